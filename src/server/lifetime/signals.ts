/** What is needed of `process`. */
export interface SignalSource {
  on(signal: 'SIGTERM' | 'SIGINT', listener: (signal: NodeJS.Signals) => void): unknown;
  exit(code: number): unknown;
}

/**
 * Stops in good order at the first SIGTERM or SIGINT, and exits with 0 where nothing was lost by it, else with 1: so it does
 * at a second signal, at a failure, and where the stop takes longer than `maxMs`, whatever still runs.
 *
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
