import type { ComponentChildren } from 'preact';
import { language } from '../../language.js';
import { places } from '../../route/places.js';
import type { EntityAnswer } from './types.js';

type Told = NonNullable<EntityAnswer['telling']['edges'][number]['relation']>;

const shown = 2;

/** What tells best what something is comes first: what it holds and is, where it is, then what it did or had done to it. */
const order: readonly string[] = [
  'HOLDS_POSITION',
  'GROUP_OF',
  'REPRESENTS',
  'MEASURES',
  'HELD_AT',
  'LOCATED_IN',
  'MEMBER_OF',
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

/** In a sentence or two what an entity is, each leading to the relation that it tells; nothing where there is none to tell. */
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

/** One of each type before a second of any; what has ended comes after what has not. */
function mostTelling({ telling, told }: EntityAnswer): readonly Told[] {
  const all = [...telling.edges, ...told.edges].flatMap(({ relation }) => relation ?? []);
  const sorted = [...all].sort((a, b) => weightOf(a) - weightOf(b));
  const firsts = sorted.filter(
    ({ type }, index) => sorted.findIndex((other) => other.type === type) === index,
  );
  return [...new Set([...firsts, ...sorted])].slice(0, shown);
}

const weightOf = ({ type, validTo }: Told): number =>
  order.indexOf(type) + (validTo == null ? 0 : order.length);
