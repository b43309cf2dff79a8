import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { Spool } from '../../../src/export/spool.js';

describe('a spool', () => {
  it('gives the last list of each key', async () => {
    const spool = await Spool.open<object>();
    await spool.put('a', [{ text: 'ملتقى' }, { text: '𝟜' }]);
    await spool.put('b', []);
    await spool.put('a', [{ text: 'later' }]);
    expect(await spool.get('a')).toEqual([{ text: 'later' }]);
    expect(await spool.get('b')).toEqual([]);
    expect(await spool.get('c')).toEqual([]);
    spool.delete('a');
    expect(await spool.get('a')).toEqual([]);
    await spool.close();
  });

  it('has no name that anybody else could open, and leaves nothing', async () => {
    const spool = await Spool.open<number>();
    await spool.put('a', [1]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('multaqa-export-'))).toEqual([]);
    await spool.close();
  });

  it('is refused beyond its maximum', async () => {
    const spool = await Spool.open<string>(100);
    await spool.put('a', ['x'.repeat(90)]);
    await expect(spool.put('b', ['x'.repeat(90)])).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    });
    await spool.close();
  });
});
