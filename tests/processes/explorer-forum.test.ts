import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { installVocabulary } from '../../src/model/own.js';
import { readVocabulary } from '../../src/model/vocabulary/read-vocabulary.js';
import {
  axeFaults,
  describeInBrowser,
  holds,
  useBrowser,
  useBuiltExplorer,
} from '../fixtures/browser.js';

const forum = 'examples/un-climate';

// The model is made of the vocabulary when it is first imported.
installVocabulary(
  readVocabulary({
    name: 'vocabulary.yaml',
    yaml: readFileSync(join(forum, 'vocabulary.yaml'), 'utf8'),
  }),
);
const { createApi } = await import('../../src/api/api.js');
const { loadSeed } = await import('../../src/change/load/load-seed.js');
const { readDataFolders } = await import('../../src/folder/data-folder.js');
const { readSite } = await import('../../src/folder/site/read-site.js');
const { readOperations } = await import('../../src/operations/read-operations.js');
const { entityKindNames } = await import('../../src/model/kinds.js');
const { migrate } = await import('../../src/store/migrate.js');
const { openStore } = await import('../../src/store/open-store.js');
const { startServer } = await import('../fixtures/server-harness.js');

/** A folder without an edition: an organisation, and its founder. */
function writeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-forum-'));
  mkdirSync(join(folder, 'datasets', 'people'), { recursive: true });
  const nameOf = (text: string, lang: string) =>
    `{ text: ${text}, lang: ${lang}, kind: OFFICIAL, evidence: [page] }`;
  writeFileSync(
    join(folder, 'datasets', 'people', 'people.yaml'),
    `dataset: { id: people, titleAr: أشخاص, titleEn: People, description: For a test., method: REFERENCE }
documents:
  - key: page
    title: Page
    url: https://tides.example/page
    language: en
    retrieved: 2025-03-02
    says: Salma founded the Tide Union.
entities:
  - id: organization:tides
    names: [${nameOf('اتحاد المد', 'AR')}, ${nameOf('Tide Union', 'EN')}]
  - id: person:salma
    names: [${nameOf('سلمى', 'AR')}, ${nameOf('Salma', 'EN')}]
    relations: [{ predicate: CO_FOUNDED, object: organization:tides, evidence: [page] }]
`,
  );
  return folder;
}

/** The explorer over data folders; over an empty graph without any. */
function useForum(foldersOf: () => readonly string[]) {
  const built = useBuiltExplorer();
  let server: Awaited<ReturnType<typeof startServer>>;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const store = await openStore('embedded:', { keepsOrder: true });
    close = () => store.close();
    await migrate(store, entityKindNames);
    const folders = readDataFolders(foldersOf());
    if (folders.length > 0) await loadSeed(store, folders);
    const api = await createApi();
    const site = readSite(folders);
    const operations = readOperations('operations/views', api.schema);
    server = await startServer({
      api,
      store,
      operations,
      pageFolder: built.folder,
      site: () => site,
    });
  });
  afterAll(async () => {
    await server.stop();
    await close();
  });
  return useBrowser(() => server.url);
}

const languages = ['ar', 'en'] as const;

describeInBrowser('the explorer of another forum, with a vocabulary of its own', () => {
  const browser = useForum(() => [forum]);

  it.each(languages)('begins with its own words and start, and breaks no rule: %s', async (of) => {
    const { page, faults } = await browser.open(`/${of}/search`, { colorScheme: 'dark' });
    const text = await page.locator('body').innerText();
    const [name, asked, start, note] =
      of === 'ar'
        ? ['سجلّ مؤتمرات المناخ', 'ما الفرق بين ', 'اتفاق باريس', 'مثال للتجربة']
        : [
            'Climate conference record',
            'How do COP27 and COP28 compare?',
            'Paris Agreement',
            'An example;',
          ];
    for (const each of [name, asked, start, note]) expect(text).toContain(each);
    expect(await page.locator('.eds li').count()).toBe(8);
    expect(await page.locator('.mast img.logo').count()).toBe(1);
    expect(faults).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });

  it.each(languages)(
    'shows a kind of its own as a page with facts and a sentence: %s',
    async (of) => {
      const { page, faults } = await browser.open(`/${of}/e/agreement:paris-agreement`);
      const text = await page.locator('main').innerText();
      const [kind, fact, value, told] =
        of === 'ar'
          ? ['اتفاق', 'تاريخ النفاذ', '4 نوفمبر 2016', 'اعتُمد اتفاق باريس في']
          : ['Agreement', 'Entered into force', '4 November 2016', 'was adopted by'];
      for (const each of [kind, fact, value, told]) expect(text).toContain(each);
      const number = page.locator('.facts a[href*="mtdsg_no=XXVII-7-d"]');
      expect(await number.innerText()).toBe('XXVII-7-d');
      expect(await page.locator('.kindline svg.k-idea path').getAttribute('d')).toMatch(/^M3 /);
      expect(faults).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
    },
  );

  it.each(languages)('counts in units of its own: %s', async (of) => {
    const { page } = await browser.open(`/${of}/browse/Statistic`);
    await page.locator('main .lines .ent').first().click();
    await page.locator('.facts').waitFor();
    expect(await page.locator('.facts').first().innerText()).toContain(
      of === 'ar' ? '112 قائد' : '112 leaders',
    );
  });

  it.each(languages)('lists, finds and draws that kind: %s', async (of) => {
    const list = await browser.open(`/${of}/browse/Agreement`);
    expect(await list.page.locator('.lines .ent').count()).toBe(4);
    const found = await browser.open(
      `/${of}/search?q=${of === 'ar' ? 'اتفاق باريس' : 'Paris Agreement'}`,
    );
    expect(await found.page.locator('main .ent svg.k-idea').count()).toBeGreaterThan(0);
    const drawn = await browser.open(`/${of}/graph?seeds=agreement:paris-agreement`);
    expect(await drawn.page.locator('canvas').count()).toBeGreaterThan(0);
    expect(await drawn.page.locator('aside, .rail').first().innerText()).toContain(
      of === 'ar' ? 'اتفاق' : 'Agreement',
    );
    for (const { page, faults } of [list, found, drawn]) {
      expect(faults).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
    }
  });
});

describeInBrowser('the explorer of a graph without editions', () => {
  const folder = writeFolder();
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const browser = useForum(() => [folder]);

  it.each(languages)('has no section, entry or list of them, nor an empty box: %s', async (of) => {
    const { page, faults } = await browser.open(`/${of}/search`);
    expect(await page.locator('.nav a[href$="/editions"]').count()).toBe(0);
    expect(await page.locator('.nav a').count()).toBe(8);
    expect(await page.locator('.empty, .eds').count()).toBe(0);
    expect(await page.locator('.starts .ent').count()).toBe(2);
    expect(faults).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });
});

describeInBrowser('the explorer of an empty graph', () => {
  const browser = useForum(() => []);

  it.each(languages)('says so with the steps to fill it, and has no empty box: %s', async (of) => {
    const { page, faults } = await browser.open(`/${of}/search`);
    expect(await page.locator('h1').allInnerTexts()).toEqual([
      of === 'ar' ? 'الشبكة فارغة' : 'The graph is empty',
    ]);
    expect(await page.locator('.steps code').allInnerTexts()).toEqual([
      'multaqa seed',
      'multaqa init my-forum',
      'multaqa ingest report.docx',
      'multaqa restore graph.archive',
    ]);
    expect(await page.locator('main a[href$="/review"]').count()).toBe(1);
    await holds(page, "document.querySelectorAll('.nav a').length === 3");
    expect(await page.locator('.empty').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });
});
