import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
  validate,
  type GraphQLSchema,
} from 'graphql';

/** A block of code under a sentence that names a file: the file itself, or lines that are added to it. */
interface Step {
  readonly file: string;
  readonly language: string;
  readonly code: string;
}

const [, recipes = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('\n## Recipes\n');

const steps: readonly Step[] = [
  ...recipes.matchAll(/`([\w./-]+)`:\n\n```(\w+)\n(.*?)^```$/gms),
].map(([, file = '', language = '', code = '']) => ({ file, language, code }));

const [, question = '', answer = ''] =
  /```graphql\n(.*?)^```\n\n```json\n(.*?)^```$/ms.exec(recipes) ?? [];

/** The text with the lines of a block after `+` in place of those after `-`; its other lines say where. */
function change(text: string, block: string): string {
  return block.split(/^@@\n/m).reduce((changed, hunk) => {
    const lines = hunk.trimEnd().split('\n');
    const without = (sign: string) =>
      lines
        .filter((line) => !line.startsWith(sign))
        .map((line) => `\n${line.slice(1)}`)
        .join('');
    if (!`\n${changed}`.includes(`${without('+')}\n`))
      throw new Error(`These lines are not there:${without('+')}`);
    return `\n${changed}`.replace(`${without('+')}\n`, () => `${without('-')}\n`).slice(1);
  }, text);
}

const isSame = (path: string, copied: string): boolean =>
  existsSync(path) && readFileSync(path).equals(readFileSync(copied));

function follow({ file, language, code }: Step, folder: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, language === 'diff' ? change(readFileSync(path, 'utf8'), code) : code);
}

jest.setTimeout(1_500_000);

/** Tests that know a list which a recipe adds to, or what is written from it. */
const testsOfLists = [
  'packages/explorer/tests',
  'tests/unit/(analysis/price|api|cli/command-line|config|deploy/compose|docs|export/(index|shapes)|model)',
  'tests/unit/(operations|query/compile-selections|search|server|statistics|store/migrate|telemetry)',
  'tests/api/(openapi|own-vocabulary|server-(mutation|named-(page|seed))|unknown-ids-everywhere|vocabulary)',
  'tests/contract/export-formats',
];

/** Files that are not the project's own, or not in a copy. */
const left = ['node_modules', 'dist', 'generated', 'coverage', 'data', '.cache', '.git'];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !left.includes(path.split('/')[0] ?? ''));

describe('the recipes for contributors, followed in a copy of the sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-recipes-'));
  const run = async (...args: readonly string[]) =>
    (
      await promisify(execFile)(process.execPath, args, {
        cwd: folder,
        maxBuffer: 100_000_000,
        env: { ...process.env, MULTAQA_TEST_NEO4J: 'off', NODE_OPTIONS: '' },
      })
    ).stdout;
  const npmRun = (script: string) =>
    promisify(execFile)('npm', ['run', '--silent', script], { cwd: folder }).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}\n${(error as { stdout?: string }).stdout ?? ''}`);
      },
    );
  const multaqa = (...args: readonly string[]) =>
    run('--import', 'tsx', 'src/cli/main.ts', ...args);
  const ask = async (query: string) =>
    JSON.parse(await multaqa('query', query, '--store', 'embedded:')) as { data: unknown };
  let schema: GraphQLSchema;

  beforeAll(async () => {
    for (const name of readdirSync('.').filter((each) => !left.includes(each)))
      cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const step of steps) follow(step, folder);
    await npmRun('schema');
    schema = buildSchema(readFileSync(join(folder, 'schema/schema.graphql'), 'utf8'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Whether a type has a field, or an enum a value. */
  const has = (name: string, part: string): boolean => {
    const type = schema.getType(name);
    if (isEnumType(type)) return type.getValue(part) !== undefined;
    return (isObjectType(type) || isInputObjectType(type)) && part in type.getFields();
  };

  it.each([
    ['a relation', 'Event', 'sponsors'],
    ['a relation', 'Organization', 'sponsoredEvents'],
    ['a relation', 'EventFilter', 'sponsors'],
    ['a relation', 'OrganizationFilter', 'sponsoredEvents'],
    ['a relation', 'Sponsorship', 'sentence'],
    ['a relation', 'RelationKind', 'SPONSORED'],
    ['a kind', 'Award', 'text'],
    ['a kind', 'AwardFilter', 'text'],
    ['a kind', 'Query', 'award'],
    ['a kind', 'Query', 'awards'],
    ['a format', 'ExportFormat', 'EDGE_LIST'],
    ['a field of evidence', 'Evidence', 'translatedBy'],
    ['a field of evidence', 'EvidenceInput', 'translatedBy'],
    ['a root field', 'Query', 'relationCount'],
    ['a number of an edition', 'EditionStats', 'quotes'],
    ['a mutation', 'Mutation', 'preferClaim'],
    ['an algorithm', 'CentralityMetric', 'HARMONIC'],
  ])('make of %s: %s.%s', (_, type, part) => {
    expect(has(type, part)).toBe(true);
  });

  it('store an operation that fits the schema', () => {
    const text = readFileSync(join(folder, 'operations/places-of-edition.graphql'), 'utf8');
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('bring formats and questions to the page', () => {
    const generated = (name: string) => readFileSync(join(folder, 'generated', name), 'utf8');
    expect(generated('formats.ts')).toContain('edgeList');
    expect(generated('operations.ts')).toContain('edgeList');
  });

  it('let a claim of the relation be answered with its sentence, from both ends', async () => {
    expect(await ask(question)).toEqual({ data: JSON.parse(answer) as unknown });
  });

  it('bring a field of evidence from the seed to the API, files and the command line', async () => {
    const { data } = await ask(`{
      organization(id: "organization:example-bank") {
        relations(kinds: [SPONSORED]) { edges { relation { claims { nodes { evidence { translatedBy } } } } } }
      }
    }`);
    expect(JSON.stringify(data)).toContain('{"translatedBy":"The Example Bank"}');
    const files = ['jsonl', 'graphml', 'ttl'].map((format) =>
      multaqa('export', format, '--store', 'embedded:', '--quiet'),
    );
    for (const file of await Promise.all(files))
      expect(file).toMatch(/translatedBy.*The Example Bank/s);
    expect(await multaqa('add-evidence', '--help')).toContain('--translated-by <name>');
  });

  it('let the others be asked', async () => {
    const { data } = await ask(`{
      relationCount
      awards { totalCount }
      edition(id: "edition:dc-4") { stats { quotes { value } } }
      centrality(metric: HARMONIC, first: 1) { entities { rank } }
      vocabulary { kinds { kind family sign } }
    }`);
    expect(data).toMatchObject({
      relationCount: 215, // those of the seed, and the one that the recipe claims
      awards: { totalCount: 0 },
      edition: { stats: { quotes: { value: 1 } } },
      centrality: { entities: [{ rank: 1 }] },
      vocabulary: {
        kinds: expect.arrayContaining([
          { kind: 'Award', family: 'fact', sign: 'M3 1h10v6a5 5 0 0 1-10 0zM7 12h2v3H7z' },
        ]) as unknown,
      },
    });
  });

  it('write the format and run the verb', async () => {
    const [lines, kinds] = await Promise.all([
      multaqa('export', 'edge-list', '--store', 'embedded:', '--quiet'),
      multaqa('kinds'),
    ]);
    expect(lines).toContain('organization:example-bank\tSPONSORED\tevent:example-congress\n');
    expect(kinds).toContain('Award award\n');
  });

  it('pass the checks, and the tests of the lists that they add to', async () => {
    rmSync(join(folder, 'seed/datasets/example'), { recursive: true }); // as the recipe says
    const check = async () => {
      for (const name of ['types', 'schema', 'schema-changes', 'rooms', 'unused'])
        await npmRun(`check:${name}`);
      // Other files are those that have passed these three.
      const touched = filesIn(folder).filter((path) => !isSame(path, join(folder, path)));
      const sources = touched.filter((path) => /\.tsx?$/.test(path));
      const lint = ['--config', '.config/eslint.config.js', '--max-warnings', '0'];
      await run('node_modules/eslint/bin/eslint.js', ...lint, ...sources);
      const format = ['--check', '--ignore-unknown'];
      await run('node_modules/prettier/bin/prettier.cjs', ...format, ...touched);
      const spelling = ['lint', '--config', '.config/cspell.config.js', '--no-progress'];
      await run('node_modules/cspell/bin.mjs', ...spelling, ...touched);
    };
    const runner = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--maxWorkers=1'];
    const test = async () => {
      await run(...runner, ...testsOfLists);
      await run(...runner, 'packages/reader/tests/rules.test', '-t', 'teaming');
      await run(...runner, 'packages/reader/tests/frames.test', '-t', 'HOSTED|SPONSORED');
      // Nothing is built here, so threads too read the packages from their sources.
      await run(...runner, 'tests/unit/ingest/reading-threads', '-t', 'where all of them read');
    };
    await expect(Promise.all([check(), test()])).resolves.toBeDefined();
  });
});
