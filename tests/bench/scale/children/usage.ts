/** Usage of one pass over the graph in its process. */
export interface Usage {
  /** From the call to the first piece. */
  readonly firstMs: number;
  readonly seconds: number;
  /** Processor time of this process alone. */
  readonly cpuSeconds: number;
  /** The highest resident set over that at the start, in MiB. */
  readonly growthMb: number;
  /** Rows that a driver gave, or bytes of an export. */
  readonly amount: number;
}

const betweenLooksMs = 10;

/**
 * Runs one pass, which calls `onPiece` with the size of each piece as it comes. Memory is looked at with each piece and
 * every 10 ms between, so that what a statement holds before its first row counts too.
 */
export async function watchUsage(
  pass: (onPiece: (amount: number) => void) => Promise<void>,
): Promise<Usage> {
  const before = process.memoryUsage.rss();
  let highest = before;
  let amount = 0;
  let firstMs: number | undefined;
  let lookedAt = 0;
  const look = () => {
    lookedAt = performance.now();
    highest = Math.max(highest, process.memoryUsage.rss());
  };
  const looking = setInterval(look, betweenLooksMs);
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await pass((size) => {
    const now = performance.now();
    firstMs ??= now - startedAt;
    amount += size;
    if (now - lookedAt >= betweenLooksMs) look();
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  clearInterval(looking);
  look();
  return {
    firstMs: firstMs ?? seconds * 1000,
    seconds,
    amount,
    cpuSeconds: (user + system) / 1e6,
    growthMb: (highest - before) / 2 ** 20,
  };
}
