import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { multaqa } from '../fixtures/cli-harness.js';

describe('a folder without a graph', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'multaqa-none-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['stats', 'archive', 'doctor', 'doctor --mend'])(
    'stays as it is for who only wants to look, there or not: %s',
    async (line) => {
      for (const path of [folder, join(folder, 'none')]) {
        const { code, stdout, stderr } = await multaqa([
          ...line.split(' '),
          ...['--store', `embedded:${path}`],
        ]);
        expect(code).toBe(line.startsWith('doctor') ? 3 : 1);
        expect(stdout + stderr).toContain(
          `There is no graph in "${path}" yet: "multaqa seed" makes one`,
        );
        expect(readdirSync(folder)).toEqual([]);
      }
    },
  );

  it.each(['export gephi-csv', 'archive'])(
    'is not even looked for where the output is not text for a screen: %s',
    async (line) => {
      const args = [...line.split(' '), '--store', `embedded:${folder}`];
      const { code, stderr } = await multaqa(args, { isScreen: true });
      expect([code, stderr]).toEqual([
        2,
        'multaqa: This output is binary: name a file by --output.\n',
      ]);
    },
  );
});

describe('a graph that does not answer', () => {
  const address = 'neo4j://neo4j@127.0.0.1:1';

  it('is named', async () => {
    const { code, stderr } = await multaqa(['stats', '--store', address]);
    expect([code, stderr]).toEqual([
      1,
      `multaqa: The graph store does not answer. STORE is ${address}.\n`,
    ]);
  });

  it('is found by the doctor once', async () => {
    const { code, stdout } = await multaqa(['doctor', '--store', address]);
    expect([code, stdout.match(/WRONG +\S+/g)]).toEqual([3, ['WRONG  store']]);
  });
});
