/**
 * An archive is JSON Lines in gzip: a header, all nodes, all relationships, a trailer, and behind them a seal (see
 * `seal.ts`). Nodes and relationships come in an order that no engine decides, their labels and the keys of their
 * properties sorted, so that equal graphs have equal lines.
 *
 * Whole numbers are integers and all others floats, which is how the store itself tells them apart.
 */
export const formatName = 'multaqa-archive';

/**
 * Raised when lines are to be read in another way, or hold claims of another form; gzip, the seal and the header's two first
 * keys stay. From version 2 evidence says what of its claim it supports, and documents what they retell.
 */
export const formatVersion = 2;

/** What can be restored; claims of an older form are brought up to date once they are in a graph. */
export const readableVersions: readonly number[] = [1, formatVersion];

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

export type ArchiveRecord = NodeRecord | RelationshipRecord;

export interface ArchiveTrailer {
  readonly nodes: number;
  readonly relationships: number;
  /** In hex, of all lines before it: equal for equal graphs, whichever machine compressed them. */
  readonly sha256: string;
}

export function isNode(record: ArchiveRecord): record is NodeRecord {
  return 'labels' in record;
}

export function toLine(line: ArchiveHeader | ArchiveRecord | ArchiveTrailer): string {
  return `${JSON.stringify(line)}\n`;
}
