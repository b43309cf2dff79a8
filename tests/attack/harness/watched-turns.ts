import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In the server's main thread: notes how long it was at work between two looks, in milliseconds of processor time. */
const lookout = (file: string): string => `
  import { isMainThread } from 'node:worker_threads';
  import { appendFileSync, readFileSync } from 'node:fs';
  const workedMs = () => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  let last = workedMs();
  const look = () => {
    const now = workedMs();
    if (now - last > 25) appendFileSync(${JSON.stringify(file)}, Math.round(now - last) + '\\n');
    last = now;
    setTimeout(look, 1).unref();
  };
  if (isMainThread) setTimeout(look, 1).unref();
`;

/** Watches the turns of a server's event loop from within. */
export class WatchedTurns {
  readonly #file = join(mkdtempSync(join(tmpdir(), 'turns-')), 'turns');

  /** Makes the server watch itself, as part of its environment. */
  get environment(): Readonly<Record<string, string>> {
    writeFileSync(this.#file, '');
    const module = encodeURIComponent(lookout(this.#file));
    return { NODE_OPTIONS: `--import=data:text/javascript,${module}` };
  }

  /** The longest turn since the last time that this was asked, in milliseconds; 0 for one of no length. */
  takeLongest(): number {
    const turns = readFileSync(this.#file, 'utf8').split('\n').map(Number);
    writeFileSync(this.#file, '');
    return Math.max(...turns);
  }
}
