import { basename, extname } from 'node:path';
import { Misuse } from '../terminal/terminal.js';

/**
 * The key of each file: of several, each by its name. Two with the same key are refused, since one would become a
 * version of the other.
 */
export function keysOf(files: readonly string[], key: string | undefined): string[] {
  if (files.length === 1 && key !== undefined) return [key];
  const keys = files.map((file) => (key === undefined ? nameOf(file) : `${key}-${nameOf(file)}`));
  const again = keys.findIndex((each, at) => keys.indexOf(each) < at);
  if (again >= 0)
    throw new Misuse(
      `"${files[again] ?? ''}" would have the key "${keys[again] ?? ''}" of another file: ingest it separately, with --key.`,
    );
  return keys;
}

function nameOf(file: string): string {
  const name = basename(file, extname(file)).normalize('NFKD').toLowerCase();
  const key = name.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (key === '' || /(?![a-z0-9])[\p{L}\p{N}]/u.test(name))
    throw new Misuse(
      `No key can be derived from the name "${file}": ingest it separately, with --key.`,
    );
  return key;
}
