import type { RelationType } from '../../model/relations/index.js';
import { tallyOf } from '../tally.js';
import type { EditionNumber } from './edition-number.js';

interface Related {
  readonly name: string;
  readonly description: string;
  readonly type: RelationType | readonly RelationType[];
  /** Whether the relation starts at the edition or leads to it. */
  readonly direction: 'FROM' | 'INTO';
}

/** A number that counts the things which one type of relation ties to an edition, each a group of its own. */
function countRelated({ name, description, type, direction }: Related): EditionNumber {
  return {
    name,
    description,
    comparedBy: 'THING',
    count: (stated, edition) =>
      tallyOf(direction === 'FROM' ? stated.from(edition, type) : stated.into(edition, type)),
  };
}

export const attendeeCategories = countRelated({
  name: 'attendeeCategories',
  description: 'Categories of people who attended it (ATTENDED_BY), one a group.',
  type: 'ATTENDED_BY',
  direction: 'FROM',
});

export const organisers = countRelated({
  name: 'organisers',
  description: 'Organisations that organised it (ORGANISED), one a group.',
  type: 'ORGANISED',
  direction: 'INTO',
});

export const hosts = countRelated({
  name: 'hosts',
  description:
    'Organisations and states that hosted it, alone or together (HOSTED, CO_HOSTED), one a group.',
  type: ['HOSTED', 'CO_HOSTED'],
  direction: 'INTO',
});

export const coHosts = countRelated({
  name: 'coHosts',
  description: 'Organisations and states that hosted it together (CO_HOSTED), one a group.',
  type: 'CO_HOSTED',
  direction: 'INTO',
});

export const cooperators = countRelated({
  name: 'cooperators',
  description: 'Organisations that cooperated on it (COOPERATED_ON), one a group.',
  type: 'COOPERATED_ON',
  direction: 'INTO',
});

export const venues = countRelated({
  name: 'venues',
  description: 'Organisations on whose premises it was held (HELD_AT), one a group.',
  type: 'HELD_AT',
  direction: 'FROM',
});

export const cities: EditionNumber = {
  name: 'cities',
  description:
    'Places in which it was held (HELD_IN), one a group; the countries where documents name no place.',
  comparedBy: 'THING',
  count: (stated, edition) => {
    const held = stated.from(edition, 'HELD_IN');
    const places = held.filter(({ node }) => stated.isOfKind(node, 'Place'));
    return tallyOf(places.length > 0 ? places : held);
  },
};
