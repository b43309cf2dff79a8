import { hash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { GraphVersion } from '../../store/graph-reader.js';
import { program } from '../../shared/program.js';

type TagPart = string | number | boolean | undefined;

/** Strong validator of everything that the bytes of an answer depend on. */
export function etagOf(...parts: readonly TagPart[]): string {
  return `"${hash('sha256', JSON.stringify(parts), 'base64url')}"`;
}

/**
 * Validator of an answer from a version of the graph and this build. It contains nothing that differs between
 * processes, so that any process of the same build on the same graph can confirm it.
 */
export function etagAtVersion({ storeId, number }: GraphVersion, ...parts: readonly TagPart[]) {
  return etagOf(storeId, number, buildId, ...parts);
}

/** True if the client's `If-None-Match` contains this validator (RFC 9110, 13.1.2). */
export function isHeld(etag: string, ifNoneMatch: string | undefined): boolean {
  const held = (ifNoneMatch ?? '').split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return held.includes(etag) || held.includes('*');
}

/**
 * Fingerprint of the sources that the build left. Code that was not built may change between two starts, so each
 * process of it gets a fingerprint of its own.
 */
const buildId = `${program} ${readFingerprint() ?? randomUUID()}`;

function readFingerprint(): string | undefined {
  const stamp = new URL('../../.code', import.meta.url);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** A version in the form of the header `x-graph-version`: the store's id and the number. */
export const versionText = ({ storeId, number }: GraphVersion): string => `${storeId}:${number}`;
