// One function for each kind of array, since a function that reads several kinds is many times slower.

/** The number at an index that the caller knows to exist. */
export function uint8At(numbers: Uint8Array, index: number): number {
  return numbers[index] ?? 0;
}

/** The number at an index that the caller knows to exist. */
export function uint16At(numbers: Uint16Array, index: number): number {
  return numbers[index] ?? 0;
}

/** The number at an index that the caller knows to exist. */
export function uint32At(numbers: Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** The number at an index that the caller knows to exist. */
export function float64At(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

/** Adds to the number at an index that the caller knows to exist, and returns the old value. */
export function addAt(numbers: Uint32Array, index: number, amount: number): number {
  const before = numbers[index] ?? 0;
  numbers[index] = before + amount;
  return before;
}
