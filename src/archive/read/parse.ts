import { isJsonObject, isTexts, parseJsonObject } from '../../shared/json-object.js';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import {
  formatName,
  readableVersions,
  type ArchiveHeader,
  type ArchiveRecord,
  type ArchiveTrailer,
  type End,
} from '../format/records.js';

/** @throws KnownError `BAD_INPUT` if it is not an archive, or one of an unknown version */
export function parseHeader(line: string): ArchiveHeader {
  const { format, version, nodes, relationships } = parseFields(line);
  if (format !== formatName)
    throw new KnownError(
      'BAD_INPUT',
      'This is not an archive of a graph: its first line is no header.',
    );
  if (typeof version !== 'number' || !readableVersions.includes(version))
    throw new KnownError(
      'BAD_INPUT',
      `The archive is of format version ${JSON.stringify(version)}, and this program reads versions ${readableVersions.join(', ')}: use the program that wrote it, or a newer one.`,
    );
  if (!isCount(nodes) || !isCount(relationships)) throw malformed(line);
  return { format: formatName, version, nodes, relationships };
}

/** A node, a relationship or a change, or at the end the trailer. */
export function parseLine(line: string): ArchiveRecord | ArchiveTrailer {
  const fields = parseFields(line);
  const parsed = toNode(fields) ?? toRelationship(fields) ?? toLogged(fields) ?? toTrailer(fields);
  if (parsed === undefined) throw malformed(line);
  return parsed;
}

function toNode({ labels, properties }: Values): ArchiveRecord | undefined {
  if (!isTexts(labels) || labels.length === 0 || !isJsonObject(properties)) return undefined;
  return typeof properties['id'] === 'string' ? { labels, properties } : undefined;
}

function toRelationship({ type, from, to, properties }: Values): ArchiveRecord | undefined {
  if (typeof type !== 'string' || !isEnd(from) || !isEnd(to) || !isJsonObject(properties))
    return undefined;
  return { type, from, to, properties };
}

function toLogged({ change }: Values): ArchiveRecord | undefined {
  return isJsonObject(change) && typeof change['id'] === 'string' ? { change } : undefined;
}

function toTrailer(fields: Values): ArchiveTrailer | undefined {
  const { nodes, relationships, sha256, changes = 0, graphVersion = null } = fields;
  if (!isCount(nodes) || !isCount(relationships) || typeof sha256 !== 'string') return undefined;
  if (!isCount(changes) || !(graphVersion === null || isCount(graphVersion))) return undefined;
  return { nodes, relationships, sha256, changes, graphVersion };
}

function parseFields(line: string): Values {
  const fields = parseJsonObject(line);
  if (fields === undefined) throw malformed(line);
  return fields;
}

function isEnd(value: unknown): value is End {
  return isTexts(value) && value.length === 2;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function malformed(line: string): KnownError {
  const shown = line.length > 100 ? `${line.slice(0, 100)}…` : line;
  return new KnownError('BAD_INPUT', `The archive has a malformed line: ${shown}`);
}
