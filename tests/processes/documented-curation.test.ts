import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { createCuration } from '../../src/review/curation.js';
import { openStore } from '../../src/store/open-store.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { copySeedGraph } from '../fixtures/seed/copied-seed.js';
import { startServer } from '../fixtures/server-harness.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-documented-curation-'));
const seedFolder = join(folder, 'seed');
cpSync('seed', seedFolder, { recursive: true });

const run = promisify(execFile);
const documented = 'http://127.0.0.1:4000';
const environment = { STORE: `embedded:${join(folder, 'data')}`, DATA: seedFolder };

/** A command, a question or an edit of a file, and the output that the page shows. */
interface Step {
  readonly language: string;
  readonly asked: string;
  readonly shown: string;
}

const page = readFileSync('docs/curation.md', 'utf8');
const steps = [...page.matchAll(/^```(\w+)\n(.*?)^```\n(?:\n```json\n(.*?)^```\n)?/gms)].flatMap(
  ([, language = '', code = '', shown = '']): readonly Step[] =>
    language === 'sh' ? commandsIn(code) : [{ language, asked: code, shown }],
);

function commandsIn(code: string): readonly Step[] {
  return code
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [asked = ''] = /^(?:.*\\\n)*.*\n/.exec(text) ?? [];
      return { language: 'sh', asked: asked.trim(), shown: text.slice(asked.length) };
    });
}

/** Comparable form of an answer: JSON however it is broken into lines, texts without the times in them. */
const contentOf = (language: string, text: string): unknown =>
  language === 'graphql' ? JSON.parse(text) : text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');

/** The words of a command; paths with `./` are in the folder of the session. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, bare = '']) => quoted ?? bare.replace(/^\.\//, `${folder}/`),
  );

describe('the page on curation', () => {
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  beforeAll(() => copySeedGraph(join(folder, 'data')));
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  async function serve() {
    const store = await openStore(environment.STORE);
    const started = await startServer({
      api: await createApi(),
      store,
      curation: createCuration(store),
      environment: { AUTH_TOKENS_FILE: join(folder, 'tokens') },
    });
    return { ...started, store };
  }

  async function stop(): Promise<void> {
    await server?.stop();
    await server?.store.close();
    server = undefined;
  }

  /** Terminal output of the command, run in the folder of the session. */
  async function execute(command: string): Promise<string> {
    const line = command.replaceAll('\\\n', '').replaceAll(documented, server?.url ?? documented);
    if (line.endsWith('npm start')) {
      server = await serve();
      return '';
    }
    if (!line.startsWith('multaqa ')) {
      const { stdout } = await run('sh', ['-c', line], { cwd: folder });
      return `${stdout.trimEnd()}\n`;
    }
    return runMultaqa(wordsOf(line).slice(1));
  }

  /** If the output goes to a file, only the other output of the terminal. An embedded graph belongs to one process. */
  async function runMultaqa(words: readonly string[]): Promise<string> {
    const [args, file] = words.includes('>') ? [words.slice(0, -2), words.at(-1)] : [words];
    if (args[0] !== 'token' && !args.includes('--url')) await stop();
    const { stdout, stderr } = await multaqa(args, { environment });
    if (file !== undefined) writeFileSync(file, stdout);
    const shown = file === undefined ? stdout + stderr : stderr;
    return shown.replaceAll(`"${folder}/`, '"./').replaceAll(`${folder}/`, '');
  }

  async function ask(question: string): Promise<string> {
    const token = readFileSync(join(folder, 'desk.token'), 'utf8').trim();
    const answer = await server?.ask(question, {}, { authorization: `Bearer ${token}` });
    const { data, ...rest } = answer?.body as { readonly data: unknown };
    expect(rest).toEqual({});
    return `${JSON.stringify(data, null, 2)}\n`;
  }

  /** Changes a line of a file as the difference says. */
  function edit(difference: string): string {
    const [, path = '', before = '', after = ''] =
      /^--- (.*)\n-(.*)\n\+(.*)\n$/.exec(difference) ?? [];
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toContain(before);
    writeFileSync(join(folder, path), text.replace(before, after));
    return '';
  }

  const answerTo: Readonly<Record<string, (asked: string) => string | Promise<string>>> = {
    sh: execute,
    graphql: ask,
    diff: edit,
  };

  it.each(steps)('shows what comes of $asked', async ({ language, asked, shown }) => {
    const answer = await answerTo[language]?.(asked);
    expect(contentOf(language, answer ?? '')).toEqual(contentOf(language, shown));
  });

  it('has all its steps', () => {
    expect(steps).toHaveLength(41);
  });
});
