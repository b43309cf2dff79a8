import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import { AnswerCache } from '../../../../src/server/named/answer-cache.js';

const at = (number: number, storeId = 'store') => ({ storeId, number });

describe('kept answers', () => {
  it('are found at the version that they were kept at, and at no other', () => {
    const cache = new AnswerCache(10_000);
    const body = Buffer.from('{}');
    cache.keep('a', at(1), body);
    expect(cache.find('a', at(1))).toBe(body);
    expect(cache.find('a', at(2))).toBeUndefined();
    expect(cache.find('a', at(0))).toBeUndefined();
    expect(cache.find('a', at(1, 'another'))).toBeUndefined();
    expect(cache.find('b', at(1))).toBeUndefined();
  });

  it('are made anew on another day, as sentences tell what is past', () => {
    jest.useFakeTimers({ now: new Date('2026-11-26T23:59:59Z') });
    try {
      const cache = new AnswerCache(10_000);
      cache.keep('a', at(1), Buffer.from('{}'));
      expect(cache.find('a', at(1))).toBeDefined();
      jest.setSystemTime(new Date('2026-11-27T00:00:00Z'));
      expect(cache.find('a', at(1))).toBeUndefined();
    } finally {
      jest.useRealTimers();
    }
  });

  it('give way to those of a newer version', () => {
    const cache = new AnswerCache(10_000);
    cache.keep('a', at(1), Buffer.from('old'));
    cache.keep('a', at(2), Buffer.from('new'));
    expect(cache.find('a', at(1))).toBeUndefined();
    expect(cache.find('a', at(2))?.toString()).toBe('new');
  });

  it('take so many bytes in all: those asked last stay', () => {
    const cache = new AnswerCache(25_000);
    for (const key of ['a', 'b']) cache.keep(key, at(1), Buffer.alloc(10_000));
    cache.find('a', at(1));
    cache.keep('c', at(1), Buffer.alloc(10_000));
    expect(['a', 'b', 'c'].map((key) => cache.find(key, at(1))?.length)).toEqual([
      10_000,
      undefined,
      10_000,
    ]);
  });

  it('hold no more memory for a packed form than its bytes', async () => {
    const cache = new AnswerCache(25_000);
    const body = Buffer.from('{}');
    cache.keep('a', at(1), body);
    const packed = await cache.pack('a', body, 'gzip');
    expect(packed.buffer.byteLength).toBe(packed.length);
  });

  it('do not hold an answer that is larger than all of them may be', () => {
    const cache = new AnswerCache(5000);
    cache.keep('a', at(1), Buffer.alloc(10));
    cache.keep('b', at(1), Buffer.alloc(10_000));
    expect(cache.find('a', at(1))).toBeDefined();
    expect(cache.find('b', at(1))).toBeUndefined();
  });

  it('are packed once, and count with what they are packed to', async () => {
    const cache = new AnswerCache(2700);
    const body = Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 7919) % 251));
    cache.keep('a', at(1), body);
    const [one, other] = await Promise.all([
      cache.pack('a', body, 'gzip'),
      cache.pack('a', body, 'gzip'),
    ]);
    expect(other).toBe(one);
    expect(gunzipSync(one).equals(body)).toBe(true);
    expect(await cache.pack('a', body, 'gzip')).toBe(one);
    cache.keep('b', at(1), Buffer.alloc(600));
    expect(cache.find('a', at(1))).toBeUndefined();
  });

  it('are packed in each encoding by itself', async () => {
    const cache = new AnswerCache(5000);
    const body = Buffer.from('{"data":{}}');
    cache.keep('a', at(1), body);
    const [gzip, br] = await Promise.all([
      cache.pack('a', body, 'gzip'),
      cache.pack('a', body, 'br'),
    ]);
    expect([gunzipSync(gzip), brotliDecompressSync(br)]).toEqual([body, body]);
    expect(await cache.pack('a', body, 'gzip')).toBe(gzip);
    expect(await cache.pack('a', body, 'br')).toBe(br);
  });

  it('are none where nothing may be kept, but can be packed', async () => {
    const cache = new AnswerCache(0);
    const body = Buffer.from('{}');
    cache.keep('a', at(1), body);
    expect(cache.find('a', at(1))).toBeUndefined();
    expect(gunzipSync(await cache.pack('a', body, 'gzip')).toString()).toBe('{}');
  });
});
