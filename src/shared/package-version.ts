import { readFileSync } from 'node:fs';
import { invariant } from './errors.js';

/** The version that a `package.json` states. */
export function readPackageVersion(manifest: string | URL): string {
  const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  invariant(
    typeof content === 'object' && content !== null && 'version' in content,
    'a package.json states a version',
  );
  return String(content.version);
}
