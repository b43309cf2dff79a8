import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareVocabulary } from '../../../src/cli/prepare-vocabulary.js';
import { ownVocabulary } from '../../../src/model/own.js';
import { openStore } from '../../../src/store/open-store.js';
import { keepVocabulary } from '../../../src/store/stored-vocabulary.js';

const forum = 'tests/fixtures/vocabulary/forum';

async function prepare(...args: readonly string[]) {
  const stderr = new PassThrough();
  const code = await prepareVocabulary(args, { environment: {}, stderr });
  return { code, told: String(stderr.read() ?? '') };
}

describe('the vocabulary of a command line', () => {
  let faulty = '';
  let clashing = '';

  beforeAll(async () => {
    faulty = await mkdtemp(join(tmpdir(), 'multaqa-faulty-'));
    clashing = await mkdtemp(join(tmpdir(), 'multaqa-clashing-'));
    await writeFile(join(faulty, 'vocabulary.yaml'), 'kinds: [{ name: Query }]\n');
    await writeFile(
      join(clashing, 'vocabulary.yaml'),
      'roles: [{ key: executive-secretary, ar: الأمين, en: Secretary }]\n',
    );
  });

  afterAll(async () => {
    for (const folder of [faulty, clashing]) await rm(folder, { recursive: true });
  });

  it('stops a command where it is faulty, and leaves the faults of a folder to its check', async () => {
    const { code, told } = await prepare('schema', '--data', faulty);
    expect(code).toBe(1);
    expect(told).toContain('vocabulary.yaml:1 kinds[0].prefix: ');
    expect(await prepare('check', faulty)).toEqual({ code: undefined, told: '' });
  });

  it('is that of several folders together, unless one says otherwise than another', async () => {
    const { code, told } = await prepare(
      'seed',
      `--data=${forum},${clashing}`,
      '--store=embedded:',
    );
    expect(code).toBe(1);
    expect(told).toMatch(
      /roles\[0\]: says otherwise than .*forum\/vocabulary\.yaml:\d+ roles\[0\]/,
    );
  });

  it('is refused where a folder or a graph has the format of a later version', async () => {
    const yaml = 'format: 2\nplanets: []\n';
    const later = join(faulty, 'later');
    await mkdir(later);
    await writeFile(join(later, 'vocabulary.yaml'), yaml);
    const refusal = 'is of format 2; this Multaqa reads 1: update it';
    const ofFolder = await prepare('serve', '--data', later);
    expect([ofFolder.code, ofFolder.told]).toEqual([1, expect.stringContaining(refusal)]);
    const address = `embedded:${join(faulty, 'graph')}`;
    const store = await openStore(address, {});
    await store.write(keepVocabulary({ yaml, sha256: 'later', format: 2 }));
    await store.close();
    const ofGraph = await prepare('query', '{ __typename }', `--store=${address}`);
    expect([ofGraph.code, ofGraph.told]).toEqual([
      ...[1, expect.stringContaining(`the vocabulary of the graph: ${refusal}`)],
    ]);
  });

  it('is that of the named data folder, before the model is imported', async () => {
    expect(await prepare('schema', '--data', forum)).toEqual({ code: undefined, told: '' });
    expect(ownVocabulary().kinds.map(({ name }) => String(name))).toEqual(['Agreement']);
    const { entityKindNames } = await import('../../../src/model/kinds.js');
    expect(entityKindNames).toContain('Agreement');
  });
});
