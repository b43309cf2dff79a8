import { expect, it } from '@jest/globals';
import type { FilePiece } from '../../../src/shared/zip.js';
import { zip } from '../../../src/shared/zip.js';
import { gather } from '../../fixtures/gather.js';
import { unzip } from '../../fixtures/export/reading/read-tables.js';

async function* pieces(
  ...given: readonly [file: string, text: string][]
): AsyncGenerator<FilePiece> {
  for (const [file, content] of given) yield await Promise.resolve({ file, content });
}

it('holds the pieces of each file one after another, empty files too', async () => {
  const bytes = await gather(zip(['a', 'b', 'c'], pieces(['a', 'x'], ['a', 'ي'], ['c', 'z'])));
  expect([...(await unzip(bytes))]).toEqual([
    ['a', 'xي'],
    ['b', ''],
    ['c', 'z'],
  ]);
});

it('tells nothing of when and where it was made', async () => {
  const make = () => gather(zip(['a'], pieces(['a', 'x'])));
  const before = await make();
  expect(before.readUInt32LE(10)).toBe(0x00_21_00_00); // 1980-01-01 00:00, the start of the time of zip
  expect(await make()).toEqual(before);
});
