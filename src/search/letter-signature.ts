/** Bits of a signed 32-bit integer that a small integer of the engine has room for. */
const width = 30;

/** The set of a word's letters, a bit each; letters may share one. */
export function letterSignature(word: string): number {
  let signature = 0;
  for (let index = 0; index < word.length; index += 1)
    signature |= 1 << (word.charCodeAt(index) % width);
  return signature;
}

/**
 * How many letters are in one set and not in the other, at least. An edit changes at most two, so words whose
 * signatures differ by more than twice the edits allowed need no comparing: that leaves few words of a
 * vocabulary.
 */
export function signatureDistance(a: number, b: number): number {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
