import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/run.js';
import type { Output } from '../../src/cli/terminal/terminal.js';
import { gather } from '../unit/export/elements.js';

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly signal?: AbortSignal;
  /** Both outputs are a screen. */
  readonly isScreen?: boolean;
}

export interface Outcome {
  readonly code: number;
  readonly bytes: Buffer;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line as the command does, without a process of its own. */
export async function multaqa(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { environment = {}, stdin = '', isScreen = false } = options;
  const out = outputFor(isScreen);
  const err = outputFor(isScreen);
  const code = await run(args, {
    environment,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    signal: options.signal ?? new AbortController().signal,
  });
  const [bytes, stderr] = [await out.end(), await err.end()];
  return { code, bytes, stdout: bytes.toString(), stderr: stderr.toString() };
}

function outputFor(isScreen: boolean): { readonly stream: Output; end(): Promise<Buffer> } {
  const stream = new PassThrough();
  const gathered = gather(stream);
  return {
    stream: Object.assign(stream, { isTTY: isScreen }),
    end() {
      stream.end();
      return gathered;
    },
  };
}
