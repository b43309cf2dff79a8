/** The kinds of entity in the benchmark's graph. */
export const kinds = ['Country', 'Organization', 'Person', 'Edition', 'Session', 'Topic'] as const;

export type Kind = (typeof kinds)[number];
export type Counts = Readonly<Record<Kind, number>>;

/** How large a graph is: its entities of each kind, and all its direct relations together. */
export interface GraphSize {
  readonly entities: Counts;
  readonly relations: number;
}

/** 65,700 entities and 295,000 relations. */
export const fullSize: GraphSize = {
  entities: {
    Country: 200,
    Organization: 5000,
    Person: 50_000,
    Edition: 2000,
    Session: 8000,
    Topic: 500,
  },
  relations: 295_000,
};

/** A size with exactly these totals, its kinds in the proportions of the full size. */
export function sizeOf(entities: number, relations: number): GraphSize {
  const total = countEntities(fullSize);
  const shares = kinds.map((kind) => (fullSize.entities[kind] * entities) / total);
  const whole = shares.map(Math.floor);
  const missing = entities - whole.reduce((sum, count) => sum + count, 0);
  const byRest = kinds
    .map((_, i) => ({ i, rest: (shares[i] ?? 0) - (whole[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const rounded = new Set(byRest.slice(0, missing).map(({ i }) => i));
  const count = (kind: Kind) => {
    const i = kinds.indexOf(kind);
    return (whole[i] ?? 0) + (rounded.has(i) ? 1 : 0);
  };
  return {
    entities: {
      Country: count('Country'),
      Organization: count('Organization'),
      Person: count('Person'),
      Edition: count('Edition'),
      Session: count('Session'),
      Topic: count('Topic'),
    },
    relations,
  };
}

/** Just large enough to see whether a benchmark runs. */
export const smallSize = sizeOf(1100, 3300);

/** Whether a graph is so small that what is measured says nothing, and Neo4j takes more time to plan statements than to run them. */
export function isSmall(size: GraphSize): boolean {
  return countEntities(size) < 10_000;
}

export function countEntities({ entities }: GraphSize): number {
  return kinds.reduce((sum, kind) => sum + entities[kind], 0);
}
