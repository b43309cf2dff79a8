import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import type { GraphReader } from '../../src/store/graph-reader.js';
import { openStore } from '../../src/store/open-store.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { contextOf } from '../fixtures/context.js';
import { pages, readExamples } from '../fixtures/documented-answers.js';
import { copySeedGraph } from '../fixtures/seed/copied-seed.js';
import { describeNeo4j, useNeo4j } from '../fixtures/stores/test-stores.js';

/** The commands of the page, without their prompt of settings. */
function commandsOf(page: string): readonly (readonly string[])[] {
  const [, block = ''] = /```sh\n([^`]*)```/.exec(readFileSync(page, 'utf8')) ?? [];
  const lines = block.trim().split('\n');
  return lines.map((line) =>
    line
      .replace(/^STORE_PASSWORD_FILE=\S+ /, '')
      .split(' ')
      .slice(1),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'multaqa-way-out-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describeNeo4j('the way out of the embedded engine', () => {
  const neo4j = useNeo4j();
  const data = join(folder, 'data');
  const archived = join(folder, 'forum.archive');
  beforeAll(() => copySeedGraph(data));

  it('is walked by the commands of its page, and both give the same answers then', async () => {
    const { store, address, login } = neo4j();
    const password = join(folder, 'password');
    writeFileSync(password, login.password);
    const real: Readonly<Record<string, string>> = {
      'embedded:./data': `embedded:${data}`,
      'forum.archive': archived,
      'neo4j://neo4j@localhost:7687': address,
    };
    const commands = commandsOf('docs/decisions/if-the-engine-ends.md');
    expect(commands.map(([name]) => name)).toEqual(['archive', 'restore', 'doctor']);
    for (const command of commands) {
      const words = command.map((word) => real[word] ?? word);
      const { code, stderr } = await multaqa(words, {
        environment: { STORE_PASSWORD_FILE: password },
      });
      expect([words[0], code, code === 0 ? '' : stderr]).toEqual([words[0], 0, '']);
    }
    expect(statSync(archived).mode & 0o777).toBe(0o600);

    const embedded = await openStore(`embedded:${data}`);
    const api = await createApi();
    const ask = async (from: GraphReader, question: string) =>
      JSON.stringify(
        await api.execute({
          document: parse(question),
          operationName: undefined,
          variables: {},
          context: contextOf(from),
        }),
      );
    const questions = pages.flatMap(({ page }) => readExamples(page));
    expect(questions.length).toBeGreaterThan(40);
    // A Neo4j plans each question for a second or two: every fourth will do.
    for (const { question } of questions.filter((_, i) => i % 4 === 0))
      expect(await ask(store, question)).toBe(await ask(embedded, question));
    const { number } = await embedded.version();
    expect(await store.version()).toMatchObject({ number });
    await embedded.close();
  });
});
