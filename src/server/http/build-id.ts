import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { program } from '../../shared/program.js';

/**
 * The build beside whose code this is: the fingerprint that the build leaves of its sources, the same in every process
 * of it. Code that was not built may change from one start to the next, so there each process is a build of its own.
 */
export const buildId = `${program} ${readFingerprint() ?? randomUUID()}`;

function readFingerprint(): string | undefined {
  const stamp = new URL('../../.code', import.meta.url);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}
