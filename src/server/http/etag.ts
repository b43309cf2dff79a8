import { hash } from 'node:crypto';

/** A strong validator of all that the bytes of an answer depend on. */
export function etagOf(...parts: readonly (string | number | boolean | undefined)[]): string {
  return `"${hash('sha256', JSON.stringify(parts), 'base64url')}"`;
}

/** Whether the client's `If-None-Match` says that it holds the answer with this validator (RFC 9110, 13.1.2). */
export function isHeld(etag: string, ifNoneMatch: string | undefined): boolean {
  const held = (ifNoneMatch ?? '').split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return held.includes(etag) || held.includes('*');
}
