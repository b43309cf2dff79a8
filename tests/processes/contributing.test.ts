import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A block of code under a sentence that names a file: the file itself, or lines that are added to it. */
interface Step {
  readonly file: string;
  readonly language: string;
  readonly code: string;
}

const [, recipes = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('\n## Recipes\n');

const steps: readonly Step[] = [...recipes.matchAll(/`([^`\n]+)`:\n\n```(\w+)\n(.*?)^```$/gms)]
  .map(([, file = '', language = '', code = '']) => ({ file, language, code }))
  .filter(({ language }) => language !== 'graphql');

const [, question = '', answer = ''] =
  /```graphql\n(.*?)^```\n\n```json\n(.*?)^```$/ms.exec(recipes) ?? [];

/** The text with the lines of a block after `+`, each inserted after the line before it in the block. */
function addLines(text: string, block: string): string {
  const lines = text.split('\n');
  let at = -1;
  for (const line of block.trimEnd().split('\n')) {
    if (line === '@@') continue;
    const content = line.slice(1);
    if (line.startsWith('+')) lines.splice((at += 1), 0, content);
    else at = lines.indexOf(content, at + 1);
    if (at < 0) throw new Error(`There is no line "${content}".`);
  }
  return lines.join('\n');
}

function follow({ file, language, code }: Step, folder: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, language === 'diff' ? addLines(readFileSync(path, 'utf8'), code) : code);
}

describe('the recipes for contributors, followed in a copy of the sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-recipes-'));
  const run = async (...args: readonly string[]) =>
    (await promisify(execFile)(process.execPath, args, { cwd: folder })).stdout;
  const multaqa = (...args: readonly string[]) =>
    run('--import', 'tsx', 'src/cli/main.ts', ...args);
  const ask = async (query: string) =>
    JSON.parse(await multaqa('query', query, '--store', 'embedded:')) as { data: unknown };
  let schema: GraphQLSchema;

  beforeAll(async () => {
    for (const part of ['src', 'seed', 'package.json', 'tsconfig.json'])
      cpSync(part, join(folder, part), {
        recursive: true,
        filter: (path) => !['explorer', 'graphiql'].some((page) => path === join('src', page)),
      });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const step of steps) follow(step, folder);
    schema = buildSchema(await multaqa('schema'));
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

  it('compile', async () => {
    const tsc = 'node_modules/@typescript/native/bin/tsc';
    expect(await run(tsc, '--noEmit', '-p', 'src')).toBe('');
  });

  it.each([
    ['a relation', 'Event', 'sponsors'],
    ['a relation', 'Organization', 'sponsoredEvents'],
    ['a relation', 'EventFilter', 'sponsors'],
    ['a relation', 'OrganizationFilter', 'sponsoredEvents'],
    ['a relation', 'Sponsorship', 'sentence'],
    ['a relation', 'RelationKind', 'SPONSORED'],
    ['an entity', 'Award', 'text'],
    ['an entity', 'Query', 'award'],
    ['an entity', 'Query', 'awards'],
    ['a format', 'ExportFormat', 'EDGE_LIST'],
    ['a root field', 'Query', 'relationCount'],
    ['a number of an edition', 'EditionStats', 'quotes'],
  ])('make of %s: %s.%s', (_, type, part) => {
    expect(has(type, part)).toBe(true);
  });

  it('let a claim of the relation be answered with its sentence, from both ends', async () => {
    expect(await ask(question)).toEqual({ data: JSON.parse(answer) as unknown });
  });

  it('let the others be asked', async () => {
    const { data } = await ask(
      '{ relationCount awards { totalCount } edition(id: "edition:dc-4") { stats { quotes { value } } } }',
    );
    expect(data).toEqual({
      relationCount: 215, // those of the seed, and the one that the recipe claims
      awards: { totalCount: 0 },
      edition: { stats: { quotes: { value: 1 } } },
    });
  });

  it('write the format', async () => {
    const lines = await multaqa('export', 'edge-list', '--store', 'embedded:', '--quiet');
    expect(lines).toContain('organization:example-bank\tSPONSORED\tevent:example-congress\n');
  });
});
