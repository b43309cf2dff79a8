import fc from 'fast-check';
import type { LiteralValue, StatedClaim } from '../../../src/claims/records.js';
import { stated } from '../../fixtures/graphs/stated-claim.js';

const idsOf = (kind: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${kind}:${i}`);
const ids = {
  Edition: idsOf('Edition', 3),
  Person: idsOf('Person', 4),
  Organization: idsOf('Organization', 3),
  Country: idsOf('Country', 2),
  Session: idsOf('Session', 4),
  Topic: idsOf('Topic', 4),
  ForumSeries: idsOf('ForumSeries', 1),
} as const;
type Kind = keyof typeof ids;

const joins: readonly (readonly [Kind, string, Kind])[] = [
  ['Person', 'PARTICIPATED_IN', 'Edition'],
  ['Organization', 'PARTICIPATED_IN', 'Edition'],
  ['Person', 'HOLDS_POSITION', 'Organization'],
  ['Organization', 'REPRESENTS', 'Country'],
  ['Edition', 'HAS_SESSION', 'Session'],
  ['Person', 'SPOKE_AT', 'Session'],
  ['Edition', 'ABOUT', 'Topic'],
  ['Session', 'ABOUT', 'Topic'],
  ['Edition', 'EDITION_OF', 'ForumSeries'],
  ['Organization', 'HOSTED', 'Edition'],
  ['Organization', 'CO_HOSTED', 'Edition'],
];

const year = fc.constantFrom('2019', '2020', '2020-06', '2021-01-31', '2022');

const anyRelation = fc.constantFrom(...joins).chain(([source, predicate, target]) =>
  fc.record({
    predicate: fc.constant(predicate),
    subject: fc.constantFrom(...ids[source]),
    object: fc.constantFrom(...ids[target]),
    roleKey: fc.constantFrom(null, 'guest'),
    validFrom: fc.option(year),
    validTo: fc.option(year),
  }),
);

const anyLiteral = fc.oneof(
  literalOf('Edition', 'ORDINAL', fc.integer({ min: 1, max: 3 }), (number) => ({
    type: 'NUMBER',
    number,
  })),
  literalOf('Edition', 'DATE', year, (date) => ({ type: 'DATE', date })),
  literalOf('Session', 'SESSION_KIND', fc.constantFrom('SPEECH', 'KEYNOTE'), (text) => ({
    type: 'CODE',
    text,
  })),
);

function literalOf<T>(
  kind: Kind,
  predicate: string,
  values: fc.Arbitrary<T>,
  toValue: (value: T) => LiteralValue,
) {
  return fc.record({
    predicate: fc.constant(predicate),
    subject: fc.constantFrom(...ids[kind]),
    object: fc.constant(null),
    value: values.map(toValue),
  });
}

/** How a claim stands among others: mostly it counts. */
const anyStanding = fc.record({
  dataset: fc.constantFrom('article', 'references'),
  rank: fc.constantFrom<StatedClaim['rank']>('NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED'),
  status: fc.constantFrom<StatedClaim['status']>('ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'RETRACTED'),
  confidence: fc.constantFrom(0.6, 0.9, 1),
});

/** Claims of a small forum that contradict each other in all that claims can. */
export const arbitraryClaims: fc.Arbitrary<readonly StatedClaim[]> = fc
  .array(
    fc
      .tuple(fc.oneof({ weight: 3, arbitrary: anyRelation }, anyLiteral), anyStanding)
      .map(([content, standing]) => stated({ ...content, ...standing })),
    { minLength: 1, maxLength: 120, size: 'max' },
  )
  .map((claims) => [...new Map(claims.map((claim) => [claim.id, claim])).values()]);
