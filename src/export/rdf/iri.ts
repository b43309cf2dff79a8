// RFC 3987 leaves these out of IRIs; % and # would read as an escape and as the start of a fragment.
const unsafe = /[\p{Control} <>"{}|^`\\%#\p{Surrogate}]/u;
const allUnsafe = new RegExp(unsafe, 'gu');

/** The IRI of the element or claim with this id: the id itself, but for what no IRI can hold. */
export function toIri(id: string): string {
  return `urn:multaqa:${unsafe.test(id) ? id.replace(allUnsafe, escapeOne) : id}`;
}

/** The IRI of a dataset, which is not an element of its own. */
export function toDatasetIri(dataset: string): string {
  return toIri(`dataset:${dataset}`);
}

function escapeOne(character: string): string {
  return encodeURIComponent(/\p{Surrogate}/u.test(character) ? '\uFFFD' : character);
}
