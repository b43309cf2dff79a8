import { bucketOf } from '../../claims/ids.js';
import { changesBetween } from '../../claims/log/read-changes.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import {
  groupNames,
  type GraphKnowledge,
  type KnowledgePart,
  type KnownClaim,
  type KnownName,
} from '#reader/gazetteer/graph-knowledge.js';
import { readingVocabulary } from './reading-vocabulary.js';
import { shareKnowledge, type KnowledgeShare } from './read-graph-knowledge.js';

type Share = Pick<KnowledgeShare, 'of' | 'buckets'>;

/** Lines of JSON, each with a newline. */
interface PackedPart {
  /** The buckets that it was read from, if it is of a graph. */
  readonly share?: Share;
  readonly names: SharedArrayBuffer;
  readonly claims: SharedArrayBuffer;
}

/** The knowledge of a version of a graph in memory shared between threads: passing it on costs nothing, whatever its size. */
export interface PackedKnowledge {
  readonly version: GraphVersion;
  readonly parts: readonly PackedPart[];
}

/**
 * Reads and packs the graph's knowledge, in small steps.
 *
 * @param former the knowledge of an earlier version, of which all parts are taken that no change since has touched
 */
export async function packKnowledge(
  store: GraphReader,
  former?: PackedKnowledge,
): Promise<PackedKnowledge> {
  const version = await store.version();
  const kept = former ? await keptOf(store, former, version) : new Map<string, PackedPart>();
  const parts: PackedPart[] = [];
  for (const { read, ...share } of await shareKnowledge(store))
    parts.push(kept.get(nameOf(share)) ?? { share, ...pack(await read()) });
  return { version, parts };
}

/** The parts that no change has touched between the version of the former knowledge and a later one, by their names. */
async function keptOf(
  store: GraphReader,
  former: PackedKnowledge,
  { storeId, number }: GraphVersion,
): Promise<ReadonlyMap<string, PackedPart>> {
  const isSameGraph = former.version.storeId === storeId;
  const changes = isSameGraph && (await changesBetween(store, former.version.number, number));
  if (!changes) return new Map();
  const touched = new Set(
    changes
      .flatMap(({ upserted, removed }) => [...upserted, ...removed])
      .map((id) => bucketName(id.startsWith('claim:') ? 'claims' : 'names', bucketOf(id))),
  );
  return new Map(
    former.parts.flatMap((part) => {
      const { share } = part;
      const isKept = share?.buckets.every((bucket) => !touched.has(bucketName(share.of, bucket)));
      return share && isKept === true ? [[nameOf(share), part] as const] : [];
    }),
  );
}

function bucketName(of: Share['of'], bucket: number): string {
  return `${of} ${bucket}`;
}

function nameOf({ of, buckets }: Share): string {
  return `${of} ${buckets.join(' ')}`;
}

/** Packs knowledge that is already read. */
export function packKnown(part: KnowledgePart, version: GraphVersion): PackedKnowledge {
  return { version, parts: [pack(part)] };
}

function pack({ names, claims }: KnowledgePart): PackedPart {
  return { names: packLines(names), claims: packLines(claims) };
}

function packLines(values: readonly object[]): SharedArrayBuffer {
  const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
  const memory = new SharedArrayBuffer(Buffer.byteLength(text));
  Buffer.from(memory).write(text);
  return memory;
}

/** The same knowledge; its claims stay in the shared memory, and each is made when it is asked for. */
export function unpackKnowledge({ version, parts }: PackedKnowledge): GraphKnowledge {
  const names = new PackedList<KnownName>(parts.map((part) => part.names));
  return {
    version: `${version.storeId}@${String(version.number)}`,
    vocabulary: readingVocabulary,
    names: groupNames(Array.from(names.entries(), ([, name]) => name)),
    claims: new PackedList<KnownClaim>(parts.map((part) => part.claims)),
  };
}

const newline = 10;
/** Factor of a part's number in the place of a line; the rest is where it begins. */
const ofPart = 2 ** 32;

/** Values in shared memory, each read anew. */
class PackedList<Value> {
  readonly #parts: readonly Buffer[];

  constructor(parts: readonly SharedArrayBuffer[]) {
    this.#parts = parts.map((memory) => Buffer.from(memory));
  }

  *entries(): Generator<readonly [place: number, value: Value]> {
    for (const [number, bytes] of this.#parts.entries())
      for (let start = 0; start < bytes.length; start = bytes.indexOf(newline, start) + 1)
        yield [number * ofPart + start, this.#read(bytes, start)];
  }

  at(place: number): Value | undefined {
    const bytes = this.#parts[Math.floor(place / ofPart)];
    return bytes && this.#read(bytes, place % ofPart);
  }

  #read(bytes: Buffer, start: number): Value {
    return JSON.parse(bytes.toString('utf8', start, bytes.indexOf(newline, start))) as Value;
  }
}
