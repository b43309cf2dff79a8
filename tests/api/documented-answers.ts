import { readFileSync, writeFileSync } from 'node:fs';
import { createApi } from '../../src/api/api.js';
import { loadSeed } from '../../src/claims/seed/load-seed.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { migrate } from '../../src/store/migrate.js';
import { openStore } from '../../src/store/open-store.js';
import { parse, validate } from 'graphql';
import { seedFolder } from '../unit/seed/real-seed.js';
import { contextOf } from '../fixtures/context.js';

const example = /```graphql\n([^`]*)```\n\n```json\n([^`]*)```/g;

/** The pages whose questions are asked, beside the root of the project. */
export const pages = ['README.md', 'docs/analysts.md'] as const;

const locate = (page: string) => new URL(`../../${page}`, import.meta.url);

/** The questions of a page with the answers that it gives them. */
export function readExamples(page: string): readonly { question: string; answer: string }[] {
  return [...readFileSync(locate(page), 'utf8').matchAll(example)].map(
    ([, question = '', answer = '']) => ({ question, answer }),
  );
}

/** Writes the answers of today into a page. */
export async function fillExamples(page: string, ask: Ask): Promise<void> {
  let text = readFileSync(locate(page), 'utf8');
  for (const { question } of readExamples(page)) {
    const answer = await ask(question);
    text = text.replace(
      new RegExp(`(\`\`\`graphql\\n${escape(question)}\`\`\`\\n\\n\`\`\`json\\n)[^\`]*`),
      (_, head: string) => head + answer,
    );
  }
  writeFileSync(locate(page), text);
}

export type Ask = (question: string) => Promise<string>;

/** Asks over the seed on the embedded engine; the answer as a page prints it. */
export async function openSeed(): Promise<{ ask: Ask; close: () => Promise<void> }> {
  const store = await openStore('embedded:');
  await migrate(store, entityKindNames);
  await loadSeed(store, seedFolder);
  const api = await createApi();
  const ask: Ask = async (question) => {
    const document = parse(question);
    const [invalid] = validate(api.schema, document);
    if (invalid) throw invalid;
    const answer = await api.execute({
      document,
      operationName: undefined,
      variables: {},
      context: contextOf(store),
    });
    return `${JSON.stringify(answer.errors ? answer : answer.data, null, 2)}\n`;
  };
  return { ask, close: () => store.close() };
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
