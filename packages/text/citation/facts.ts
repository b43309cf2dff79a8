import type { Cited, Tongue } from './cited.js';
import { paragraphOf } from './words.js';

/** The texts of a citation that every style needs, undefined where they are unknown. */
export interface CitationFacts {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | undefined;
  readonly published: string | undefined;
  readonly language: string | undefined;
  /** The day on which the address was read: that of a document in a graph was read elsewhere. */
  readonly retrieved: string | undefined;
  /** The address in the graph where there is one, else that of the document. */
  readonly address: string | undefined;
  readonly place: string | undefined;
  readonly graphName: string | undefined;
  readonly version: string | undefined;
}

const known = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined;

export function factsOf({ document, claim, graph }: Cited, tongue: Tongue): CitationFacts {
  const { id, title, url, language, published, publisher, retrieved } = document;
  const version = known(graph?.version) ?? document.version;
  return {
    id: claim?.id ?? id,
    title,
    publisher: known(publisher),
    published: known(published),
    language: known(language),
    ...placeOf({ url, retrieved }, graph?.address),
    place: paragraphOf(claim, tongue),
    graphName: graph?.name[tongue],
    version: version === undefined ? undefined : String(version),
  };
}

const placeOf = (
  { url, retrieved }: Pick<Cited['document'], 'url' | 'retrieved'>,
  ofGraph: string | undefined,
): Pick<CitationFacts, 'address' | 'retrieved'> =>
  ofGraph === undefined
    ? { address: known(url), retrieved: known(retrieved) }
    : { address: ofGraph, retrieved: undefined };
