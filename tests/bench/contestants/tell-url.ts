/** Tells the process that started this one where it listens. */
export function tellUrl(url: string): void {
  if (!process.send) throw new Error('A contestant is started by the benchmark.');
  process.send({ url });
}
