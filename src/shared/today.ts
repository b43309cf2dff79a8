/** The day that it is, in universal time: `2026-11-26`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
