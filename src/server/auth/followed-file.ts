import { readFileSync, statSync } from 'node:fs';
import { KnownError } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';

/** How long a change of the file may go unnoticed. */
const checkEveryMs = 1000;
const maxFileBytes = 1024 * 1024;

export interface FileKind<Content> {
  /** The setting that names the file, for sentences. */
  readonly setting: 'AUTH_TOKENS_FILE' | 'AUTH_JWKS_FILE';
  /** What the log calls its content. */
  readonly contents: 'tokens' | 'keys';
  /** What its text says. @throws KnownError `BAD_INPUT` with every fault of it */
  readonly parse: (text: string) => Content;
}

/** What a file says, read anew when it changes. */
export class FollowedFile<Content> {
  readonly #path: string;
  readonly #kind: FileKind<Content>;
  readonly #logger: Logger;
  readonly #now: () => number;
  #content: Content;
  #state: string;
  #checkedAt: number;

  /** @throws KnownError `BAD_INPUT` with one line for every fault of the file */
  constructor(
    path: string,
    kind: FileKind<Content>,
    logger: Logger,
    now: () => number = () => performance.now(),
  ) {
    this.#path = path;
    this.#kind = kind;
    this.#logger = logger;
    this.#now = now;
    this.#checkedAt = now();
    this.#state = stateOf(path);
    this.#content = this.#read();
  }

  /** What it says now. One that cannot be read, or is broken, leaves it as it was: half an edit locks nobody out. */
  get content(): Content {
    const now = this.#now();
    if (now - this.#checkedAt < checkEveryMs) return this.#content;
    this.#checkedAt = now;
    const state = stateOf(this.#path);
    if (state === this.#state) return this.#content;
    const { contents } = this.#kind;
    try {
      this.#content = this.#read();
      this.#state = state;
      this.#logger.info({ file: this.#kind.setting }, `the ${contents} were read anew`);
    } catch (error) {
      // What is in the file is wrong until it changes; that it could not be read may be over in a second.
      if (error instanceof KnownError) this.#state = state;
      this.#logger.error({ err: error }, `the ${contents} stay as they were`);
    }
    return this.#content;
  }

  #read(): Content {
    return this.#kind.parse(readText(this.#path, this.#kind.setting));
  }
}

/** What changes with the file; empty where there is none. */
function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

function readText(path: string, setting: string): string {
  try {
    if (statSync(path).size <= maxFileBytes) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new KnownError('BAD_INPUT', `${setting} names "${path}", which cannot be read.`, {
      cause: error,
    });
  }
  throw new KnownError('BAD_INPUT', `${setting} may hold ${maxFileBytes} bytes at most.`);
}
