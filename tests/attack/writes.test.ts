import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { useTokens } from '../fixtures/tokens.js';
import { ask, question } from './harness/ask.js';
import { BuiltServer } from './harness/built-server.js';
import { freshGraph } from './harness/graphs.js';
import { readRssKb } from './harness/read-rss.js';

/** Changes of the soak; `SOAK_CHANGES=10000` is the one by hand, of some 20 minutes. */
const changes = Number(process.env['SOAK_CHANGES'] ?? 100);

/** Names that the entity has before the soak. */
const names = changes > 1000 ? 1000 : 400;

/** Megabytes that all changes together may add; when each wrote all names again, 100 changes added 100. */
const mostMb = changes > 1000 ? 150 : 40;

const subject = 'person:alyahya';
const evidence = [{ document: 'document:article', note: 'It is listed.' }];
const confirm = ['WORDS_NOT_FOUND', 'LABEL'];
const named = (text: string) => ({
  subject,
  predicate: 'NAME',
  evidence,
  value: { text, lang: 'EN', nameKind: 'ALIAS' },
});
const reads = [
  question(`{ person(id: "${subject}") { label names { text } } }`),
  question('{ search(query: "Deemah") { nodes { id } } }'),
  { path: '/export/json' },
];

describe('a graph that is written to', () => {
  const tokens = useTokens({ curator: 'CURATOR' });
  const headers = { authorization: `Bearer ${tokens.of('curator')}` };

  async function change(port: number, name: string, input: object): Promise<void> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const mutation = `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { message } } }`;
    const asked = { input: { requestId: randomUUID(), reason: 'A soak.', ...input } };
    const { body } = await ask(port, question(mutation, asked, { headers, timeoutMs: 120_000 }));
    expect(body).toContain('"userErrors":[]');
  }

  it(
    'takes no memory for the names that an entity has already',
    async () => {
      const server = await BuiltServer.start({
        store: await freshGraph('seed'),
        // The image and the unit of systemd set the second too.
        environment: { AUTH_TOKENS_FILE: tokens.file, MALLOC_ARENA_MAX: '2' },
      });
      const { port, pid } = server;
      const soak = async (from: number, to: number) => {
        for (let i = from; i < to; i++) {
          await change(port, 'assertClaim', { claim: named(`Name ${i}`), confirm });
          const { status } = await ask(port, reads[i % reads.length] ?? { path: '/' });
          expect(status).toBe(200);
        }
      };
      try {
        const acts = Array.from({ length: names }, (_, i) => ({
          assert: { ...named(`First name ${i}`), confirm },
        }));
        await change(port, 'curate', { acts });
        await soak(0, 50);
        const before = readRssKb(pid);
        await soak(50, 50 + changes / 2);
        const between = readRssKb(pid);
        await soak(50 + changes / 2, 50 + changes);
        const addedMb = (from: number) => Math.round((readRssKb(pid) - from) / 1024);
        process.stderr.write(
          `${changes} changes of an entity of ${names} names: ${addedMb(before)} MB, ${addedMb(between)} in the second half\n`,
        );
        expect(addedMb(before)).toBeLessThan(mostMb);
      } finally {
        await server.kill();
      }
    },
    120_000 + changes * 2000,
  );
});
