/**
 * A number from 0 up to 1 that depends on its arguments alone, so that any part of a graph can be made again
 * without the rest: no state, no clock. The mixing is MurmurHash3's finaliser, once for each argument.
 */
export function chance(...keys: readonly number[]): number {
  let hash = 0x9747b28c;
  for (const key of keys) hash = mix(hash ^ mix(key + 0x9e3779b9));
  return (hash >>> 0) / 0x1_0000_0000;
}

/** One of the choices, by the same rule. */
export function choose<T>(choices: readonly T[], ...keys: readonly number[]): T {
  const choice = choices[Math.floor(chance(...keys) * choices.length)];
  if (choice === undefined) throw new Error('There is nothing to choose from.');
  return choice;
}

function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
