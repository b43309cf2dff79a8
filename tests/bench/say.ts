const startedAt = performance.now();

/** Tells whoever waits what is being done; the report itself goes to the standard output. */
export function say(line: string): void {
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stderr.write(`${String(seconds).padStart(5)} s  ${line}\n`);
}
