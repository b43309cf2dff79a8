/** Bits of a signed 32-bit integer that fit into the small integers of the engine. */
const width = 30;

/** The set of a word's letters, a bit each; letters may share one. */
export function letterSignature(word: string): number {
  let signature = 0;
  for (let index = 0; index < word.length; index += 1)
    signature |= 1 << (word.charCodeAt(index) % width);
  return signature;
}

/**
 * A lower bound of the number of letters in one set and not in the other. An edit changes at most two, so words whose
 * signatures differ by more than twice the allowed edits need no comparison, which excludes most of a vocabulary.
 */
export function signatureDistance(a: number, b: number): number {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
