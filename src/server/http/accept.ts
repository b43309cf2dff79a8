import { readWeights } from '../../shared/weighed-header.js';

const plainJson = 'application/json';
const graphqlJson = 'application/graphql-response+json';

/** The header of most clients, which needs no weighing. */
const plainAccepts: ReadonlySet<string | undefined> = new Set([undefined, '', plainJson]);

/**
 * Media type of an answer. It is the type of GraphQL over HTTP if the client names it with no less weight than plain
 * JSON, or refuses plain JSON alone; else plain JSON; undefined if the client takes neither.
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
 * True if the client follows the older convention, in which a refused operation also has status 200: it names plain
 * JSON and not the newer media type. A client that names neither gets the more specific status.
 */
export function isOlderClient(accept: string | undefined): boolean {
  const weights = readWeights(accept);
  return (weights.get(plainJson) ?? 0) > 0 && !((weights.get(graphqlJson) ?? 0) > 0);
}

/** Content encodings, the smaller result first. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Encoding that an `Accept-Encoding` gives the highest weight, the smaller result of equals; undefined for the identity
 * encoding or without the header.
 */
export function encodingFor(
  acceptEncoding: string | undefined,
  among: readonly Encoding[] = encodings,
): Encoding | undefined {
  if (acceptEncoding === undefined) return undefined;
  const weights = readWeights(acceptEncoding);
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const best = Math.max(0, ...among.map(weightOf));
  return best === 0 ? undefined : among.find((encoding) => weightOf(encoding) === best);
}

/**
 * Offered media type to which an `Accept` gives the most weight, the first of equals; undefined if the client takes none
 * of them.
 */
export function preferredType<Type extends string>(
  accept: string | undefined,
  offered: readonly [Type, ...Type[]],
): Type | undefined {
  const weights = readWeights(accept ?? '*/*');
  const weightOf = (type: Type) =>
    weights.get(type) ?? weights.get(type.replace(/\/.*/, '/*')) ?? weights.get('*/*') ?? 0;
  const best = offered.reduce((best, type) => (weightOf(type) > weightOf(best) ? type : best));
  return weightOf(best) > 0 ? best : undefined;
}

function withCharset(mediaType: string): string {
  return `${mediaType}; charset=utf-8`;
}
