/**
 * An archive is JSON Lines in gzip: a header, all nodes, all relationships, the log of changes, a trailer, and behind them
 * a seal (see `seal.ts`). Nodes and relationships come in an order that no engine decides, their labels and the keys of
 * their properties sorted, so that equal graphs have equal lines. How a graph came to be so is in the log, beside them.
 *
 * Whole numbers are integers and all others floats, which is how the store itself tells them apart.
 */
export const formatName = 'multaqa-archive';

/**
 * Raised when lines are to be read in another way, or hold claims of another form; gzip, the seal and the header's two first
 * keys stay. From version 2 evidence says what of its claim it supports, and documents what they retell; from version 3
 * there is a log, and the trailer says which version of the graph it is.
 */
export const formatVersion = 3;

/** What can be restored; claims of an older form are brought up to date once they are in a graph. */
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

/** Has no identity but what it says; several may be equal in all. */
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
  /** In hex, of the header, the nodes and the relationships: equal for equal graphs, whatever made them and compressed them. */
  readonly sha256: string;
  /** How many changes the log holds; 0 where the format has none. */
  readonly changes: number;
  /** The version of the graph; null where the format does not say. */
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
