import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '../../src/cli/commands/index.js';
import { idOfImport } from '../../src/cli/import/import-id.js';
import { hashToken } from '../../src/config/token-lines.js';
import { builtProgram } from '../fixtures/built-program.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { samplePage, samplePdf } from '../fixtures/documents/sample.js';
import { gather } from '../fixtures/gather.js';
import { says, startModel, type HostileModel } from '../fixtures/hostile-model.js';
import { readAddress } from '../fixtures/read-address.js';
import { copySeedGraph } from '../fixtures/seed/copied-seed.js';

const run = promisify(execFile);
const repository = process.cwd();
const timeoutMs = 120_000;

interface Example {
  readonly command: string;
  readonly line: string;
}

/** The lines under "Examples:" of a help; `\` goes on, and two spaces begin a remark on the program's own page. */
function examplesIn(help: string): readonly string[] {
  const [, block = ''] = /\nExamples:\n(.*?)(?:\n\n|$)/s.exec(help) ?? [];
  return block
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}.*$/, ''))
    .filter((line) => line !== '');
}

const examples: Example[] = [];
for (const command of ['', ...commands.map(({ name }) => name)]) {
  const { stdout } = await multaqa([...command.split(' '), '--help'].filter(Boolean));
  const lines = examplesIn(stdout).filter((line) => !examples.some((each) => each.line === line));
  examples.push(...lines.map((line) => ({ command, line })));
}

const asserted =
  "multaqa assert organization:gcc NAME --text 'GCC states' --lang EN --name-kind ALIAS --document document:gulf-news --says 'The page has these words.' --reason 'A try'";

/** Commands that get an example ready, by its beginning; each runs where the example will. */
const preparations: readonly (readonly [beginning: string, ...commands: readonly string[]])[] = [
  ['check', 'multaqa init my-forum'],
  ['serve --data my-forum', 'rm -r data', 'multaqa init my-forum'],
  [
    'seed --data my-forum,their-forum',
    'multaqa init my-forum',
    'multaqa init their-forum',
    'mv their-forum/datasets/forum their-forum/datasets/theirs',
    // Datasets and documents of two folders have ids of their own.
    "sed -i -E 's/^  id: forum/  id: theirs/; s/(programme|report)\\b/their-\\1/g' their-forum/datasets/theirs/*.yaml",
  ],
  ['seed --data my-forum --prune', 'multaqa init my-forum'],
  ['schema --data my-forum', 'multaqa init my-forum'],
  ['restore', 'multaqa archive -o forum.archive', 'rm -rf forum'],
  ['backup /backups/forum --max-age', 'multaqa backup backups/forum'],
  [
    'close-log --before 2026-01-01 --url',
    'multaqa archive -o forum.archive --url $URL --token-file admin.token',
  ],
  ['import', "multaqa create-dataset desk $DESK --reason 'Apart' --by salma"],
  [
    'import claims.jsonl',
    "multaqa create-dataset desk $DESK --reason 'Apart' --url $URL --token-file salma.token",
  ],
  ['ingest', "multaqa create-dataset press $DESK --reason 'Apart' --by salma"],
  [
    'undo 3f8d4e0a-98a5-4c43-9d0b-0d4b9a1a6a11',
    "multaqa rank claim:5967680f326556df DEPRECATED --request-id 3f8d4e0a-98a5-4c43-9d0b-0d4b9a1a6a11 --reason 'A try' --by salma",
  ],
  [
    'undo --import',
    "multaqa create-dataset desk $DESK --reason 'Apart' --by salma",
    "multaqa import claims.csv --dataset desk --reason 'A try' --by salma",
  ],
  [
    'update-document',
    "multaqa create-document wam-2026-05-01 --title 'Oman hosts the fifth edition' --address https://example.org/dc5 --language en --reason 'Cited' --by salma",
  ],
  [
    "split topic:tech_diplomacy topic:digital_diplomacy --reason 'Two topics' --by",
    "multaqa merge topic:tech_diplomacy topic:digital_diplomacy --reason 'A try' --by salma",
  ],
  [
    'review --document',
    "multaqa create-dataset press $DESK --reason 'Apart' --url $URL --token-file salma.token",
    'multaqa ingest release.pdf --dataset press --key dc-5-opening --url $URL --token-file salma.token',
  ],
  ['token list', 'multaqa token create dashboard --role READER --file ./tokens'],
  ['token revoke', 'multaqa token create dashboard --role READER --file ./tokens'],
  ['completion fish', 'mkdir -p .config/fish/completions'],
  [
    'evaluate ./annotated',
    'mkdir -p annotated/gold annotated/texts',
    'cp packages/reader/sets/dev/first/gold/08.json annotated/gold',
    'cp packages/reader/sets/dev/first/texts/08_* annotated/texts',
  ],
  ['seed-export curated -o', `${asserted} --by salma`],
  ['seed-export curated --store', `${asserted} --by salma --store embedded:./forum`],
  ['seed-export curated --url', `${asserted} --url $URL --token-file salma.token`],
];

const claims =
  'subject,predicate,value,lang,document,says\norganization:tdn,NAME,The Network,EN,tech-diplomacy,It has this name.\n';

/** Files that examples read, in the folder of each. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'question.graphql':
    'query ($id: ID!, $first: Int) { organization(id: $id) { members(first: $first) { nodes { label } } } }',
  'delegations.csv': 'country,code\nOman,OM\nPakistan,PK\n',
  'people.csv': 'surname\nAlYahya\n',
  'claims.csv': claims,
  'claims.jsonl':
    '{"subject":"organization:tdn","predicate":"NAME","value":"The Network","lang":"EN","document":"tech-diplomacy","says":"It has this name."}\n',
  'release.pdf': samplePdf('chromium', 'en'),
  'first.html': samplePage('en'),
  'second.html': samplePage('ar'),
  'salma.token': 'mq_salma\n',
  'admin.token': 'mq_admin\n',
  password: 'unused\n',
};

let folder = '';
let program = '';
let url = '';
let server: ChildProcessByStdio<null, Readable, null>;
let model: HostileModel;

/** Runs command lines in this process, for the `multaqa` of the shell, which would take a second of each by itself. */
const door = createServer((request, response) => {
  void gather(request).then(async (bytes) => {
    const { args, environment, stdin, cwd } = JSON.parse(bytes.toString()) as {
      readonly args: readonly string[];
      readonly environment: Readonly<Record<string, string>>;
      readonly stdin: string;
      readonly cwd: string;
    };
    process.chdir(cwd);
    const outcome = await multaqa(args, { environment, stdin });
    process.chdir(repository);
    const { code, bytes: stdout, stderr } = outcome;
    response.end(JSON.stringify({ code, stdout: stdout.toString('base64'), stderr }));
  });
});

/** The `multaqa` of the shell. */
const stub = `
const args = process.argv.slice(2);
let stdin = '';
for await (const piece of process.stdin) stdin += piece;
const { PATH, DOOR, ...environment } = process.env;
const body = JSON.stringify({ args, environment, stdin, cwd: process.cwd() });
const { code, stdout, stderr } = await (await fetch(DOOR, { method: 'POST', body })).json();
process.stdout.on('error', () => process.exit(0));
process.stderr.write(stderr);
process.stdout.write(Buffer.from(stdout, 'base64'), () => process.exit(code));
`;

/** Tools of the examples that a machine may not have, and names that a shell of another kind has. */
const shell = `
set -o pipefail
multaqa() {
  if [ "$1" = serve ]; then exec node "$PROGRAM" "$@"; else node "$STUB" "$@"; fi
}
for tool in jq less; do command -v "$tool" >/dev/null || eval "$tool() { cat; }"; done
fpath=(. .)
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'multaqa-help-'));
  program = await builtProgram('src/cli/main');
  await writeFile(join(folder, 'stub.mjs'), stub);
  await copySeedGraph(join(folder, 'served'));
  await writeFile(
    join(folder, 'tokens'),
    `salma CURATOR ${hashToken('mq_salma')}\nadmin ADMIN ${hashToken('mq_admin')}\n`,
  );
  model = await startModel(says('{"findings": []}'));
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  server = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: {
      PATH: process.env['PATH'],
      STORE: `embedded:${join(folder, 'served')}`,
      AUTH_TOKENS_FILE: join(folder, 'tokens'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await readAddress(server.stdout);
}, timeoutMs);

afterAll(async () => {
  server.kill('SIGTERM');
  await once(server, 'exit');
  door.close();
  await model.stop();
  await rm(folder, { recursive: true });
});

/** A folder with the seed in `data` and in other graphs of the example, and all files that examples name. */
async function prepare({ line }: Example): Promise<string> {
  const here = await mkdtemp(join(folder, 'example-'));
  await copySeedGraph(join(here, 'data'));
  for (const graph of ['forum', 'archive-copy'])
    if (line.includes(`./${graph}`)) await copySeedGraph(join(here, graph));
  if (line.includes('evaluate'))
    for (const name of ['seed', 'packages/reader/sets/dev/first'])
      await cp(join(repository, name), join(here, name), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(here, name), content);
  for (const [beginning, ...before] of preparations)
    if (line.replace(/^\w+=\S+ /, '').startsWith(`multaqa ${beginning}`))
      for (const each of before) expect([each, await inShell(each, here)]).toEqual([each, 'done']);
  return here;
}

const environmentOf = (here: string) => ({
  PATH: process.env['PATH'],
  HOME: here,
  PROGRAM: program,
  STUB: join(folder, 'stub.mjs'),
  DOOR: `http://127.0.0.1:${String((door.address() as AddressInfo).port)}`,
  EXTRACTOR_LLM_URL: model.url,
  EXTRACTOR_LLM_MODEL: 'weaver',
});

/** Runs a line as a shell does; addresses, ports and paths outside the folder are those of the test. */
async function inShell(line: string, here: string) {
  const adapted = adapt(line).replaceAll(
    '$DESK',
    "--title-ar 'مكتب' --title-en 'Desk' --description 'Of the desk.'",
  );
  const options = { cwd: here, env: environmentOf(here), maxBuffer: 67_108_864 };
  const ran = run('bash', ['-c', `${shell}\n${adapted}`], options);
  ran.child.stdin?.end();
  try {
    await ran;
    return 'done';
  } catch (error) {
    const { code, stderr } = error as { readonly code: number; readonly stderr: string };
    return `${code}: ${stderr}`;
  }
}

const adapt = (line: string): string =>
  line
    .replaceAll('$URL', url)
    .replaceAll(/http:\/\/127\.0\.0\.1:4000|https:\/\/graph\.example/g, url)
    .replaceAll('/backups/', './backups/')
    .replaceAll('48bee277-7372', idOfImport(Buffer.from(claims), 'desk'))
    .replaceAll('neo4j://neo4j@localhost:7687', 'embedded:./other')
    .replaceAll(/ #.*$/g, '');

describe('each example of a help', () => {
  it('is found', () => {
    const without = commands.filter(({ name }) => !examples.some((each) => each.command === name));
    expect([without, examples.length > 90]).toEqual([[], true]);
  });

  it.each(examples.filter(({ line }) => !line.includes('multaqa serve')))(
    'runs over the seed: $line',
    async (example) => {
      const here = await prepare(example);
      expect(await inShell(example.line, here)).toBe('done');
      await rm(here, { recursive: true });
    },
    timeoutMs,
  );

  it.each(examples.filter(({ line }) => line.includes('multaqa serve')))(
    'serves: $line',
    async (example) => {
      const here = await prepare(example);
      const line = adapt(example.line).replace('--port 8080', '--port 0');
      const serving = spawn('bash', ['-c', `${shell}\n${line}`], {
        cwd: here,
        env: { ...environmentOf(here), PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const address = await readAddress(serving.stdout);
      expect((await fetch(`${address}/health/ready`)).status).toBe(200);
      serving.kill('SIGTERM');
      expect(await once(serving, 'exit')).toEqual([0, null]);
      await rm(here, { recursive: true });
    },
    timeoutMs,
  );
});
