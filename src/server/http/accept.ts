const plainJson = 'application/json';
const graphqlJson = 'application/graphql-response+json';

/** What most clients send, in which there is nothing to weigh. */
const plainAccepts: ReadonlySet<string | undefined> = new Set([undefined, '', plainJson]);

/**
 * The media type of an answer: the one that GraphQL over HTTP defines where the client names it and gives it no less
 * weight than plain JSON, or refuses plain JSON alone; else plain JSON; undefined where the client takes neither.
 */
export function mediaTypeFor(accept: string | undefined): string | undefined {
  if (plainAccepts.has(accept)) return withCharset(plainJson);
  const weights = readWeights(accept);
  const anyWeight = weights.get('application/*') ?? weights.get('*/*') ?? 0;
  const plainWeight = weights.get(plainJson) ?? anyWeight;
  const unnamedWeight = plainWeight === 0 ? anyWeight : 0;
  const graphqlWeight = weights.get(graphqlJson) ?? unnamedWeight;
  if (graphqlWeight > 0 && graphqlWeight >= plainWeight) return withCharset(graphqlJson);
  return plainWeight > 0 ? withCharset(plainJson) : undefined;
}

/**
 * Whether the client follows the older convention, in which a refused operation too is a 200: it names plain JSON and
 * not the newer media type. A client that names neither gets the status that says most.
 */
export function isOlderClient(accept: string | undefined): boolean {
  const weights = readWeights(accept);
  return (weights.get(plainJson) ?? 0) > 0 && !((weights.get(graphqlJson) ?? 0) > 0);
}

/** How an answer may be packed, the smaller first. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * How an `Accept-Encoding` wants an answer packed: in what it gives the highest weight, the smaller of equals; undefined
 * where it takes the bytes only as they are, and where it is not there.
 */
export function encodingFor(
  acceptEncoding: string | undefined,
  among: readonly Encoding[] = encodings,
): Encoding | undefined {
  const weights = readWeights(acceptEncoding);
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const best = Math.max(0, ...among.map(weightOf));
  return best === 0 ? undefined : among.find((encoding) => weightOf(encoding) === best);
}

/**
 * The language that an `Accept-Language` prefers of those that there are, whatever the country that it names; undefined
 * where it names none of them.
 */
export function preferredLanguage<Language extends string>(
  acceptLanguage: string | undefined,
  languages: readonly Language[],
): Language | undefined {
  let best: Language | undefined;
  let bestWeight = 0;
  for (const [range, weight] of readWeights(acceptLanguage)) {
    const language = languages.find((each) => each === range.split('-')[0]);
    if (language === undefined || weight <= bestWeight) continue;
    best = language;
    bestWeight = weight;
  }
  return best;
}

/**
 * The media type, of those that are offered, that an `Accept` gives the most weight; of equal ones the first, and the first also
 * for a client that takes none of them.
 */
export function preferredType<Type extends string>(
  accept: string | undefined,
  offered: readonly [Type, ...Type[]],
): Type {
  const weights = readWeights(accept ?? '*/*');
  const weightOf = (type: Type) =>
    weights.get(type) ?? weights.get(type.replace(/\/.*/, '/*')) ?? weights.get('*/*') ?? 0;
  return offered.reduce((best, type) => (weightOf(type) > weightOf(best) ? type : best));
}

/** From 0 to 1, as HTTP writes it but for the number of digits. */
const weightPattern = /^(?:0(?:\.\d*)?|1(?:\.0*)?)$/;

/**
 * The weights (`q`, 1 where none is given) of the entries of an `Accept…` header, by name in small letters: the highest
 * of equal names. An entry with a malformed weight counts as not there.
 */
function readWeights(header: string | undefined): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const entry of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice('q='.length) ?? '1';
    if (weightPattern.test(weight))
      weights.set(name, Math.max(Number(weight), weights.get(name) ?? 0));
  }
  return weights;
}

function withCharset(mediaType: string): string {
  return `${mediaType}; charset=utf-8`;
}
