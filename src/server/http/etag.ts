import { hash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { GraphVersion } from '../../store/graph-reader.js';
import { program } from '../../shared/program.js';

type Part = string | number | boolean | undefined;

/** A strong validator of all that the bytes of an answer depend on. */
export function etagOf(...parts: readonly Part[]): string {
  return `"${hash('sha256', JSON.stringify(parts), 'base64url')}"`;
}

/**
 * The validator of an answer from the graph at a version, and from this build. Nothing of this process alone is in it:
 * several processes of one build on one graph give the same, so that any of them can confirm what another gave.
 */
export function etagAtVersion({ storeId, number }: GraphVersion, ...parts: readonly Part[]) {
  return etagOf(storeId, number, buildId, ...parts);
}

/** Whether the client's `If-None-Match` says that it holds the answer with this validator (RFC 9110, 13.1.2). */
export function isHeld(etag: string, ifNoneMatch: string | undefined): boolean {
  const held = (ifNoneMatch ?? '').split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return held.includes(etag) || held.includes('*');
}

/**
 * The build of this code: the fingerprint that the build leaves of its sources, the same in every process of it. Code
 * that was not built may change from one start to the next, so there each process is a build of its own.
 */
const buildId = `${program} ${readFingerprint() ?? randomUUID()}`;

function readFingerprint(): string | undefined {
  const stamp = new URL('../../.code', import.meta.url);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}
