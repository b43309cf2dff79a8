/** The first index of a list at which a test holds, else its length. Once it holds, it must hold for all that follow. */
export function firstIndex<T extends object | number>(
  list: readonly T[],
  holds: (item: T) => boolean,
): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
