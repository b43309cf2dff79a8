import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { documentLimits } from '../../../src/server/question/document-limits.js';
import type { OperationLimits } from '../../../src/operations/check-operation.js';
import { readMutations, readOperations } from '../../../src/operations/read-operations.js';
import { KnownError } from '../../../src/shared/errors.js';

const schema = buildSchema(`
  type Query { greet(name: String): String  paths(from: ID!): Paths }
  type Mutation { rename(name: String!): String }
  type Paths { found: Int  effort: Effort! }
  type Effort { partial: Boolean!  truncatedBy: String }
`);

describe('readOperations', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'multaqa-operations-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (file: string, text: string): void => {
    writeFileSync(join(folder, file), text);
  };

  /** The faults, with the folder left out. */
  function faults(limits?: OperationLimits): readonly string[] {
    try {
      readOperations(folder, schema, limits);
      return [];
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      return error.message.split('\n').map((line) => line.replace(`${folder}/`, ''));
    }
  }

  it('gives each file as a document, by the name of the file and in the order of the names', () => {
    write('b-two.graphql', '{ greet }');
    write('a.graphql', 'query A($name: String = "you") { greet(name: $name) }');
    const operations = readOperations(folder, schema);
    expect([...operations.keys()]).toEqual(['a', 'b-two']);
    expect(operations.get('a')?.variables).toMatchObject([
      { name: 'name', isRequired: false, default: '"you"' },
    ]);
  });

  it('puts the lines of an imported file in place of the import', () => {
    mkdirSync(join(folder, 'fragments'));
    write('fragments/greeted.graphql', 'fragment Greeted on Query {\n  greet\n}\n');
    write('a.graphql', '# Greets.\n#import "fragments/greeted.graphql"\n\n{ ...Greeted }\n');
    expect(readOperations(folder, schema).get('a')).toMatchObject({
      source: '# Greets.\nfragment Greeted on Query {\n  greet\n}\n\n{ ...Greeted }\n',
      description: 'Greets.',
    });
  });

  it('tells the place of a fault in the file that has it, and of an import that cannot be read', () => {
    mkdirSync(join(folder, 'fragments'));
    write('fragments/part.graphql', 'fragment Part on Query {\n  none\n}\n');
    write('a.graphql', '#import "fragments/part.graphql"\n\n{ ...Part also }\n');
    write('b.graphql', '#import "fragments/missing.graphql"\n{ greet }\n');
    expect(faults()).toEqual([
      'fragments/part.graphql:2:3: Cannot query field "none" on type "Query".',
      'a.graphql:3:11: Cannot query field "also" on type "Query".',
      expect.stringMatching(
        /^b[.]graphql:1:1: ".*missing[.]graphql" cannot be read \(ENOENT\)[.]$/,
      ),
    ]);
  });

  it('gives mutations apart, and refuses a query among them', () => {
    write('rename.graphql', 'mutation Rename { rename(name: "you") }');
    expect([...readMutations(folder, schema).values()]).toMatchObject([
      { name: 'rename', isMutation: true },
    ]);
    write('greet.graphql', '{ greet }');
    expect(() => readMutations(folder, schema)).toThrow('It is not a mutation.');
  });

  it('takes the comment at the top as what the document tells', () => {
    write('a.graphql', '\n# Greets,\n# politely.\n{ greet } # and ends');
    expect(readOperations(folder, schema).get('a')?.description).toBe('Greets, politely.');
  });

  it('leaves other files and folders alone', () => {
    write('README.md', 'No { query');
    mkdirSync(join(folder, 'more.graphql'));
    symlinkSync(folder, join(folder, 'linked.graphql'));
    expect(readOperations(folder, schema).size).toBe(0);
  });

  it('tells which file cannot be read, beside all other faults', () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'a.graphql'));
    write('b.graphql', '{ greeting }');
    expect(faults()).toEqual([
      'a.graphql:1:1: It cannot be read (ENOENT).',
      expect.stringMatching(/^b.graphql:1:3: Cannot query field "greeting"/),
    ]);
  });

  it.each([
    [{ maxTokens: 3 }, '1:8: A document may hold 3 tokens at most.'],
    [{ maxDepth: 1 }, '1:1: Fields may nest 1 deep at most, these nest 3 deep.'],
    [{ maxAliases: 0 }, '1:1: A document may hold 0 aliases at most, this holds 1.'],
  ])('holds a document to the limits of all questions: %j', (limit, fault) => {
    write('a.graphql', '{ way: paths(from: 1) { effort { truncatedBy } } }');
    const limits = { maxTokens: 50, maxDepth: 5, maxAliases: 5 };
    expect(readOperations(folder, schema, documentLimits(limits)).size).toBe(1);
    expect(faults(documentLimits({ ...limits, ...limit }))).toEqual([`a.graphql:${fault}`]);
  });

  it('tells every fault of every file at once, by file, line and column', () => {
    write('broken.graphql', 'query {\n  greet(\n}');
    write('misspelt.graphql', '{\n  greeting\n  greet(nmae: "a")\n}');
    write('several.graphql', 'query A { greet }\nquery B { greet }');
    expect(faults()).toEqual([
      'broken.graphql:3:1: Syntax Error: Expected Name, found "}".',
      expect.stringMatching(/^misspelt.graphql:2:3: Cannot query field "greeting"/),
      expect.stringMatching(/^misspelt.graphql:3:9: Unknown argument "nmae"/),
      'several.graphql:2:1: It has another operation.',
    ]);
  });

  it.each([
    ['a.graphql', 'mutation { rename(name: "a") }', '1:1: It is not a query.'],
    ['a.graphql', 'fragment F on Query { greet }', '1:1: It has no operation.'],
    ['a.graphql', '', '1:1: Syntax Error'],
    ['Greet.graphql', '{ greet }', '1:1: "Greet" is not a name'],
    ['a--b.graphql', '{ greet }', '1:1: "a--b" is not a name'],
    ['a.b.graphql', '{ greet }', '1:1: "a.b" is not a name'],
    ['.graphql', '{ greet }', '1:1: "" is not a name'],
    [`${'a'.repeat(101)}.graphql`, '{ greet }', 'is not a name'],
    [
      'a.graphql',
      'query A($variables: String) { greet(name: $variables) }',
      '1:9: "$variables" is reserved',
    ],
    ['a.graphql', 'query A($bom: String) { greet(name: $bom) }', '1:9: "$bom" is reserved'],
  ])('refuses %s with %j', (file, text, fault) => {
    write(file, text);
    expect(faults()[0]).toContain(fault);
  });

  it('gives those that change something from a folder of their own', () => {
    mkdirSync(join(folder, 'mutations'));
    write('a.graphql', '{ greet }');
    write('mutations/rename.graphql', 'mutation { rename(name: "a") }');
    const operations = readOperations(folder, schema);
    expect([...operations.values()].map(({ name, isMutation }) => [name, isMutation])).toEqual([
      ['a', false],
      ['rename', true],
    ]);
  });

  it('refuses a mutation under the name of a query, and a query among mutations', () => {
    mkdirSync(join(folder, 'mutations'));
    write('a.graphql', '{ greet }');
    write('mutations/a.graphql', 'mutation { rename(name: "a") }');
    write('mutations/b.graphql', '{ greet }');
    expect(faults()).toEqual([
      'mutations/a.graphql:1:1: "a" is the name of a query already.',
      'mutations/b.graphql:1:1: It is not a mutation.',
    ]);
  });

  it('refuses a folder that is not there', () => {
    const missing = join(folder, 'none');
    expect(() => readOperations(missing, schema)).toThrow(`"${missing}" cannot be read`);
  });

  describe('of a field that may end at a deadline', () => {
    it.each([
      '{ paths(from: 1) { found } }',
      '{ paths(from: 1) { effort { partial } } }',
      '{ paths(from: 1) { effort { end: truncatedBy } } }',
      '{ paths(from: 1) { effort { truncatedBy @skip(if: true) } } }',
      '{ paths(from: 1) { ... @include(if: false) { effort { truncatedBy } } } }',
    ])('demands that the answer tells: %s', (text) => {
      write('a.graphql', text);
      expect(faults()).toEqual([
        'a.graphql:1:3: "paths" may end at a deadline: select "effort { truncatedBy }" in it, so that the answer shows it.',
      ]);
    });

    it.each([
      '{ paths(from: 1) { effort { truncatedBy } } }',
      '{ way: paths(from: 1) { cost: effort { truncatedBy } } }',
      '{ paths(from: 1) { ...F } } fragment F on Paths { ... { effort { truncatedBy } } }',
    ])('takes it where it does: %s', (text) => {
      write('a.graphql', text);
      expect(readOperations(folder, schema).get('a')?.canBeTruncated).toBe(true);
    });
  });
});

describe('the documents of the package', () => {
  it('fit the schema, and each says what it tells', async () => {
    const operations = readOperations('operations', await createSchema());
    expect(operations.size).toBeGreaterThanOrEqual(8);
    for (const { name, description } of operations.values())
      expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z].{20,}\.$/)]);
  });
});
