/** By UTF-16 units, the same everywhere: no engine and no locale is asked. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
