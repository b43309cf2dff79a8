import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exitCodes } from '../../src/cli/terminal/exit-codes.js';
import { Interruption } from '../../src/cli/terminal/terminal.js';
import { formats } from '../../src/export/index.js';
import { openStore } from '../../src/store/open-store.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import type { Fragment } from '../../src/store/statement.js';
import type { GraphVersion } from '../../src/store/graph-reader.js';
import { multaqa } from '../fixtures/cli-harness.js';
import type { Outcome, RunOptions } from '../fixtures/cli-harness.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-'));
const inFolder = (name: string): string => join(folder, name);
const store = `embedded:${inFolder('graph')}`;
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command on the graph that the first test makes. */
const onGraph = (args: readonly string[], options: RunOptions = {}): Promise<Outcome> =>
  multaqa(args, { ...options, environment: { STORE: store, ...options.environment } });

/** Changes the graph without the commands' knowledge. */
async function tamper(statement: Fragment): Promise<void> {
  const graph = await openStore(store);
  await graph.write(toStatement(statement));
  await graph.close();
}

async function versionOf(): Promise<GraphVersion> {
  const graph = await openStore(store);
  try {
    return await graph.version();
  } finally {
    await graph.close();
  }
}

describe('a graph in a folder', () => {
  beforeAll(async () => {
    await onGraph(['seed']);
  });

  it('is not seeded twice', async () => {
    const { code, stdout } = await onGraph(['seed', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ id: 'article', claims: 453, written: false }),
      expect.objectContaining({ id: 'references', claims: 316, written: false }),
    ]);
  });

  it('is counted', async () => {
    const { code, stdout, stderr } = await onGraph(['stats', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      entities: 114,
      entitiesByKind: { Country: 17 },
      relations: 214,
      relationsByType: { MEMBER_OF: 22 },
      claims: 769,
      claimsWithEvidence: 769,
      datasets: { article: { claims: 453 }, references: { claims: 316 } },
    });
    expect(stderr).toContain('Counting, done: 383 of 383 elements (100 %)');
  });

  it('is counted of one dataset, and silently with --quiet', async () => {
    const { stdout, stderr } = await onGraph(['stats', '--dataset', 'article', '--quiet']);
    expect(stdout).toMatch(/^claims +453$/m);
    expect(stdout).not.toContain('references');
    expect(stderr).toBe('');
  });

  it.each(formats.map(({ name }) => name))(
    'is exported as %s, to a file as to stdout',
    async (name) => {
      const file = inFolder(`export.${name}`);
      const { code } = await onGraph(['export', name, '--output', file, '--quiet']);
      const toStdout = await onGraph(['export', name]);
      expect([code, toStdout.code]).toEqual([0, 0]);
      expect(toStdout.bytes.equals(readFileSync(file))).toBe(true);
      expect(toStdout.bytes.length).toBeGreaterThan(5000);
    },
  );

  it('is exported in part, and the part is what the server gives', async () => {
    const part = await onGraph(['stats', '--seed', 'organization:dco', '--json', '-q']);
    expect(JSON.parse(part.stdout)).toMatchObject({ entitiesByKind: { Country: 16 } });
    const wrong = await onGraph(['export', 'jsonl', '--seed', 'organization:dco', '--hops', '9']);
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('hops must be a whole number from 0 to 3; 9 was given.');
  });

  it.each([
    ['export jsonl --kind Persons', 'Allowed choices are Organization, Country'],
    ['export jsonl --kind Person --kind Persons', 'Persons'],
    ['export jsonl --type KNOWS', 'MEMBER_OF'],
    ['export jsonl --direction UP', 'OUT, IN, BOTH'],
    ['export jsonl --filter {"kind":', 'takes JSON'],
    ['export jsonl --seed organization:dco --max-nodes two', 'Int cannot represent'],
    ['query --name member-states --var id=organization:dco --var first=x', 'Int cannot represent'],
    ['query --name member-states --var last=1', '"last" is unknown'],
  ])('is not asked by a command line that is wrong: %s', async (line, sentence) => {
    const { code, stdout, stderr } = await onGraph(line.split(' '));
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(sentence)]);
  });

  it('does not replace a file unless told to', async () => {
    const file = inFolder('kept.jsonl');
    writeFileSync(file, 'mine');
    const refused = await onGraph(['export', 'jsonl', '-o', file]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('--force replaces it');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await onGraph(['export', 'jsonl', '-o', file, '-f'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('"element":"header"');
  });

  it('is asked with a document as text, in a file and from stdin', async () => {
    const document =
      'query ($id: ID!, $first: Int) { organization(id: $id) { members(first: $first) { totalCount } } }';
    const file = inFolder('question.graphql');
    writeFileSync(file, document);
    const variables = ['--var', 'id=organization:dco', '--var', 'first=1'];
    const answers = [
      await onGraph(['query', document, ...variables]),
      await onGraph(['query', file, '--variables', '{"id": "organization:dco"}']),
      await onGraph(['query', '-', ...variables], { stdin: document }),
    ];
    for (const { code, stdout } of answers) {
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual({
        data: { organization: { members: { totalCount: 16 } } },
      });
    }
  });

  it('is asked with a document that has a name', async () => {
    const { code, stdout } = await onGraph([
      'query',
      '--name',
      'member-states',
      '--var',
      'id=organization:dco',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('"totalCount": 16');
  });

  it('tells the names where one is not there', async () => {
    const { code, stderr } = await onGraph(['query', '--name', 'nothing']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/Choose one of .*member-states/)]);
  });

  it('answers in a table', async () => {
    const { stdout } = await onGraph([
      'query',
      '{ countries(first: 1, filter: { iso2: { in: ["OM"] } }) { totalCount nodes { iso2 label } } }',
      '--format',
      'table',
    ]);
    expect(stdout).toBe('iso2  label\n────  ──────────\nOM    سلطنة عمان\ntotalCount: 1\n');
  });

  it('tells what a document asks wrongly, with the place', async () => {
    const { code, stdout, stderr } = await onGraph(['query', '{ contries { totalCount } }']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^multaqa: 1:3: Cannot query field "contries".*"countries"/);
  });

  it('wants to know which of several operations is meant', async () => {
    const document = 'query A { countries { totalCount } } query B { claims { totalCount } }';
    const { code, stderr } = await onGraph(['query', document]);
    expect([code, stderr]).toEqual([
      1,
      'multaqa: The document has several operations: name one by --operation.\n',
    ]);
    const unknown = await onGraph(['query', document, '--operation', 'C']);
    expect(unknown.stderr).toBe('multaqa: The document has no operation "C".\n');
    const { stdout } = await onGraph(['query', document, '--operation', 'B']);
    expect(JSON.parse(stdout)).toEqual({ data: { claims: { totalCount: 769 } } });
  });

  it('moves into another store by an archive, whole', async () => {
    const [first, second] = [inFolder('first.archive'), inFolder('second.archive')];
    const other = `embedded:${inFolder('other')}`;
    expect((await onGraph(['archive', '-o', first])).stderr).toContain('Archiving, done');
    const restored = await multaqa(['restore', first, '--store', other]);
    expect(restored.stderr).toMatch(
      /^Checking, done: (.+) of \1 bytes .*\nRestoring, done: 5,660 /,
    );
    expect(JSON.parse(restored.stdout)).toEqual({ nodes: 1970, relationships: 3690 });
    await multaqa(['archive', '-o', second, '--store', other, '--quiet']);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  });

  it('is not restored from an archive that was cut short, which is named as damaged', async () => {
    const cut = inFolder('cut.archive');
    writeFileSync(cut, readFileSync(inFolder('first.archive')).subarray(0, 50_000));
    const { code, stderr } = await multaqa([
      'restore',
      cut,
      '--store',
      `embedded:${inFolder('cut')}`,
    ]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/damaged: .*checksum/)]);
    expect(readdirSync(folder)).not.toContain('cut');
  });

  it.each(['export jsonl', 'archive', 'stats'])(
    'is left where Ctrl-C is pressed, with its own exit code: %s',
    async (line) => {
      const signal = AbortSignal.abort(new Interruption(exitCodes.interrupted));
      const { code, stdout, stderr } = await onGraph([...line.split(' '), '-q'], { signal });
      expect([code, stdout, stderr]).toEqual([130, '', '']);
    },
  );

  it('is not restored into a graph that holds something', async () => {
    const file = inFolder('third.archive');
    await onGraph(['archive', '-o', file]);
    const { code, stderr } = await onGraph(['restore', file]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('needs an empty graph store')]);
  });

  it('is found to be well', async () => {
    const { code, stdout } = await onGraph(['doctor']);
    expect(code).toBe(0);
    expect(stdout).toContain('ok     spans        1103 quotes and mentions in 1 texts');
    expect(stdout).not.toContain('WRONG');
  });

  it('is found to hold what lies in no bucket, and exports do not pass over it', async () => {
    await tamper(cypher`MATCH (n:Entity {id: 'country:jo'}) SET n.bucket = ${null}`);
    await tamper(cypher`MATCH (c:Claim {subjectId: 'country:jo'}) SET c.bucket = 1024`);
    const { code, stdout } = await onGraph(['doctor']);
    expect(stdout).toMatch(/WRONG {2}buckets +1 nodes with the label Entity are in no bucket/);
    expect(stdout).toMatch(/WRONG {2}buckets +\d+ nodes with the label Claim are in no bucket/);
    expect(code).toBe(3);
    const exported = await onGraph(['export', 'jsonl', '-q']);
    expect([exported.code, exported.stderr]).toEqual([
      1,
      expect.stringContaining('Only 113 of 114 entities were found'),
    ]);
  });

  it.each([
    [
      'a claim without evidence',
      cypher`MATCH (c:Claim {relationId: 'member-of:country:om~organization:dco'})-[e:EVIDENCED_BY]->(:Document) DELETE e`,
      /WRONG {2}evidence +\d claims have no evidence: .*\n +to mend it: .*multaqa seed/,
    ],
    [
      'a text that was touched',
      cypher`MATCH (d:Document {id: 'document:article'}) SET d.text = '—' + d.text`,
      /WRONG {2}spans +1 texts have changed .*\n.*\nWRONG {2}spans +[\d,]+ spans and quotes differ/,
    ],
    [
      'a relation that nobody claims',
      cypher`MATCH (a:Entity {id: 'country:om'}) MATCH (b:Entity {id: 'country:qa'}) MERGE (a)-[:PART_OF {id: 'part-of:country:om~country:qa'}]->(b)`,
      /WRONG {2}projection +1 are shown and not claimed: part-of:country:om~country:qa/,
    ],
    [
      'a claim about nothing',
      cypher`MATCH (c:Claim {relationId: 'member-of:country:qa~organization:gcc'})-[s:SUBJECT]->(:Entity) DELETE s`,
      /WRONG {2}links +\d claims have no subject/,
    ],
  ])('is found to hold %s, with how it is mended', async (_, statement, sentence) => {
    await tamper(statement);
    const { code, stdout } = await onGraph(['doctor']);
    expect(stdout).toMatch(sentence);
    expect(code).toBe(3);
  });

  it('is mended by what the doctor says, whatever was found', async () => {
    const { stdout } = await onGraph(['doctor']);
    expect(stdout).toContain('WRONG  buckets');
    expect(stdout).toContain('WRONG  evidence');
    expect(stdout).toContain('WRONG  spans');
    expect(stdout).toContain('WRONG  links');
    expect((await onGraph(['seed', '--json'])).stdout).not.toContain('"written": true');
    expect((await onGraph(['seed', '--force', '--json'])).stdout).not.toContain('"written": false');
    await onGraph(['doctor', '--mend']);
    expect((await onGraph(['doctor', '--json'])).stdout).not.toContain('"what"');
  });

  it('is found to hold another version of the seed, which loading it mends', async () => {
    await tamper(cypher`MATCH (d:Dataset) SET d.checksum = 'old'`);
    expect((await onGraph(['doctor'])).stdout).toContain(
      '2 datasets of the seed have another version',
    );
    await onGraph(['seed']);
    expect((await onGraph(['doctor'])).code).toBe(0);
  });

  it('is not read, and no server starts over it, while a restore into it is unfinished', async () => {
    await tamper(
      cypher`MATCH (v:GraphVersion {id: 'graph'}) SET v.restoring = 'a run', v.restored = 0`,
    );
    const stats = await onGraph(['stats']);
    expect([stats.code, stats.stderr]).toEqual([
      1,
      expect.stringContaining('run "multaqa restore"'),
    ]);
    const before = await versionOf();
    for (const mend of [[], ['--mend']]) {
      const doctor = await onGraph(['doctor', ...mend]);
      expect([doctor.code, doctor.stdout]).toEqual([3, expect.stringContaining('WRONG  restore')]);
    }
    expect(await versionOf()).toEqual(before);
    const file = inFolder('first.archive');
    expect((await onGraph(['restore', file])).code).toBe(0);
    expect((await onGraph(['doctor'])).code).toBe(0);
  });
});

describe('a graph in memory', () => {
  it('holds the seed, so that a question needs no folder', async () => {
    const { code, stdout } = await multaqa([
      'query',
      '{ claims { totalCount } }',
      '--store',
      'embedded:',
    ]);
    expect([code, JSON.parse(stdout)]).toEqual([0, { data: { claims: { totalCount: 769 } } }]);
  });
});
