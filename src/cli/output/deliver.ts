import { Misuse } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';
import { writeBeside } from './write-beside.js';

export interface Destination {
  /** A file; stdout where it is `-` or not given. */
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/** True where the result goes to stdout, and a bar on the same screen would get between its lines. */
export function isForScreen({ output }: Destination, { stdout }: Terminal): boolean {
  return isStdout(output) && stdout.isTTY === true;
}

/**
 * Before anything is opened or read for it.
 *
 * @throws Misuse for what is no text on a screen
 */
export function refuseScreen(destination: Destination, terminal: Terminal): void {
  if (isForScreen(destination, terminal))
    throw new Misuse('That is no text for a screen: name a file by --output.');
}

/** Brings the pieces to where the person wants them; a file is there whole or not at all. */
export async function deliver(
  pieces: AsyncIterable<Uint8Array | string>,
  { output, force = false }: Destination,
  { stdout, signal }: Terminal,
): Promise<void> {
  if (output !== undefined && output !== '-') {
    await writeBeside(output, pieces, { force, signal });
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
