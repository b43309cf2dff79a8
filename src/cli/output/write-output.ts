import { Misuse } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';
import { writeAtomically } from './write-atomically.js';

export interface Destination {
  /** A file; stdout for `-` or if absent. */
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  /** Mode of a new file; by default the process's umask decides. */
  readonly mode?: number;
}

/** True if the result goes to a screen, where a bar would come between its lines. */
export function isForScreen({ output }: Destination, { stdout }: Terminal): boolean {
  return isStdout(output) && stdout.isTTY === true;
}

/**
 * Refuses to write binary data to a screen, before anything is opened or read for it.
 * @throws Misuse
 */
export function refuseScreen(destination: Destination, terminal: Terminal): void {
  if (isForScreen(destination, terminal))
    throw new Misuse('This output is binary: name a file by --output.');
}

/** Writes the pieces to the place given by the flags; a file is written as a whole or not at all. */
export async function writeOutput(
  pieces: AsyncIterable<Uint8Array | string>,
  { output, force = false, mode }: Destination,
  { stdout, signal }: Terminal,
): Promise<void> {
  if (output !== undefined && output !== '-') {
    await writeAtomically(output, pieces, { force, mode, signal });
    return;
  }
  for await (const piece of pieces) {
    signal.throwIfAborted();
    await write(stdout, piece);
  }
}

function isStdout(output: string | undefined): boolean {
  return output === undefined || output === '-';
}
