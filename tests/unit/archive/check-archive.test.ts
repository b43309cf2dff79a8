import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { checkArchive } from '../../../src/archive/index.js';
import { sealLength } from '../../../src/archive/format/seal.js';
import { archiveOf, from, linesOf, seal, sealed } from '../../fixtures/archive/bytes.js';

const topic = (id: string, properties = {}) => ({
  labels: ['Entity', 'Topic'],
  properties: { id, ...properties },
});
const about = (source: string, target: string) => ({
  type: 'ABOUT',
  from: ['Entity', source],
  to: ['Entity', target],
  properties: {},
});
const good = archiveOf([topic('topic:a'), topic('topic:ب')], [about('topic:a', 'topic:ب')]);
const check = (archive: Buffer) => checkArchive(from(archive));
const checkLines = (change: (lines: unknown[]) => unknown[]) =>
  check(sealed(change(linesOf(good))));

/** The same with a log of one change. */
const checkLog = (change: (lines: unknown[]) => unknown[]) => {
  const lines = linesOf(good);
  const trailer = { ...(lines.pop() as object), changes: 1, graphVersion: 7 };
  return check(sealed(change([...lines, { change: { id: 'r1', number: 7 } }, trailer])));
};

/** The bytes with one bit of them the other way. */
function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy;
}

describe('checking an archive', () => {
  it('tells what is in it', async () => {
    expect(await check(good)).toEqual({
      formatVersion: 1,
      nodes: 2,
      relationships: 1,
      changes: 0,
      graphVersion: null,
      labels: { Entity: 2, Topic: 2 },
      types: { ABOUT: 1 },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('tells how many changes made it so, and of which version it is', async () => {
    expect(await checkLog((lines) => lines)).toMatchObject({ changes: 1, graphVersion: 7 });
  });

  it.each([1, 7, 91, 92, 93, 100_000])('reads it in pieces of %i bytes', async (size) => {
    expect(await checkArchive(from(good, size))).toMatchObject({ nodes: 2 });
  });

  it('reads a line that comes in many pieces', async () => {
    const long = archiveOf([topic('topic:a', { text: 'نص طويل '.repeat(200_000) })]);
    expect(await check(long)).toMatchObject({ nodes: 1 });
  });

  it('takes the sum of its lines, whichever way they were compressed', async () => {
    const lines = linesOf(good).map((line) => `${JSON.stringify(line)}\n`);
    const packed = seal(gzipSync(lines.join(''), { level: 1 }));
    expect(packed.equals(good)).toBe(false);
    expect(await check(packed)).toEqual(await check(good));
  });
});

describe('an archive is refused', () => {
  it('with any of its bits the other way', async () => {
    const passed: number[] = [];
    for (let bit = 0; bit < 8 * good.length; bit += 1) {
      const fault: unknown = await check(flipped(good, bit)).then(
        () => 'none',
        (error: unknown) => error,
      );
      const isRefused =
        fault instanceof Error && /checksum \(SHA-256\)|not in gzip/.test(fault.message);
      if (!isRefused) passed.push(bit);
    }
    expect(passed).toEqual([]);
  });

  it('and damage is told by both checksums', async () => {
    await expect(check(flipped(good, 8 * 4))).rejects.toMatchObject({
      name: 'KnownError',
      code: 'BAD_INPUT',
      message: expect.stringMatching(
        /^The archive is damaged: its checksum \(SHA-256\) is [0-9a-f]{64}, but [0-9a-f]{64} was written\.$/,
      ),
    });
  });

  it('cut short at any byte', async () => {
    const lengths = Array.from({ length: good.length }, (_, length) => length);
    for (const length of lengths)
      await expect(check(good.subarray(0, length))).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each([
    ['within its lines', good.subarray(0, 60)],
    ['before its seal', good.subarray(0, good.length - sealLength)],
    ['at its last byte', good.subarray(0, good.length - 1)],
  ])('as cut short: %s', async (_, archive) => {
    await expect(check(archive)).rejects.toThrow(/checksum \(SHA-256\) at its end is missing/);
  });

  it('with anything behind its end', async () => {
    await expect(check(Buffer.concat([good, Buffer.from('\n')]))).rejects.toThrow(/damaged/);
    await expect(check(Buffer.concat([good, good]))).rejects.toThrow(/damaged/);
  });

  it.each([
    ['empty', Buffer.alloc(0), 'The archive is empty.'],
    [
      'something else',
      Buffer.from('{"format":"multaqa-archive","version":1}\n'.repeat(10)),
      'This is not an archive of a graph: it is not in gzip.',
    ],
    [
      'the gzip of something else',
      seal(gzipSync('{"a":1}\n')),
      'This is not an archive of a graph: its first line is no header.',
    ],
    ['sealed nonsense', seal(Buffer.from('nonsense')), 'The archive cannot be unpacked.'],
    [
      'not UTF-8',
      seal(gzipSync(Buffer.from([0x22, 0xff, 0x22, 0x0a]))),
      'The archive cannot be unpacked.',
    ],
    ['without any line', seal(gzipSync('')), 'The archive cannot be used: its trailer is missing.'],
  ])('that is %s', async (_, archive, message) => {
    await expect(check(archive)).rejects.toMatchObject({ code: 'BAD_INPUT', message });
  });

  it('of a newer format, with what to do', async () => {
    const newer = sealed([{ format: 'multaqa-archive', version: 4, anything: 'else' }, ['new']]);
    await expect(check(newer)).rejects.toThrow(
      'The archive is of format version 4, and this program reads versions 1, 2, 3: use the program that wrote it, or a newer one.',
    );
  });

  it.each<[string, (lines: unknown[]) => unknown[], RegExp]>([
    [
      'lines in another order',
      ([a, b, c, ...rest]) => [a, c, b, ...rest],
      /checksum \(SHA-256\) of its/,
    ],
    ['a node behind a relationship', ([a, b, c, d, e]) => [a, b, d, c, e], /after a relationship/],
    ['a line too few', ([a, b, , ...rest]) => [a, b, ...rest], /checksum \(SHA-256\) of its lines/],
    ['no trailer', (lines) => lines.slice(0, -1), /its trailer is missing/],
    ['a line behind its trailer', (lines) => [...lines, lines[1]], /continues after its trailer/],
    ['a line of another kind', ([a, ...rest]) => [a, { hello: 1 }, ...rest], /a malformed line/],
    ['a line that is no object', ([a, ...rest]) => [a, [1], ...rest], /a malformed line/],
  ])('with %s', async (_, change, message) => {
    await expect(checkLines(change)).rejects.toThrow(message);
  });

  it.each<[string, (lines: unknown[]) => unknown[], RegExp]>([
    ['a log before its end', ([a, b, c, d, e, f]) => [a, b, c, e, d, f], /log is not at its end/],
    [
      'a log that is cut short',
      ([a, b, c, d, , f]) => [a, b, c, d, f],
      /the count of its log differs/,
    ],
    [
      'a change without an id',
      ([a, b, c, d, , f]) => [a, b, c, d, { change: {} }, f],
      /a malformed line/,
    ],
  ])('with %s', async (_, change, message) => {
    await expect(checkLog(change)).rejects.toThrow(message);
  });

  it.each<[string, object]>([
    ['a node without a label', { labels: [], properties: { id: 'x' } }],
    ['a node without an id', { labels: ['Entity'], properties: {} }],
    ['an id that is no text', { labels: ['Entity'], properties: { id: 1 } }],
    [
      'a label that is no name',
      { labels: ['Entity', 'A) DETACH DELETE (n'], properties: { id: 'x' } },
    ],
    ['half a character', topic('x', { text: '\ud800' })],
    ['half a character in an id', topic('x\udc00')],
    ['a whole number that is not exact', topic('x', { big: 2 ** 53 })],
    ['a map for a property', topic('x', { map: { a: 1 } })],
    ['a list of unlike values', topic('x', { list: [1, 'a'] })],
  ])('that no store could take: %s', async (_, node) => {
    await expect(check(archiveOf([node]))).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('with a number that JSON has and a graph has not', async () => {
    const huge = JSON.stringify(topic('x', { size: 0 })).replace('0', '1e999');
    const lines = linesOf(good).map((line) => JSON.stringify(line));
    const text = [lines[0], huge, ...lines.slice(2)].join('\n');
    await expect(check(seal(gzipSync(`${text}\n`)))).rejects.toThrow(/is Infinity/);
  });

  it('whose source fails, with the error of the source', async () => {
    async function* broken() {
      yield* from(good.subarray(0, 100));
      throw new Error('The disk is gone.');
    }
    await expect(checkArchive(broken())).rejects.toThrow('The disk is gone.');
  });

  it('when its reader has gone away', async () => {
    const signal = AbortSignal.abort();
    await expect(checkArchive(from(good), { signal })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
  });
});

describe('the source of an archive', () => {
  it('is ended, whether it was read whole or not', async () => {
    const ends: string[] = [];
    async function* watched(bytes: Buffer, name: string) {
      try {
        yield* from(bytes, 10);
      } finally {
        ends.push(name);
      }
    }
    await checkArchive(watched(good, 'whole'));
    await checkArchive(watched(flipped(good, 100), 'damaged')).catch(() => undefined);
    await checkArchive(watched(good, 'left'), { signal: AbortSignal.abort() }).catch(
      () => undefined,
    );
    expect(ends).toEqual(['whole', 'damaged', 'left']);
  });
});
