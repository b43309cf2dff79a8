import { NotReady, untilReady } from '../until-ready.js';

interface Counted {
  readonly id: string;
  readonly relationCounts: readonly { readonly count: number }[];
}

interface Labelled {
  readonly label: string;
}

interface Found {
  readonly people: { readonly nodes: readonly Labelled[] };
  readonly topics: { readonly nodes: readonly Labelled[] };
  readonly organizations: { readonly nodes: readonly (Counted & Labelled)[] };
}

interface Central {
  readonly centrality: { readonly entities: readonly { readonly entity: Counted }[] };
}

interface Around {
  readonly subgraph: { readonly nodes: readonly { readonly entity: Counted }[] };
}

/** Places in the large graph to measure. */
export interface LargePlaces {
  /** The surroundings of about 2,000 entities. */
  readonly hubs: readonly string[];
  /** A centre with some 200 neighbours, one of which has more. */
  readonly seed: string;
  readonly chosen: string;
  /** Typed text. */
  readonly words: readonly string[];
}

const aroundSeed = 200;
const aroundChosen = 20;
/** Neighbours of hubs are often neighbours of several. */
const aroundHubs = 4000;

/** Finds places in the large graph by what they are, whichever ids they have. */
export async function findPlaces(server: string): Promise<LargePlaces> {
  const { people, topics, organizations } = await ask<Found>(
    server,
    `{ people(first: 3) { nodes { label(lang: EN) } }
       topics(first: 3) { nodes { label(lang: EN) } }
       organizations(first: 100) { nodes { id label(lang: EN) relationCounts { count } } } }`,
  );
  const { centrality } = await ask<Central>(
    server,
    `{ centrality(metric: DEGREE, first: 100) { entities { entity { id relationCounts { count } } } } }`,
  );
  const seed = nearest(organizations.nodes, aroundSeed);
  const { subgraph } = await ask<Around>(
    server,
    `query ($seed: ID!) { subgraph(input: { seeds: [$seed], hops: 1, maxNodes: 1000 }) {
       nodes { entity { id relationCounts { count } } } } }`,
    { seed },
  );
  const others = subgraph.nodes.map(({ entity }) => entity).filter(({ id }) => id !== seed);
  const words = differentOf([people, organizations, topics].flatMap(({ nodes }) => nodes));
  const hubs = together(centrality.entities.map(({ entity }) => entity));
  return { hubs, seed, chosen: nearest(others, aroundChosen), words };
}

/** The first words of three names that differ in their first letter: a blank brings nothing new. */
function differentOf(named: readonly Labelled[]): string[] {
  const words = named.map(({ label }) => label.split(' ', 1).join('').slice(0, 8));
  const byLetter = new Map(words.map((word) => [word.charAt(0), word]));
  return [...byLetter.values()].slice(0, 3);
}

/** The first nodes that have this many relations together. */
function together(among: readonly Counted[]): string[] {
  let sum = 0;
  return among
    .filter((each) => {
      const isWanted = sum < aroundHubs;
      sum += countOf(each);
      return isWanted;
    })
    .map(({ id }) => id);
}

function countOf({ relationCounts }: Counted): number {
  return relationCounts.reduce((sum, { count }) => sum + count, 0);
}

/** The id of what has a number of relations, or the number that is nearest to it. */
function nearest(among: readonly Counted[], wanted: number): string {
  const [first] = [...among].sort(
    (a, b) => Math.abs(countOf(a) - wanted) - Math.abs(countOf(b) - wanted),
  );
  if (first === undefined) throw new Error('The large graph has no such place.');
  return first.id;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Codes of an answer that is being worked out. */
const late: ReadonlySet<string> = new Set(['DEADLINE_EXCEEDED', 'OVERLOADED']);

function ask<Data>(server: string, query: string, variables: object = {}): Promise<Data> {
  return untilReady(async () => {
    const { data, errors } = await askOnce<Data>(server, query, variables);
    if (data != null) return data;
    const isLate = errors?.every(({ extensions: { code } }) => late.has(code));
    throw isLate === true
      ? new NotReady(JSON.stringify(errors))
      : new Error(JSON.stringify(errors));
  });
}

async function askOnce<Data>(
  server: string,
  query: string,
  variables: object,
): Promise<Answer<Data>> {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}
