import { createHash } from 'node:crypto';

/** A number below a limit, the next of a sequence. */
type Next = (limit: number) => number;

/** Numbers by a seed: the same on every machine. */
function sequenceOf(seed: string): Next {
  let drawn = 0;
  return (limit) => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32LE() % limit;
  };
}

type Mutation = (bytes: Buffer, next: Next) => Buffer;

const mutations: readonly Mutation[] = [
  // Bytes that are others.
  (bytes, next) => {
    for (let i = 0; i <= next(16); i += 1) bytes[next(bytes.length)] = next(256);
    return bytes;
  },
  // Cut off.
  (bytes, next) => bytes.subarray(0, 1 + next(bytes.length)),
  // A part of it again, elsewhere, up to a thousand times.
  (bytes, next) => {
    const from = next(bytes.length);
    const part = bytes.subarray(from, from + 1 + next(200));
    const at = next(bytes.length);
    const again = Array.from({ length: 1 + next(1000) }, () => part);
    return Buffer.concat([bytes.subarray(0, at), ...again, bytes.subarray(at)]);
  },
  // Without a part.
  (bytes, next) => {
    const at = next(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + next(200))]);
  },
  // Another number in place of one that it states.
  (bytes, next) => {
    const places = [...bytes.toString('latin1').matchAll(/\d+/g)];
    const place = places[next(Math.max(1, places.length))];
    const other = ['0', '-1', '65536', '2147483647', '99999999999'][next(5)] ?? '';
    const [start, end] = [place?.index ?? 0, (place?.index ?? 0) + (place?.[0].length ?? 0)];
    return Buffer.concat([bytes.subarray(0, start), Buffer.from(other), bytes.subarray(end)]);
  },
];

/** Mutations of a file, by a seed. */
export function* mutationsOf(file: Uint8Array, count: number, seed: string): Generator<Uint8Array> {
  const next = sequenceOf(seed);
  for (let i = 0; i < count; i += 1) {
    let bytes: Buffer = Buffer.from(file);
    for (let times = 0; times <= next(3) && bytes.length > 0; times += 1)
      bytes = mutations[next(mutations.length)]?.(bytes, next) ?? bytes;
    yield new Uint8Array(bytes);
  }
}
