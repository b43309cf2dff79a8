// Makes clients of /openapi.json of the built server by generators of others, in TypeScript and Python, and runs them: 200, then
// 304, a second page, and an error of the compiler for an unknown variable. Beside them the dashboards have the types of Grafana's own schema,
// the tools for agents few tokens, and the pages that are sent no fault for a validator of HTML. OPENAPI_TOOLS is the folder of the Python programs.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { withBuiltServer } from './built-server.mjs';

/** Output of a program; what a failed one printed becomes the message. */
const run = (...command) =>
  promisify(execFile)(...command).catch((error) => {
    throw new Error(`${error.message}\n${error.stdout.slice(-4000)}`);
  });
const tools = process.env.OPENAPI_TOOLS ?? '';
const folder = await mkdtemp(join(tmpdir(), 'multaqa-clients-'));
const inFolder = { cwd: folder, env: { ...process.env, PATH: `${tools}:${process.env.PATH}` } };

const inTypeScript = (address) => `
import createClient from 'openapi-fetch';
import type { paths } from './api.js';
const client = createClient<paths>({ baseUrl: '${address}' });
const query = { id: 'organization:dco', first: 3 };
const { data, response } = await client.GET('/q/member-states', { params: { query } });
const members = data?.data?.organization?.members;
const states: (string | null)[] | undefined = members?.edges.map((edge) => edge.node.labelAr);
const isArabic = states?.every((name) => /[ء-ي]/.test(name ?? ''));
const after = members?.pageInfo.endCursor ?? '';
const next = await client.GET('/q/member-states', { params: { query: { id: 'organization:dco', after } } });
const header = { 'If-None-Match': response.headers.get('etag') ?? '' };
const again = await client.GET('/q/member-states', { params: { query, header } });
// @ts-expect-error an unknown variable
const refused = await client.GET('/q/member-states', { params: { query: { most: 3 } } });
console.log(isArabic, states?.length, next.data?.data?.organization?.members.edges.length, response.status, again.response.status, refused.response.status);
`;

const inPython = (address) => `
from forum import Client
from forum.api.q import member_states
client = Client(base_url="${address}")
first = member_states.sync_detailed(client=client, id="organization:dco", first=3)
etag = first.headers["etag"]
again = member_states.sync_detailed(client=client, id="organization:dco", first=3, if_none_match=etag)
print(len(first.parsed.data.organization.members.edges), int(first.status_code), int(again.status_code))
`;

try {
  await withBuiltServer(async (address) => {
    const description = await (await fetch(`${address}/openapi.json`)).text();
    await writeFile(join(folder, 'openapi.json'), description);
    await makeTypeScript(address);
    await countTokens(address);
    await validatePages(address);
    await makePython(address);
    await readBySchemathesis(address);
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function makeTypeScript(address) {
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  const packages = ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0', 'typescript@5.9.3'];
  packages.push('@grafana/schema@13.2.3', 'gpt-tokenizer@4.0.0', 'html-validate@10.17.0');
  await run('npm', ['install', '--silent', '--ignore-scripts', ...packages], inFolder);
  const program = (name, ...args) => run(join(folder, 'node_modules/.bin', name), args, inFolder);
  await program('openapi-typescript', 'openapi.json', '-o', 'api.ts');
  await writeFile(join(folder, 'ask.ts'), inTypeScript(address));
  for (const name of ['data', 'server']) {
    const dashboard = await readFile(`deploy/grafana/${name}.json`, 'utf8');
    const head =
      "import type { Dashboard } from '@grafana/schema';\nexport const dashboard: Dashboard =";
    await writeFile(join(folder, `${name}.ts`), `${head} ${dashboard};`);
  }
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck'];
  await program('tsc', ...options, 'ask.ts', 'data.ts', 'server.ts');
  expect('TypeScript', await run(process.execPath, ['ask.js'], inFolder), 'true 3 13 200 304 400');
}

/** Each conversation of an agent begins with the list of tools: it may have 2,200 tokens of o200k. */
async function countTokens(address) {
  const client = new Client({ name: 'ci', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)));
  const { tools } = await client.listTools();
  await client.close();
  await writeFile(join(folder, 'tools.json'), JSON.stringify(tools));
  const counting = `
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { readFileSync } from 'node:fs';
console.log(encode(readFileSync('tools.json', 'utf8')).length);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', counting], inFolder);
  console.log(`tools/list: ${stdout.trim()} tokens`);
  if (!(Number(stdout) <= 2_200)) throw new Error('The list of tools has more than 2,200 tokens.');
}

/** Pages before any script: of an entity, a fact, a document and nothing, a card, and descriptions of things. */
async function validatePages(address) {
  const fact = 'r/member-of:country:om~organization:dco';
  const paths = [
    'ar/e/organization:dco',
    `en/${fact}`,
    'en/d/document:article',
    'ar/e/person:nobody',
  ];
  paths.push('card/ar/country:om', 'card/en/country:om', 'id/country:om.html', 'id/graph.html');
  const files = paths.map((_, number) => `page-${number}.html`);
  for (const [number, path] of paths.entries()) {
    const page = await (await fetch(`${address}/${path}`)).text();
    await writeFile(join(folder, files[number]), page);
  }
  const rules = { root: true, extends: ['html-validate:standard'] };
  await writeFile(join(folder, 'rules.json'), JSON.stringify(rules));
  await run(
    join(folder, 'node_modules/.bin/html-validate'),
    ['-c', 'rules.json', ...files],
    inFolder,
  );
  console.log(`html-validate: nothing in ${files.length} pages`);
}

async function makePython(address) {
  await run('openapi-spec-validator', ['openapi.json'], inFolder);
  const made = ['--path', 'openapi.json', '--output-path', 'forum', '--meta', 'none'];
  await run('openapi-python-client', ['generate', ...made], inFolder);
  expect('Python', await run('python', ['-c', inPython(address)], inFolder), '3 200 304');
}

/** Every answer to what Schemathesis asks of the questions must be as it is described, and no failure of the server. */
async function readBySchemathesis(address) {
  const checks = 'not_a_server_error,response_schema_conformance,content_type_conformance';
  const options = ['--include-tag', 'q', '--phases', 'coverage,fuzzing', '-n', '3'];
  const ending = ['--checks', checks, '--no-color', '--generation-database', 'none'];
  const args = ['run', 'openapi.json', '--url', address, ...options, ...ending];
  const { stdout } = await run('schemathesis', args, { ...inFolder, maxBuffer: 2 ** 26 });
  console.log(stdout.split('\n').slice(-8).join('\n'));
}

function expect(name, { stdout }, wanted) {
  if (stdout.trim() !== wanted) throw new Error(`${name} printed "${stdout}", not "${wanted}".`);
  console.log(`${name}: ${stdout.trim()}`);
}
