import type { Environment } from '../../config/setting-reader.js';
import { exitCodes } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { Interruption } from './terminal.js';
import type { Terminal } from './terminal.js';

const signals: readonly (readonly [NodeJS.Signals, ExitCode])[] = [
  ['SIGINT', exitCodes.interrupted],
  ['SIGTERM', exitCodes.terminated],
];

/** The terminal of this process. */
export function terminalOf(environment: Environment): Terminal {
  const { stdin, stdout, stderr } = process;
  // A write gives an error to its own caller; as an event it would end the process with a stack.
  for (const output of [stdout, stderr]) output.on('error', () => undefined);
  let signal: AbortSignal | undefined;
  return {
    environment,
    stdin,
    stdout,
    stderr,
    get signal() {
      return (signal ??= abortOnSignals());
    },
  };
}

function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const [name, exitCode] of signals)
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCode);
      controller.abort(new Interruption(exitCode));
    });
  return controller.signal;
}
