/** Resources that a contestant has used since its start. */
export interface Usage {
  readonly cpuMicroseconds: number;
}

/**
 * Loaded into a contestant before its own code (`node --import`): answers the benchmark's question how much of the
 * processor this process has used, without keeping it alive, and ends it when the benchmark ends.
 */
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpuMicroseconds: user + system };
  process.send?.(usage);
});
process.on('disconnect', () => {
  process.exit(0);
});
process.channel?.unref();
