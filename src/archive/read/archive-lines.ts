import { createHash } from 'node:crypto';
import { KnownError } from '../../shared/errors.js';
import { sortKeys } from '../../shared/canonical-json.js';
import {
  isLogged,
  isNode,
  type ArchiveHeader,
  type ArchiveRecord,
  type ArchiveTrailer,
  type NodeRecord,
  type RelationshipRecord,
} from '../format/records.js';
import { parseHeader, parseLine } from './parse.js';

/** Content of an archive. */
export interface ArchiveSummary {
  readonly formatVersion: number;
  readonly nodes: number;
  readonly relationships: number;
  /** Number of changes in its log. */
  readonly changes: number;
  /** The version of the graph; null for formats without one. */
  readonly graphVersion: number | null;
  /** Number of nodes by label, and of relationships by type; sorted by name. */
  readonly labels: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, number>>;
  /** Hexadecimal hash of its lines without the log: equal for archives of equal graphs. */
  readonly sha256: string;
}

/** Takes the lines of an archive in their order and checks them against the format. */
export class ArchiveLines {
  readonly #hash = createHash('sha256');
  readonly #labels = new Map<string, number>();
  readonly #types = new Map<string, number>();
  #header: ArchiveHeader | undefined;
  #trailer: ArchiveTrailer | undefined;
  #nodes = 0;
  #relationships = 0;
  #changes = 0;

  /**
   * The nodes and relationships of the next lines.
   * @throws KnownError `BAD_INPUT`, as `summarise` does
   */
  take(lines: readonly string[]): readonly ArchiveRecord[] {
    return lines.flatMap((line) => this.#takeLine(line));
  }

  /** Summary of the archive whose last line was taken. */
  summarise(): ArchiveSummary {
    const [header, trailer] = [this.#header, this.#trailer];
    const sha256 = this.#hash.digest('hex');
    if (header === undefined || trailer === undefined) throw fault('its trailer is missing');
    if (trailer.sha256 !== sha256)
      throw fault(
        `the checksum (SHA-256) of its lines is ${sha256}, and its last line says ${trailer.sha256}`,
      );
    for (const stated of [header, trailer])
      if (stated.nodes !== this.#nodes || stated.relationships !== this.#relationships)
        throw fault('its counts differ from its trailer');
    if (trailer.changes !== this.#changes)
      throw fault('the count of its log differs from its trailer');
    return {
      formatVersion: header.version,
      nodes: this.#nodes,
      relationships: this.#relationships,
      changes: this.#changes,
      graphVersion: trailer.graphVersion,
      labels: sortKeys(Object.fromEntries(this.#labels)),
      types: sortKeys(Object.fromEntries(this.#types)),
      sha256,
    };
  }

  #takeLine(line: string): readonly ArchiveRecord[] {
    if (this.#trailer !== undefined) throw fault('it continues after its trailer');
    if (this.#header === undefined) {
      this.#header = parseHeader(line);
      this.#hash.update(`${line}\n`);
      return [];
    }
    const parsed = parseLine(line);
    if ('sha256' in parsed) {
      this.#trailer = parsed;
      return [];
    }
    if (isLogged(parsed)) this.#changes += 1;
    else this.#countContent(parsed, line);
    return [parsed];
  }

  #countContent(record: NodeRecord | RelationshipRecord, line: string): void {
    if (this.#changes > 0) throw fault('its log is not at its end');
    this.#hash.update(`${line}\n`);
    if (!isNode(record)) {
      this.#relationships += 1;
      increase(this.#types, record.type);
      return;
    }
    if (this.#relationships > 0) throw fault('a node comes after a relationship');
    this.#nodes += 1;
    for (const label of record.labels) increase(this.#labels, label);
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function fault(reason: string): KnownError {
  return new KnownError('BAD_INPUT', `The archive cannot be used: ${reason}.`);
}
