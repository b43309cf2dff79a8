/** What is needed of `process`. */
export interface SignalSource {
  on(signal: 'SIGTERM' | 'SIGINT', listener: (signal: NodeJS.Signals) => void): unknown;
  exit(code: number): unknown;
}

/** Stops in good order at the first SIGTERM or SIGINT and exits with 0; a second one, or a failure, exits with 1. */
export function stopOnSignals(
  source: SignalSource,
  stop: (signal: NodeJS.Signals) => Promise<void>,
): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isStopping) {
      source.exit(1);
      return;
    }
    isStopping = true;
    stop(signal).then(
      () => source.exit(0),
      () => source.exit(1),
    );
  };
  source.on('SIGTERM', onSignal);
  source.on('SIGINT', onSignal);
}
