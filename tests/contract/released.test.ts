import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { owner } from '../../src/shared/viewer.js';
import { restore } from '../fixtures/archive/archived.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { contextOf } from '../fixtures/context.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

const released = 'tests/fixtures/released';
const question =
  '{ entities { nodes { id } } claims { nodes { id status } } changes { nodes { kind } } }';

// scripts/release-files.sh keeps the small forum of each version.
describe.each(readdirSync(released))('the forum that %s has left', (version) => {
  const fileOf = (name: string) => join(released, version, name);
  const answer: unknown = JSON.parse(readFileSync(fileOf('answer.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-released-'));
  beforeAll(() => {
    for (const name of ['graph', 'forum'])
      execFileSync('tar', ['-xzf', fileOf(`${name}.tar.gz`), '-C', folder]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const run = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await multaqa(args);
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };

  it('is opened as the folder that it is, and nothing is wrong in it', async () => {
    const store = ['--store', `embedded:${join(folder, 'graph')}`];
    expect(JSON.parse(await run('query', question, ...store))).toEqual(answer);
    expect(await run('doctor', '--mend', ...store)).not.toContain('WRONG');
  });

  it('is loaded from its own files', async () => {
    const forum = join(folder, 'forum');
    expect(await run('check', forum)).toContain('faults: 0');
    const loaded = ['--data', forum, '--store', 'embedded:'];
    const found = JSON.parse(await run('query', '{ entities { nodes { id } } }', ...loaded)) as {
      readonly data: object;
    };
    expect(answer).toMatchObject(found);
  });

  describe.each(testStores())('in its archive, on $name', (engine) => {
    const opened = useStore(engine, 'definitions');

    it('is restored', async () => {
      await restore(opened.store, readFileSync(fileOf('forum.archive')));
      const api = await createApi();
      const asked = { document: parse(question), operationName: undefined, variables: {} };
      const found = await api.execute({
        ...asked,
        context: contextOf(opened.store, opened.store, owner),
      });
      expect(JSON.parse(JSON.stringify(found))).toEqual(answer);
    });
  });
});
