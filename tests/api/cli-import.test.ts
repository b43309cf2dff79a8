import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { createCuration, type Curation } from '../../src/review/curation.js';
import { hashToken } from '../../src/config/token-lines.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { KnownError } from '../../src/shared/errors.js';
import { curator, dumpContent, made, rowsOf } from '../fixtures/curation/curator.js';
import { loadSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-import-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const fileOf = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const tokensFile = fileOf('tokens', `salma CURATOR ${hashToken('mq_salma')}\n`);
const tokenFile = fileOf('salma.token', 'mq_salma\n');
const api = await createApi();
const seed = goodSeed();

const header = 'subject,subject_en,predicate,object,value,lang,document,says,exact';
const sound = [
  header,
  'place:jeddah,Jeddah,,,,,document:page,"A town,\nby the sea",',
  'organization:o,,LOCATED_IN,place:jeddah,,,page,It moved there.,',
  'organization:o,,NAME,,The Organisation,EN,page,It has this name.,',
].join('\n');

describe.each(testStores())('claims of a table: $name', (engine) => {
  const used = useStore(engine, 'definitions');
  let server: Harness;
  /** Runs before a set of acts is written, which is the one of this number in its test. */
  let meanwhile: (writes: number) => Promise<unknown> = () => Promise.resolve();
  beforeEach(async () => {
    await used.bare.write(toStatement(cypher`MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n`));
    await loadSeed(used.bare, seed);
    const own = createCuration(used.store);
    let writes = 0;
    meanwhile = () => Promise.resolve();
    const curation: Curation = {
      ...own,
      async curate(author, input, options) {
        if (options?.dryRun !== true) await meanwhile((writes += 1));
        return own.curate(author, input, options);
      },
    };
    const environment = { AUTH_TOKENS_FILE: tokensFile, AUTH_ATTEMPTS: '0' };
    server = await startServer({ api, store: used.store, curation, environment });
  });
  afterEach(() => server.stop());

  const load = (name: string, content: string | Uint8Array, ...more: readonly string[]) =>
    multaqa([
      ...['import', fileOf(name, content), '--dataset', 'curated', '--reason', 'The table says so'],
      ...['--url', server.url, '--token-file', tokenFile, ...more],
    ]);
  const faultsOf = async (name: string, content: string | Uint8Array, ...more: string[]) => {
    const { code, stdout, stderr } = await load(name, content, ...more);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  const countChanges = async () =>
    (await rowsOf(used.store, cypher`MATCH (c:Change) RETURN count(c)`))[0]?.[0];

  it('are one change, which is tried first and made once', async () => {
    const before = await dumpContent(used.store);
    const tried = await load('claims.csv', sound, '--dry-run');
    expect([tried.code, tried.stdout, tried.stderr]).toEqual([
      ...[0, 'would change: 3 claims, 2 entities\n', ''],
    ]);
    expect(await dumpContent(used.store)).toEqual(before);
    const made = await load('claims.csv', sound);
    expect([made.code, made.stdout]).toEqual([0, 'changed: 3 claims, 2 entities\n']);
    const [after, changes] = [await dumpContent(used.store), await countChanges()];
    expect(after).not.toEqual(before);
    const again = await load('claims.csv', sound);
    expect(again.code).toBe(0);
    expect([await dumpContent(used.store), await countChanges()]).toEqual([after, changes]);
    const undo = /"multaqa undo ([^"]+)"/.exec(made.stderr)?.[1] ?? '';
    const undone = await multaqa([
      ...['undo', undo, '--reason', 'No', '--url', server.url, '--token-file', tokenFile],
    ]);
    expect(undone.code).toBe(0);
    expect(await dumpContent(used.store)).toEqual(before);
  });

  it('make the documents that they cite by address, once', async () => {
    const cited = (says: string) =>
      [
        'subject,predicate,value,lang,document,url,title,says,confirm',
        `organization:o,NAME,The Body,EN,new-page,https://example.org/new,A new page,${says},LABEL`,
        'organization:o,NAME,Body,EN,new-page,https://example.org/new,A new page,Also so.,LABEL',
      ].join('\n');
    const made = await load('documents.csv', cited('Calls it so.'), '--json');
    expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('takes it back')]);
    const documents = cypher`MATCH (d:Document) WHERE d.id = 'document:new-page' RETURN d.url`;
    expect(await rowsOf(used.store, documents)).toEqual([['https://example.org/new']]);
    expect((await load('documents.csv', cited('Has this name.'))).code).toBe(0);
    expect(await rowsOf(used.store, documents)).toHaveLength(1);
  });

  it('may have a mark of bytes, Windows line ends, and semicolons', async () => {
    const windows = `\ufeff${sound.replaceAll(',', ';').replace('town;', 'town,').replaceAll('\n', '\r\n')}`;
    const stdout = 'changed: 3 claims, 2 entities\n';
    expect(await load('claims.csv', windows)).toMatchObject({ code: 0, stdout });
  });

  it('are the same as lines of JSON', async () => {
    const own = { subject: 'organization:o', document: 'page' };
    const lines = [
      {
        subject: { id: 'place:jeddah', en: 'Jeddah' },
        document: { key: 'page' },
        says: 'A town,\nby the sea',
      },
      { ...own, predicate: 'LOCATED_IN', object: { id: 'place:jeddah' }, says: 'It moved there.' },
      {
        ...own,
        predicate: 'NAME',
        value: 'The Organisation',
        lang: 'EN',
        says: 'It has this name.',
      },
    ];
    await load('claims.csv', sound);
    const after = await dumpContent(used.store);
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    expect((await load('claims.jsonl', text)).code).toBe(0);
    expect(await dumpContent(used.store)).toEqual(after);
  });

  it('are refused together, each fault at its line and column', async () => {
    const before = await dumpContent(used.store);
    const rows = [
      ...['subject,predicate,object,value,from,document,says,exact,supports'],
      ...['place:nowhere,LOCATED_IN,place:riyadh,,,page,Says so.,'],
      ...['organization:o,LOCATED_IN,place:none,,,page,"Says\nso.",'],
      ...['organization:o,CHAIRED,place:riyadh,,,page,Says so.,'],
      ...['organization:o,LOCATED_IN,place:riyadh,,2021-13-40,page,Says so.,'],
      ...['organization:o,LOCATED_IN,place:riyadh,,,,,'],
      ...['organization:o,LOCATED_IN,place:riyadh,,,text,,not there'],
      ...['organization:o,LOCATED_IN,place:riyadh,,,page,"=HYPERLINK(""x"")",'],
      ...['organization:o,LOCATED_IN,place:riyadh,,,page,Says so.,,COLOUR'],
      ...['organization:o,LOCATED_IN,place:riyadh,,,page,one, two,three,'],
    ];
    expect(await faultsOf('faulty.csv', rows.join('\n'))).toMatchInlineSnapshot(`
      "multaqa: faulty.csv:2 subject: no entity has the id "place:nowhere".
      multaqa: faulty.csv:3 object: no entity has the id "place:none".
      multaqa: faulty.csv:5 predicate: "CHAIRED" is no predicate.
      multaqa: faulty.csv:6 from: "2021-13-40" is not a date that the calendar has.
      multaqa: faulty.csv:7 document: there must be evidence.
      multaqa: faulty.csv:8 exact: the text does not have these words.
      multaqa: faulty.csv:9 says: is a formula: put its value in place of it.
      multaqa: faulty.csv:10 supports: "COLOUR" is none of SUBJECT, OBJECT, VALUE, UNIT, QUALIFIER, POPULATION, TIME, ROLE, VALID_FROM, VALID_TO.
      multaqa: faulty.csv:11: has 10 cells, and the header 9: a text with "," needs quotes.
      multaqa: nothing was imported.
      "
    `);
    expect(await dumpContent(used.store)).toEqual(before);
  });

  it('are not read from what is no table', async () => {
    const texts = [
      '',
      'subject,"open\nplace:a,b',
      'subject,colour\nplace:a,red',
      'name\nx',
      'subject\nplace:a"b"',
    ];
    const told = await Promise.all(texts.map((text, i) => faultsOf(`bad-${String(i)}.csv`, text)));
    expect(told.join('')).toMatchInlineSnapshot(`
      "multaqa: bad-0.csv:1: the first line must name the columns, among them subject.
      multaqa: nothing was imported.
      multaqa: bad-1.csv:2: a quotation mark is opened and not closed.
      multaqa: nothing was imported.
      multaqa: bad-2.csv:1: "colour" is no column, or given twice: subject, subject_ar, subject_en, predicate, object, value, lang, unit, qualifier, time, population, population_ar, population_en, role, role_ar, role_en, from, to, ended, rank, document, url, title, language, says, exact, start, end, supports, confirm, note.
      multaqa: nothing was imported.
      multaqa: bad-3.csv:1: "name" is no column, or given twice: subject, subject_ar, subject_en, predicate, object, value, lang, unit, qualifier, time, population, population_ar, population_en, role, role_ar, role_en, from, to, ended, rank, document, url, title, language, says, exact, start, end, supports, confirm, note.
      multaqa: bad-3.csv:1: the first line must name the columns, among them subject.
      multaqa: nothing was imported.
      multaqa: bad-4.csv:2: a quotation mark stands in a cell without quotes: quote the cell, and double the mark.
      multaqa: nothing was imported.
      "
    `);
    expect(await faultsOf('latin.csv', Buffer.from('subject\nplace:caf\xe9', 'latin1'))).toContain(
      'latin.csv:1: the file is not UTF-8',
    );
    expect(await faultsOf('bad.jsonl', '{"subject": "place:a"')).toContain(
      'bad.jsonl:1: is not a JSON object on one line',
    );
  });

  it('are several changes only with --parts, and none is made if the last is faulty', async () => {
    const rows = Array.from(
      { length: 1200 },
      (_, i) => `place:town-${String(i)},Town ${String(i)},,,,,page,A town.,`,
    );
    const long = [header, 'place:jeddah,Jeddah,,,,,page,A town.,', ...rows].join('\n');
    expect(await faultsOf('long.csv', long)).toBe(
      'multaqa: long.csv makes 1201 acts; one change takes 1000. Give --parts for 2 changes.\n',
    );
    const before = await dumpContent(used.store);
    const late = `${long}\norganization:o,,LOCATED_IN,place:none,,,page,So.,`;
    expect(await faultsOf('late.csv', late, '--parts', '-q')).toContain('late.csv:1203 object: ');
    expect(await dumpContent(used.store)).toEqual(before);
    const ends = `${long}\norganization:o,,LOCATED_IN,place:jeddah,,,page,So.,`;
    const made = await load('long.csv', ends, '--parts', '-q');
    expect([made.code, made.stdout]).toEqual([0, 'changed: 1202 claims, 1202 entities\n']);
    expect(made.stderr).toMatch(
      /^multaqa: 2 changes, \d+ to \d+; "multaqa undo --import \S+" takes them back\.\n$/,
    );
  });

  describe('whose last part fails', () => {
    const named = (i: number) => `place:town-${String(i)},Town ${String(i)},,,,,page,A town.,,`;
    const parts = [
      ...Array.from({ length: 1000 }, (_, i) => named(i)),
      'organization:o,,NAME,,The Body,EN,text,So it says.,,WORDS_NOT_FOUND',
      named(1000),
    ];
    const table = [`${header},confirm`, ...parts].join('\n');
    const undo = (...more: readonly string[]) =>
      multaqa([
        ...['undo', '--reason', 'No', '--url', server.url, '--token-file', tokenFile],
        ...more,
      ]);
    const countTowns = async () =>
      (
        await rowsOf(
          used.store,
          cypher`MATCH (n:Place) WHERE n.id STARTS WITH 'place:town-' RETURN count(n)`,
        )
      )[0]?.[0];

    it('keep the first as its change, go on, make nothing twice and are taken back together', async () => {
      const before = await dumpContent(used.store);
      const document = { document: 'document:text' };
      let withdrawn = '';
      meanwhile = async (writes) => {
        if (writes === 2)
          withdrawn = await made(createCuration(used.store).withdrawDocument(curator(), document));
      };
      const failed = await load('long.csv', table, '--parts', '-q');
      expect([failed.code, failed.stdout]).toEqual([2, '']);
      expect(failed.stderr.split('\n')).toEqual([
        expect.stringMatching(/^multaqa: long\.csv:1002 document: /),
        'multaqa: the rest is not imported.',
        'multaqa: 1 of 2 parts are imported. Import the table again to go on: nothing is made twice.',
        expect.stringMatching(/^multaqa: 1 change, (\d+) to \1; "multaqa undo --import /),
        '',
      ]);
      expect(await countTowns()).toBe(1000);
      await made(createCuration(used.store).undoChange(curator(), { change: withdrawn }));
      const changes = Number(await countChanges());
      const again = await load('long.csv', table, '--parts', '-q');
      expect([again.code, again.stdout]).toEqual([0, 'changed: 1002 claims, 1002 entities\n']);
      expect([await countTowns(), await countChanges()]).toEqual([1001, changes + 1]);
      const id = /undo --import (\S+)"/.exec(again.stderr)?.[1] ?? '';
      const tried = await undo('--import', id, '--dry-run');
      expect(tried.stderr.match(/would be taken back/g)).toHaveLength(2);
      expect(await countTowns()).toBe(1001);
      const undone = await undo('--import', id, '--json');
      expect([undone.code, undone.stderr.match(/is taken back/g)?.length]).toEqual([0, 2]);
      expect(JSON.parse(undone.stdout)).toHaveLength(2);
      expect(await dumpContent(used.store)).toEqual(before);
      const left = await undo('--import', id);
      expect([left.code, left.stderr]).toEqual([
        2,
        expect.stringContaining(`The graph has no change of the import "${id}"`),
      ]);
    });

    it('tell what is made where the answer is an error', async () => {
      meanwhile = (writes) => {
        if (writes === 2) throw new KnownError('OVERLOADED', 'Too many changes wait.');
        return Promise.resolve();
      };
      const failed = await load('long.csv', table, '--parts', '-q');
      expect([failed.code, failed.stdout]).toEqual([1, '']);
      expect(failed.stderr).toContain('Too many changes wait.');
      expect(failed.stderr).toContain('multaqa: at least 1 of 2 parts are imported. ');
      expect(failed.stderr).toMatch(/"multaqa undo --import \S+" takes them back\.\n$/);
      expect(await countTowns()).toBe(1000);
    });

    it('is refused with the id of one change', async () => {
      const id = '3f8d4e0a-98a5-4c43-9d0b-0d4b9a1a6a11';
      expect(await faultsOf('long.csv', table, '--parts', '--request-id', id)).toContain(
        '--request-id is the id of one change',
      );
    });
  });

  it.each([
    [['--import', 'nothing'], '"nothing" is not the id of an import'],
    [['--import', '48bee277-7372'], 'The graph has no change of the import "48bee277-7372"'],
    [[], 'Give the id of a change, or that of an import by --import.'],
  ])('are not taken back by what is no import: %j', async (more, said) => {
    const asked = ['undo', '--reason', 'No', '--url', server.url, '--token-file', tokenFile];
    const { code, stderr } = await multaqa([...asked, ...more]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
