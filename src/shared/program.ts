import { readFileSync } from 'node:fs';
import { invariant } from './errors.js';

/** The program and its version, on which the bytes of a file depend too. */
export const program = `multaqa ${readVersion()}`;

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const manifest: unknown = JSON.parse(text);
  invariant(
    typeof manifest === 'object' && manifest !== null && 'version' in manifest,
    'package.json tells the version',
  );
  return String(manifest.version);
}
