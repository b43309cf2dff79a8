/** The part of `process` used here. */
export interface SignalSource {
  on(signal: 'SIGTERM' | 'SIGINT', listener: (signal: NodeJS.Signals) => void): unknown;
  exit(code: number): unknown;
}

/**
 * Stops in good order at the first SIGTERM or SIGINT, and exits with 0 if nothing was lost, else with 1. A second
 * signal, a failure, or a stop longer than `maxMs` exits with 1 at once.
 * @param stop gives whether nothing was lost
 */
export function stopOnSignals(
  source: SignalSource,
  stop: (signal: NodeJS.Signals) => Promise<boolean>,
  maxMs: number,
): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isStopping) {
      source.exit(1);
      return;
    }
    isStopping = true;
    const giveUp = setTimeout(() => {
      source.exit(1);
    }, maxMs);
    void stop(signal)
      .catch(() => false)
      .then((isComplete) => {
        clearTimeout(giveUp);
        source.exit(isComplete ? 0 : 1);
      });
  };
  source.on('SIGTERM', onSignal);
  source.on('SIGINT', onSignal);
}
