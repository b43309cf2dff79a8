import { bucketOf, slugOf } from '../../../src/claims/ids.js';
import { kindDeclaration } from '../../../src/model/kinds.js';
import { organizationKinds, sessionKinds } from '../../../src/model/values/lists.js';
import { sortKey } from '#text/sort-key.js';
import { chance, choose } from './chance.js';
import { partialDate } from './dates.js';
import { kinds, type GraphSize, type Kind } from './size.js';
import { bodies, familyNames, forums, givenNames, subjects, talks, type Word } from './words.js';

type Properties = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** An entity as the graph stores it. */
export interface GeneratedEntity {
  readonly kind: Kind;
  readonly id: string;
  readonly labelAr: string;
  readonly labelEn: string;
  /** All of its properties, the ones above included. */
  readonly properties: Properties;
}

/** How many editions a series has. */
export const seriesLength = 20;

/** The datasets that there are. */
export const datasets = ['bench-press', 'bench-register'] as const;

/** Values of a claim's datasets: one of them, or both. */
export function datasetsOf(...keys: readonly number[]): readonly string[] {
  const at = chance(...keys, 90);
  return at < 0.2 ? datasets : at < 0.6 ? [datasets[0]] : [datasets[1]];
}

export function entityId(kind: Kind, index: number): string {
  return `${kindDeclaration(kind).prefix}:b${index}`;
}

/** Every entity of a graph of this size, kind by kind; nothing is kept, so the size does not matter. */
export function* entitiesOf({ entities }: GraphSize): Generator<GeneratedEntity> {
  for (const kind of kinds)
    for (let index = 0; index < entities[kind]; index++) yield entityAt(kind, index);
}

/** The entity of a kind with this number, from 0. */
export function entityAt(kind: Kind, index: number): GeneratedEntity {
  const seed = kinds.indexOf(kind) + 1;
  const id = entityId(kind, index);
  const [labelAr, labelEn] = labelOf[kind](seed, index);
  const properties = {
    id,
    kind,
    slug: slugOf(id),
    bucket: bucketOf(id),
    datasets: datasetsOf(seed, index),
    contested: false,
    labelAr,
    labelEn,
    sortAr: `${sortKey(labelAr)}\u0001${id}`,
    sortEn: `${sortKey(labelEn)}\u0001${id}`,
    ...(chance(seed, index, 91) < 0.5 ? { wikidata: `Q${seed}0${index}` } : {}),
    ...propertiesOf[kind](seed, index),
  };
  return { kind, id, labelAr, labelEn, properties };
}

const together = (first: Word, second: Word, number?: number): Word => {
  const end = number === undefined ? '' : ` ${number}`;
  return [`${first[0]} ${second[0]}${end}`, `${first[1]} ${second[1]}${end}`];
};

const labelOf: Readonly<Record<Kind, (seed: number, index: number) => Word>> = {
  Country: (_seed, index) => [`دولة ${index + 1}`, `Country ${index + 1}`],
  Organization: (seed, index) =>
    together(choose(bodies, seed, index, 1), choose(subjects, seed, index, 2), index + 1),
  Person: (seed, index) => {
    const ofFather = choose(givenNames, seed, index, 3);
    const family = together(ofFather, choose(familyNames, seed, index, 2));
    return together(choose(givenNames, seed, index, 1), family);
  },
  Edition: (seed, index) => {
    const series = Math.floor(index / seriesLength);
    const forum = together(choose(forums, seed, series, 1), choose(subjects, seed, series, 2));
    return together(forum, ['الدورة', 'edition'], (index % seriesLength) + 1);
  },
  Session: (seed, index) =>
    together(choose(talks, seed, index, 1), choose(subjects, seed, index, 2), index + 1),
  Topic: (seed, index) => together(['موضوع', 'Topic'], choose(subjects, seed, index, 1), index + 1),
};

const propertiesOf: Readonly<Record<Kind, (seed: number, index: number) => Properties>> = {
  Country: (_seed, index) => ({
    iso2: code(index, 2),
    iso3: code(index, 3),
    isoNumeric: String(index).padStart(3, '0'),
  }),
  Organization: (seed, index) => ({
    organizationKind: choose(organizationKinds, seed, index, 4),
    founded: partialDate(1900, 2023, seed, index, 5),
  }),
  Person: (seed, index) => ({
    born: partialDate(1935, 2000, seed, index, 5),
    ...(chance(seed, index, 6) < 0.3 ? { honorifics: ['معالي', 'الدكتور'] } : {}),
  }),
  Edition: (seed, index) => ({
    ordinal: (index % seriesLength) + 1,
    date: partialDate(2004 + (index % seriesLength), 2004 + (index % seriesLength), seed, index, 5),
  }),
  Session: (seed, index) => ({
    sessionKind: choose(sessionKinds, seed, index, 4),
    ...(chance(seed, index, 6) < 0.1
      ? { forecastYear: partialDate(2030, 2050, seed, index, 5) }
      : {}),
  }),
  Topic: () => ({}),
};

/** Letters for a number: 0 is AA…, 27 is …BB. */
function code(index: number, length: number): string {
  let rest = index;
  let letters = '';
  for (let i = 0; i < length; i++) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return letters;
}
