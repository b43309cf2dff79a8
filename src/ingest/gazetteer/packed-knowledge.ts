import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import {
  joinParts,
  type GraphKnowledge,
  type KnowledgePart,
} from '../../language/gazetteer/graph-knowledge.js';
import { readKnowledgeParts } from './read-graph-knowledge.js';

/** The knowledge of a version of a graph in memory shared between threads: passing it on costs nothing, whatever its size. */
export interface PackedKnowledge {
  readonly version: GraphVersion;
  readonly parts: readonly SharedArrayBuffer[];
}

/** Reads and packs the graph's knowledge, in small steps. */
export async function packKnowledge(store: GraphReader): Promise<PackedKnowledge> {
  const version = await store.version();
  const parts: SharedArrayBuffer[] = [];
  for await (const part of readKnowledgeParts(store)) parts.push(pack(part));
  return { version, parts };
}

/** Packs knowledge that is already read. */
export function packKnown(
  { names, claims }: KnowledgePart,
  version: GraphVersion,
): PackedKnowledge {
  return { version, parts: [pack({ names, claims })] };
}

function pack(part: KnowledgePart): SharedArrayBuffer {
  const text = JSON.stringify(part);
  const memory = new SharedArrayBuffer(Buffer.byteLength(text));
  Buffer.from(memory).write(text);
  return memory;
}

export function unpackKnowledge({ version, parts }: PackedKnowledge): GraphKnowledge {
  const unpacked = parts.map(
    (part) => JSON.parse(Buffer.from(part).toString('utf8')) as KnowledgePart,
  );
  return joinParts(`${version.storeId}@${String(version.number)}`, unpacked);
}
