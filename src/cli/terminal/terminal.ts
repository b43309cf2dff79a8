import type { Environment } from '../../config/setting-reader.js';
import { KnownError } from '../../shared/errors.js';
import type { ExitCode } from './exit-codes.js';

/** A stream that a person or another program reads. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
};

/** The process of a command. Results go to `stdout`, everything else to `stderr`. */
export interface Terminal {
  readonly environment: Environment;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  /**
   * Aborts with an {@link Interruption} at the first SIGINT or SIGTERM. They end the process by themselves until a
   * command has asked for the signal once; a second one always does.
   */
  readonly signal: AbortSignal;
}

/** The person or the system ended the command. */
export class Interruption extends Error {
  constructor(readonly exitCode: ExitCode) {
    super('Interrupted.');
    this.name = 'Interruption';
  }
}

/** The command line or a setting is wrong, so nothing was begun. */
export class Misuse extends KnownError {
  constructor(message: string, options?: ErrorOptions) {
    super('BAD_INPUT', message, options);
  }
}

/** The reader of the output has closed it. */
export class OutputClosed extends Error {}

/** The command has written all its output, and only its exit code is left. */
export class Ended extends Error {
  constructor(readonly exitCode: ExitCode) {
    super(`Ended with ${exitCode}.`);
  }
}
