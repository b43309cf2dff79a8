import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settled } from '../../fixtures/chromium.js';
import type { Endings } from '../endings.js';
import type { Measured } from './mark.js';
import { tools } from './tools.js';
import type { Visit } from './visit.js';

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
}

/** How many errors the validator of HTML finds in each route, in the page that is sent and in what the view makes of it. */
export async function measureMarkup(
  visit: Visit,
  server: string,
  routes: readonly string[],
  endings: Endings,
): Promise<Measured> {
  const base = {
    what: `errors of HTML in ${String(routes.length)} addresses`,
    unit: '',
    mark: { limit: 0 },
  };
  if (spawnSync('java', ['-version']).status !== 0)
    return { ...base, value: undefined, note: 'Java is not there.' };
  const folder = await mkdtemp(join(tmpdir(), 'multaqa-markup-'));
  endings.add(() => rm(folder, { recursive: true }));
  const files: string[] = [];
  for (const [index, route] of routes.entries()) {
    const texts = [
      await (await fetch(server + route)).text(),
      await visit(async (page) => {
        await page.goto(server + route);
        await settled(page);
        return page.content();
      }),
    ];
    for (const [which, text] of texts.entries()) {
      const file = join(folder, `${String(index)}-${which === 0 ? 'sent' : 'shown'}.html`);
      await writeFile(file, text);
      files.push(file);
    }
  }
  const errors = (await validate(files)).filter(isOfMarkup);
  return { ...base, value: errors.length, note: told(errors, folder, routes) };
}

/** Without inline styles: the validator's list of CSS is older than container queries, and Chromium reads them. */
function isOfMarkup({ type, message }: Message): boolean {
  return type === 'error' && !message.startsWith('CSS:');
}

/** Output of the validator, whose exit status is not 0 if it has found something. */
function validate(files: readonly string[]): Promise<readonly Message[]> {
  return new Promise((resolve, reject) => {
    execFile(
      'java',
      ['-jar', tools.validator, '--format', 'json', '--exit-zero-always', ...files],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, _stdout, stderr) => {
        if (error === null)
          resolve((JSON.parse(stderr) as { messages: readonly Message[] }).messages);
        else reject(new Error('The validator of HTML failed.', { cause: error }));
      },
    );
  });
}

/** Each error once, with the first address that has it. */
function told(errors: readonly Message[], folder: string, routes: readonly string[]): string {
  const first = new Map<string, string>();
  for (const { message, url } of errors) {
    const route = routes[Number(/(\d+)-\w+[.]html$/.exec(url.slice(url.indexOf(folder)))?.[1])];
    if (!first.has(message)) first.set(message, route ?? url);
  }
  return [...first]
    .map(([message, route]) => `${route}: ${message}`)
    .join('; ')
    .slice(0, 2000);
}
