import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Makes a folder with its parents, unless it is there; gives the first that was made. */
export function makeFolder(path: string, mode?: number): Promise<string | undefined> {
  return mkdir(path, { recursive: true, mode }).catch(async (error: unknown) => {
    // Node says ENOENT for a read-only disk: the first missing folder by itself has the cause.
    let first = resolve(path);
    while (!existsSync(dirname(first))) first = dirname(first);
    await mkdir(first, mode);
    throw error;
  });
}
