/**
 * An archive is JSON Lines in gzip: a header, all nodes, all relationships, the log of changes, a trailer, then a seal
 * (see `seal.ts`). Nodes and relationships come in an order that no engine decides, with sorted labels and property
 * keys, so that equal graphs have equal lines. The graph's history is in the log. Whole numbers are integers and all
 * others floats, as in the store.
 */
export const formatName = 'multaqa-archive';

/**
 * Raised when lines are to be read differently, or contain claims of another form; gzip, the seal and the header's
 * first two keys stay. From version 2 evidence names the supported parts of its claim, and documents the ones they
 * retell; from version 3 there is a log, and the trailer has the version of the graph.
 */
export const formatVersion = 3;

/** Restorable versions; claims of an older form are brought up to date once they are in a graph. */
export const readableVersions: readonly number[] = [1, 2, formatVersion];

export interface ArchiveHeader {
  readonly format: typeof formatName;
  readonly version: number;
  readonly nodes: number;
  readonly relationships: number;
}

export type Properties = Readonly<Record<string, unknown>>;

export interface NodeRecord {
  readonly labels: readonly string[];
  /** Among them `id`, by which relationships name the node. */
  readonly properties: Properties;
}

/** A node by its key label (see `keyLabelOf`) and id. */
export type End = readonly [label: string, id: string];

/** Has no identity but its content; several may be equal in all. */
export interface RelationshipRecord {
  readonly type: string;
  readonly from: End;
  readonly to: End;
  readonly properties: Properties;
}

/** A change that made a version of the graph. */
export interface LogRecord {
  readonly change: Properties;
}

export type ArchiveRecord = NodeRecord | RelationshipRecord | LogRecord;

export interface ArchiveTrailer {
  readonly nodes: number;
  readonly relationships: number;
  /**
   * Hexadecimal hash of the header, the nodes and the relationships: equal for equal graphs, whatever made and
   * compressed them.
   */
  readonly sha256: string;
  /** Number of changes in the log; 0 for formats without one. */
  readonly changes: number;
  /** The version of the graph; null for formats without one. */
  readonly graphVersion: number | null;
}

export function isNode(record: ArchiveRecord): record is NodeRecord {
  return 'labels' in record;
}

export function isLogged(record: ArchiveRecord): record is LogRecord {
  return 'change' in record;
}

export function toLine(line: ArchiveHeader | ArchiveRecord | ArchiveTrailer): string {
  return `${JSON.stringify(line)}\n`;
}
