import { seriesLength } from './entities.js';
import type { GraphSize, Kind } from './size.js';
import { attending, positions, speaking, type Role } from './words.js';

/**
 * How the relations of one type are laid: `near` nodes are gone through one after another, each is tied to
 * some `far` nodes. Exponents above 1 make hubs of the first nodes of their kind.
 */
export interface RelationPlan {
  readonly type: string;
  readonly near: Kind;
  readonly far: Kind;
  /** Which of the two is the source. */
  readonly source: 'NEAR' | 'FAR';
  readonly count: number;
  readonly nearSkew: number;
  readonly farSkew: number;
  readonly roles?: readonly Role[];
  /** The years in which it began; none has dates without them. */
  readonly began?: readonly [from: number, to: number];
  /** NEXT ties each node to the following one of its series, HALVES one of the first half to one of the second. */
  readonly rule?: 'NEXT' | 'HALVES';
}

type Share = Omit<RelationPlan, 'count'> & { readonly perMille: number };

const since1971 = [1971, 2023] as const;

/**
 * The remaining relations after the structure of the programme, in parts of a thousand; the last plan takes the rest.
 */
const shares: readonly Share[] = [
  {
    type: 'MEMBER_OF',
    near: 'Country',
    far: 'Organization',
    source: 'NEAR',
    perMille: 53,
    nearSkew: 1.5,
    farSkew: 2,
    began: since1971,
  },
  {
    type: 'HOLDS_POSITION',
    near: 'Person',
    far: 'Organization',
    source: 'NEAR',
    perMille: 243,
    nearSkew: 1.2,
    farSkew: 3,
    roles: positions,
    began: since1971,
  },
  {
    type: 'PARTICIPATED_IN',
    near: 'Person',
    far: 'Edition',
    source: 'NEAR',
    perMille: 264,
    nearSkew: 1.3,
    farSkew: 2,
    roles: attending,
  },
  {
    type: 'SPOKE_AT',
    near: 'Session',
    far: 'Person',
    source: 'FAR',
    perMille: 140,
    nearSkew: 1.1,
    farSkew: 3,
    roles: speaking,
  },
  {
    type: 'ABOUT',
    near: 'Session',
    far: 'Topic',
    source: 'NEAR',
    perMille: 70,
    nearSkew: 1,
    farSkew: 2,
  },
  {
    type: 'ABOUT',
    near: 'Edition',
    far: 'Topic',
    source: 'NEAR',
    perMille: 28,
    nearSkew: 1,
    farSkew: 2,
  },
  {
    type: 'ORGANISED',
    near: 'Edition',
    far: 'Organization',
    source: 'FAR',
    perMille: 14,
    nearSkew: 1,
    farSkew: 3,
  },
  {
    type: 'HOSTED',
    near: 'Edition',
    far: 'Organization',
    source: 'FAR',
    perMille: 14,
    nearSkew: 1,
    farSkew: 3,
  },
  {
    type: 'CO_HOSTED',
    near: 'Edition',
    far: 'Organization',
    source: 'FAR',
    perMille: 7,
    nearSkew: 1,
    farSkew: 3,
  },
  {
    type: 'COOPERATED_ON',
    near: 'Edition',
    far: 'Organization',
    source: 'FAR',
    perMille: 11,
    nearSkew: 1,
    farSkew: 3,
  },
  {
    type: 'REPRESENTS',
    near: 'Organization',
    far: 'Country',
    source: 'NEAR',
    perMille: 11,
    nearSkew: 1,
    farSkew: 1.5,
  },
  {
    type: 'PARTNER_OF',
    near: 'Organization',
    far: 'Organization',
    source: 'NEAR',
    perMille: 70,
    nearSkew: 1,
    farSkew: 1,
    rule: 'HALVES',
  },
  {
    type: 'CO_FOUNDED',
    near: 'Person',
    far: 'Organization',
    source: 'NEAR',
    perMille: 75,
    nearSkew: 1,
    farSkew: 1.5,
  },
];

/** The plans of all relations of a graph of this size; their counts add up to its number of relations. */
export function relationPlans({ entities, relations }: GraphSize): readonly RelationPlan[] {
  const { Edition: editions, Session: sessions } = entities;
  const even = { nearSkew: 1, farSkew: 1 };
  const structure: RelationPlan[] = [
    {
      type: 'HAS_SESSION',
      near: 'Session',
      far: 'Edition',
      source: 'FAR',
      count: sessions,
      ...even,
    },
    {
      type: 'PRECEDES',
      near: 'Edition',
      far: 'Edition',
      source: 'NEAR',
      count: editions - Math.ceil(editions / seriesLength),
      rule: 'NEXT',
      ...even,
    },
    {
      type: 'HELD_AT',
      near: 'Edition',
      far: 'Organization',
      source: 'NEAR',
      count: editions,
      nearSkew: 1,
      farSkew: 3,
    },
  ];
  let left = relations - structure.reduce((sum, { count }) => sum + count, 0);
  const shared = left;
  return [
    ...structure,
    ...shares.map(({ perMille, ...plan }, i) => {
      const count = i === shares.length - 1 ? left : Math.round((shared * perMille) / 1000);
      left -= count;
      return { ...plan, count };
    }),
  ];
}
