import { readFileSync, statSync } from 'node:fs';
import { KnownError } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';

/** Maximum time until a change of the file is noticed. */
const checkEveryMs = 1000;
const maxFileBytes = 1024 * 1024;

export interface FileKind<Content> {
  /** Setting that names the file, for messages. */
  readonly setting: 'AUTH_TOKENS_FILE' | 'AUTH_JWKS_FILE';
  /** Name of the content in the log. */
  readonly contents: 'tokens' | 'keys';
  /**
   * Parses the text.
   * @throws KnownError `BAD_INPUT` with every fault of it
   */
  readonly parse: (text: string) => Content;
}

/** Content of a file, read again when the file changes. */
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

  /**
   * Current content. A file that is unreadable or invalid leaves it unchanged, so that half an edit locks nobody out.
   */
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
      this.#logger.info({ file: this.#kind.setting }, `the ${contents} were read again`);
    } catch (error) {
      // Invalid content stays invalid until the file changes; an unreadable file may be readable in a second.
      if (error instanceof KnownError) this.#state = state;
      this.#logger.error({ err: error }, `the ${contents} stay unchanged`);
    }
    return this.#content;
  }

  #read(): Content {
    return this.#kind.parse(readText(this.#path, this.#kind.setting));
  }
}

/** Stamp that changes with the file; empty if there is no file. */
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
