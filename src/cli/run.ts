import { CommanderError } from 'commander';
import { KnownError } from '../shared/errors.js';
import { createProgram } from './program.js';
import { exitCodes } from './terminal/exit-codes.js';
import type { ExitCode } from './terminal/exit-codes.js';
import { Ended, Interruption, Misuse, OutputClosed } from './terminal/terminal.js';
import type { Terminal } from './terminal/terminal.js';

/** Runs one command line, tells on stderr what went wrong, and gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    await createProgram(terminal).parseAsync(args, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return tell(error, terminal);
  }
}

function tell(error: unknown, { stderr, signal }: Terminal): ExitCode {
  // What was given up for it fails in many ways, none of which is news.
  if (signal.reason instanceof Interruption) return signal.reason.exitCode;
  if (error instanceof CommanderError)
    // which has told already
    return error.exitCode === 0 ? exitCodes.done : exitCodes.misused;
  if (error instanceof Ended) return error.exitCode;
  if (error instanceof OutputClosed) return exitCodes.done;
  if (error instanceof KnownError) {
    stderr.write(`multaqa: ${error.message}\n`);
    return error instanceof Misuse ? exitCodes.misused : exitCodes.failed;
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`multaqa: a fault of this program:\n${told}\n`);
  return exitCodes.failed;
}
