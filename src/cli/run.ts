import { CommanderError } from 'commander';
import { KnownError } from '../shared/errors.js';
import { createProgram } from './program.js';
import { explainDisk } from './output/system-errors.js';
import { exitCodes } from './terminal/exit-codes.js';
import type { ExitCode } from './terminal/exit-codes.js';
import { Ended, Interruption, Misuse, OutputClosed } from './terminal/terminal.js';
import type { Terminal } from './terminal/terminal.js';

/** Runs one command line and gives its exit code; failures are reported on stderr. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const program = await createProgram(terminal, args);
    await program.parseAsync(args, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return report(explainDisk(error), terminal);
  }
}

function report(error: unknown, { stderr, signal }: Terminal): ExitCode {
  // An interruption causes many errors, none of which says more.
  if (signal.reason instanceof Interruption) return signal.reason.exitCode;
  // Commander has written its own message.
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.misused;
  if (error instanceof Ended) return error.exitCode;
  if (error instanceof OutputClosed) return exitCodes.done;
  if (error instanceof KnownError) {
    stderr.write(`multaqa: ${error.message}\n`);
    return error instanceof Misuse ? exitCodes.misused : exitCodes.failed;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`multaqa: a fault of this program:\n${details}\n`);
  return exitCodes.failed;
}
