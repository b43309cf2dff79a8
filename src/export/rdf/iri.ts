// RFC 3987 leaves these out of IRIs; % and # would read as an escape and as the start of a fragment.
const unsafe = /[\p{Control} <>"{}|^`\\%#\p{Surrogate}]/u;
const allUnsafe = new RegExp(unsafe, 'gu');

/** These too would end or cut the path of an address. */
const allUnsafeInPath = /[\p{Control} <>"{}|^`\\%#?/\p{Surrogate}]/gu;

/** Prefixes of the IRIs of a file. */
export interface Naming {
  /** The IRI of the element or claim with this id: the id itself, with impossible characters escaped. */
  readonly toIri: (id: string) => string;
  /** The IRI of a dataset, which is not an element of its own. */
  readonly toDatasetIri: (dataset: string) => string;
  /** Prefix of the terms of our own vocabulary. */
  readonly vocabulary: string;
}

/** Addresses of the server that can be followed, if its own is configured; else names without a location. */
export function namingFor({ iriBase }: { readonly iriBase?: string | undefined }): Naming {
  const toIri =
    iriBase === undefined
      ? (id: string) => `urn:multaqa:${unsafe.test(id) ? id.replace(allUnsafe, escapeOne) : id}`
      : (id: string) => `${iriBase}/id/${id.replace(allUnsafeInPath, escapeOne)}`;
  return {
    toIri,
    toDatasetIri: (dataset) => toIri(`dataset:${dataset}`),
    vocabulary: iriBase === undefined ? 'urn:multaqa:vocab:' : `${iriBase}/ontology#`,
  };
}

function escapeOne(character: string): string {
  return encodeURIComponent(/\p{Surrogate}/u.test(character) ? '\uFFFD' : character);
}
