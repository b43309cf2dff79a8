import type { ComponentChildren } from 'preact';
import { language } from '../../language.js';
import { places } from '../../route/places.js';
import type { EntityAnswer } from './types.js';

type Told = NonNullable<EntityAnswer['telling']['edges'][number]['relation']>;

const shown = 2;

/** Relation types by importance: positions and kinds, then places, then actions; those of the graph's own come first. */
const order: readonly string[] = [
  'HOLDS_POSITION',
  'HELD_PRESIDENCY',
  'ACCREDITED_TO',
  'GROUP_OF',
  'REPRESENTS',
  'MEASURES',
  'HELD_AT',
  'LOCATED_IN',
  'MEMBER_OF',
  'CITIZEN_OF',
  'PART_OF',
  'PARTICIPATED_IN',
  'HOSTED',
  'ORGANISED',
  'HAS_SESSION',
  'ATTENDED_BY',
  'ABOUT',
  'VOICED',
  'SAID_AT',
  'HELD_IN',
  'EDITION_OF',
];

/** An entity in a sentence or two, each linked to its relation; empty if there are none. */
export function Telling({ of }: { readonly of: EntityAnswer }) {
  const told = mostTelling(of);
  if (told.length === 0) return null;
  return (
    <p class="lede">
      {told.map(({ id, sentenceAr, sentenceEn }): ComponentChildren => [
        <a key={id} class="ent" href={places.relation(id)}>
          {language === 'ar' ? sentenceAr : sentenceEn}
        </a>,
        ' ',
      ])}
    </p>
  );
}

/** One relation of each type before a second of any; current ones before ended ones. */
function mostTelling({ telling, told }: EntityAnswer): readonly Told[] {
  const all = [...telling.edges, ...told.edges].flatMap(({ relation }) => relation ?? []);
  const sorted = [...all].sort((a, b) => weightOf(a) - weightOf(b));
  const firsts = sorted.filter(
    ({ type }, index) => sorted.findIndex((other) => other.type === type) === index,
  );
  return [...new Set([...firsts, ...sorted])].slice(0, shown);
}

const weightOf = ({ type, validTo, overBy }: Told): number =>
  order.indexOf(type) + ((validTo ?? overBy) == null ? 0 : order.length);
