import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckedFolders } from '../../src/cli/check/check-folders.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { dataset, document, goodSeed, withSeed } from '../fixtures/seed/temporary-seed.js';

let root = '';
const at = (name: string) => join(root, name);
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'folders-'));
});
afterAll(() => rm(root, { recursive: true }));

describe('multaqa init', () => {
  it('makes a folder that passes the check, with the names given', async () => {
    const names = ['--name-ar', 'حوار: الخليج', '--name-en', "Gulf's Dialogue"];
    expect((await multaqa(['init', at('new'), ...names])).code).toBe(0);
    const checked = await multaqa(['check', at('new')]);
    expect([checked.code, checked.stdout]).toEqual([
      0,
      'datasets: 1, documents: 2, entities: 3, claims: 10, mentions: 0, faults: 0, warnings: 0\n',
    ]);
    expect(await readFile(join(at('new'), '.gitignore'), 'utf8')).toBe('.multaqa\n');
    const question =
      '{ entity(by: { id: "series:my-forum" }) { ar: label(lang: AR) en: label(lang: EN) } }';
    const asked = await multaqa(['query', '--data', at('new'), '--store', 'embedded:', question]);
    expect(asked.stdout).toMatch(/"ar": "حوار: الخليج",\s+"en": "Gulf's Dialogue"/);
  });

  it('is gone on with as docs/your-forum.md says', async () => {
    const page = await readFile('docs/your-forum.md', 'utf8');
    const [, yaml = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    const begun = await multaqa(['init', at('documented'), '--json']);
    expect([begun.code, JSON.parse(begun.stdout)]).toEqual([0, { folder: at('documented') }]);
    await writeFile(join(at('documented'), 'datasets', 'forum', 'partners.yaml'), yaml);
    const checked = await multaqa(['check', at('documented')]);
    expect(checked.stdout).toContain('faults: 0, warnings: 0');
    const question =
      '{ edition(id: "edition:my-forum-1") { organisers { edges { relation { ar: sentence(lang: AR) en: sentence(lang: EN) } } } } }';
    const where = ['--data', at('documented'), '--store', 'embedded:'];
    const { stdout } = await multaqa(['query', ...where, question]);
    for (const told of [
      'The Palm Institute organised the first meeting',
      'نظم معهد النخيل الاجتماع الأول',
    ]) {
      expect(stdout).toContain(told);
      expect(page).toContain(told);
    }
  });

  it('leaves a folder alone that holds anything', async () => {
    await mkdir(at('held'));
    await writeFile(join(at('held'), 'mine'), '');
    const refused = await multaqa(['init', at('held')]);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      `multaqa: "${at('held')}" holds something already; name a new folder.\n`,
    ]);
    expect(await readdir(at('held'))).toEqual(['mine']);
    expect((await multaqa(['init', join(at('held'), 'mine')])).stderr).toContain('of a file');
  });
});

describe('multaqa check', () => {
  const files = {
    'news/dataset.yaml': dataset,
    'news/document.yaml': document,
    'news/text.txt': goodSeed()['news/text.txt'] ?? '',
    'news/entities.yaml': `entities:
  - id: organization:o
    names:
      - { text: المنظمة, lang: AR, kind: SHORT, evidence: [ALL] }
      - { text: Organisation, lang: EN, kind: SHORT, evidence: [page], note: said, and meant }
  - id: place:riyadh
    names: [{ text: الرياض, lang: AR, kind: OFFICIAL, evidence: [GONE] }]
  - id: group:voices
    names:
      - { text: رؤساء ومحامون, lang: AR, kind: OFFICIAL, evidence: [page] }
      - { text: Voices, lang: EN, kind: OFFICIAL, evidence: [page] }`,
    'decisions.yaml': 'overrides:\n  - { claim: claim:0123456789abcdef }',
    'operations/q.graphql': '# Nothing.\nquery Q {\n  nowhere\n}\n',
    'notes.doc': '',
  };

  it('tells all faults of all files with their lines, the doubts, and the counts', async () => {
    const path = at('faulty');
    await mkdir(path);
    for (const [name, text] of Object.entries(files)) {
      const file = join(path, name.startsWith('news/') ? 'datasets' : '', name);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, text);
    }
    const { code, stdout } = await multaqa(['check', path]);
    expect([code, stdout.split('\n')]).toEqual([
      1,
      [
        'datasets/news/entities.yaml:5 entities[0].names[1].and meant: is not a key of this form: a comma ends a value within { }, so put the value in quotes',
        'datasets/news/entities.yaml:7 entities[1].names[0].evidence[0].cite: "GONE" is neither a sentence of the dataset nor a document',
        'decisions.yaml:2 overrides[0]: needs a rank, a status, or an end to which it was moved',
        'notes.doc: is no part of a data folder',
        'operations/q.graphql:3: Cannot query field "nowhere" on type "Query".',
        'warning: datasets/news/entities.yaml:2 entities[0].id: no relation leads to or from organization:o',
        'warning: datasets/news/entities.yaml:6 entities[1].id: place:riyadh has no English name',
        'warning: datasets/news/entities.yaml:6 entities[1].id: no relation leads to or from place:riyadh',
        'warning: datasets/news/entities.yaml:8 entities[2].id: no relation leads to or from group:voices',
        'warning: datasets/news/entities.yaml:10 entities[2].names[0].text: "رؤساء ومحامون" may change with its case: give its accusative and genitive, "oblique", or forms without it',
        'datasets: 1, documents: 2, entities: 2, claims: 4, mentions: 0, faults: 5, warnings: 5',
        '',
      ],
    ]);
    const json = JSON.parse((await multaqa(['check', path, '--json'])).stdout) as CheckedFolders;
    expect(json.faults[1]).toEqual({
      file: 'datasets/news/entities.yaml',
      line: 7,
      path: 'entities[1].names[0].evidence[0].cite',
      reason: '"GONE" is neither a sentence of the dataset nor a document',
    });
    expect(await readdir(path)).not.toContain('.multaqa');
  });

  it('tells the faults of a vocabulary, and none that follow from them', async () => {
    const path = at('in-own-words');
    await multaqa(['init', path]);
    const relation = ['relations:', '  - type: SIGNED_BY', '    join: [{ source: Treaty }]'];
    await writeFile(join(path, 'vocabulary.yaml'), relation.join('\n'));
    const facts = 'entities:\n  - id: treaty:first\n    names: []\n';
    await writeFile(join(path, 'datasets', 'forum', 'treaties.yaml'), facts);
    const { code, stdout } = await multaqa(['check', path]);
    const files = stdout.split('\n').map((line) => /^[^: ]*/.exec(line)?.[0]);
    expect([code, [...new Set(files)]]).toEqual([1, ['vocabulary.yaml', 'faults', '']]);
    expect(stdout).toContain('vocabulary.yaml:3 relations[0].join: is not a key of this form');
  });

  it.each(['vocabulary.yaml', 'decisions.yaml', 'site.yaml', 'datasets/forum/more.yaml'])(
    'tells of an alias without an end in %s, with its line',
    async (name) => {
      const path = at(`looping-${name.replaceAll('/', '-')}`);
      await multaqa(['init', path]);
      await writeFile(join(path, name), '# A file.\n<<: &x {y: *x}\n');
      const { code, stdout, stderr } = await multaqa(['check', path]);
      expect([code, stderr]).toEqual([1, '']);
      expect(stdout).toContain(`${name}:2: is not YAML: the alias *x lies within its own anchor\n`);
    },
  );

  it('doubts a Hijri date, and refuses a last day before the first', async () => {
    const edition = (literals: string) => `entities:
  - id: edition:e
    names: [{ text: Edition, lang: EN, kind: OFFICIAL, evidence: [page] }]
    literals:
${literals}`;
    const date = (predicate: string, value: string) =>
      `      - { predicate: ${predicate}, value: '${value}', method: REFERENCE, evidence: [page] }\n`;
    const check = (literals: string) =>
      withSeed(goodSeed({ 'news/edition.yaml': edition(literals) }), async ([folder]) => {
        const { code, stdout } = await multaqa(['check', String(folder?.path)]);
        return { code, told: stdout.match(/^.*literals.*$/gm) };
      });
    const at = 'datasets/news/edition.yaml:5 entities[0].literals[0].value:';
    const doubt = 'a Hijri date? Dates are Gregorian, and this one lies before 1500';
    for (const value of ['1445-11-10', '1445', '0970', '1499-12-31'])
      expect(await check(date('DATE', value))).toEqual({
        code: 0,
        told: [`warning: ${at} ${value}: ${doubt}`],
      });
    expect(await check(date('DATE', '1500'))).toEqual({ code: 0, told: null });
    expect(await check(date('END_DATE', '2024-05-10') + date('DATE', '2024-05-11'))).toEqual({
      code: 1,
      told: [`${at} END_DATE 2024-05-10 lies before DATE 2024-05-11`],
    });
    for (const [first, last] of [
      ['2024-05-10', '2024-05-10'],
      ['2024-05-10', '2024-05'],
      ['2024', '2024-05-10'],
    ] as const)
      expect(await check(date('END_DATE', last) + date('DATE', first))).toMatchObject({ code: 0 });
    const twoFirsts = date('DATE', '2024-05-11') + date('DATE', '2024-05-09');
    expect(await check(date('END_DATE', '2024-05-10') + twoFirsts)).toMatchObject({ code: 0 });
  });

  it('judges several folders together, and names their files within them', async () => {
    const citing = `${dataset.replace('id: news', 'id: views')}\nentities:\n  - id: organization:o\n    relations:\n      - { predicate: LOCATED_IN, object: place:jeddah, evidence: [page] }`;
    await withSeed(goodSeed(), ([news]) =>
      withSeed({ 'views/views.yaml': citing }, async ([views]) => {
        const [one, other] = [String(news?.path), String(views?.path)];
        const { stdout } = await multaqa(['check', one, other]);
        expect(stdout).toContain(
          `${other}/datasets/views/views.yaml:5 entities[0].relations[0].object: no entity has the id "place:jeddah"`,
        );
        expect((await multaqa(['check', one])).code).toBe(0);
      }),
    );
  });
});
