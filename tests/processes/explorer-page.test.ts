import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { describeInBrowser, settled, useBrowser, useBuiltExplorer } from '../fixtures/browser.js';
import { explorerRoutes } from '../fixtures/explorer-routes.js';
import { pageSizes } from '../fixtures/page-sizes.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

describeInBrowser('the page of the explorer', () => {
  const seed = useSeed();
  const built = useBuiltExplorer();
  let server: Harness;
  beforeAll(async () => {
    const api = await createApi();
    const operations = readOperations('operations/views', api.schema);
    server = await startServer({ api, store: seed.store, operations, pageFolder: built.folder });
  });
  afterAll(() => server.stop());
  const browser = useBrowser(() => server.url);

  it('keeps to its budgets of bytes', () => {
    const sizes = pageSizes(built.folder);
    const over = sizes.filter(({ bytes, budget = Infinity }) => bytes > budget);
    expect(over).toEqual([]);
    expect(sizes.filter(({ budget }) => budget !== undefined)).toHaveLength(4);
    expect(sizes.filter(({ bytes }) => bytes === 0)).toEqual([]);
  });

  it('gives every file a name by its content, and the fonts their licence', () => {
    const names = readdirSync(join(built.folder, 'assets'));
    expect(names.filter((name) => !/-[\w-]{8}[.]\w+([.](br|gz))?$/.test(name))).toEqual([]);
    expect(names).toContainEqual(expect.stringMatching(/^ibm-plex.*licence.*[.]txt$/));
  });

  it.each(explorerRoutes)('has what it loads named in the page: %s', async (route) => {
    const { page } = await browser.open(`/en/${route}`);
    const scripts = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map((each) => each.name).filter((name) => /assets.*[.]js$/.test(name))`,
    );
    const html = await (await server.get(`/en/${route}`)).text();
    const unnamed = scripts.filter((name) => !html.includes(new URL(name).pathname));
    // The worker of the drawing is loaded by its own script, once there is something to draw; the bar that tells of news, the
    // step of a tour, and the questions and news of the first page are loaded behind all that is seen first.
    const late = /layout[.]worker|live-bar|step|question|late-words/;
    expect(unnamed.filter((name) => !late.test(name))).toEqual([]);
    const asked = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map((each) => each.name).filter((name) => /[/]q[/]/.test(name))`,
    );
    const paths = asked.map((name) => name.slice(name.indexOf('/q/')));
    const named = [...html.matchAll(/as="fetch" href="([^"]*)"/g)].map(([, path]) => path);
    expect(named).toContain('/q/view-vocabulary');
    // The page's code takes the answers that are named, so that nothing is requested again.
    expect(named.map((path) => paths.filter((each) => each === path))).toEqual(
      named.map((path) => [path]),
    );
  });

  it('joins Arabic letters where it draws: a word is as wide as the whole word, in the font of the page', async () => {
    const { page } = await browser.open('/ar/graph?seeds=organization:gcc');
    const { whole, apart, loaded } = await page.evaluate<{
      whole: number;
      apart: number;
      loaded: boolean;
    }>(`(() => {
      const context = document.createElement('canvas').getContext('2d');
      context.font = '400 40px "IBM Plex Sans Arabic"';
      const widthOf = (text) => context.measureText(text).width;
      return {
        whole: widthOf('المجلس'),
        apart: [...'المجلس'].reduce((sum, letter) => sum + widthOf(letter), 0),
        loaded: document.fonts.check('400 40px "IBM Plex Sans Arabic"', 'م'),
      };
    })()`);
    expect(loaded).toBe(true);
    expect(whole).toBeLessThan(apart * 0.9);
  });

  it('matches a pasted list by keyboard, and tells what a person must look at', async () => {
    const { page } = await browser.open('/ar/match');
    await page.getByRole('textbox').first().fill('عمان\nDeema Al Yahya\nفرنسا');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('tbody tr').nth(2).waitFor();
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
      ['عمان', 'سلطنة عمان', 'مطابق', 'سفارة سلطنة عمان'],
      ['Deema Al Yahya', 'ديمة بنت يحيى اليحيى', 'يحتاج إلى نظر', expect.stringContaining('حديث')],
      ['فرنسا', 'لا اسم يشبهه في الشبكة', '', ''],
    ]);
    expect(await page.locator('.sec .cap').first().innerText()).toContain('مطابق: 1');
  });

  it('is read where its fonts do not load', async () => {
    const { page } = await browser.open('/ar/search');
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto('/ar/graph?seeds=organization:gcc');
    await settled(page); // the drawing measures its labels in whatever font there is
    expect(await page.locator('.canvas').getAttribute('aria-label')).toMatch(/\d/);
    await page.goto('/ar/d/document:article');
    await settled(page);
    expect(await page.locator('.prose').innerText()).toContain('المجلس');
  });

  it('says without scripts what it is and where the interface and the exports are', async () => {
    const { page } = await browser.open('/ar/e/person:albudaiwi', { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toContain('ملتقى');
    const links = await page.locator('.wrap a').all();
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(paths).toEqual(expect.arrayContaining(['/q', '/export/json', '/export/gexf']));
  });

  it.each(['ar', 'en'])(
    'sends the head of the page before any script, as it stays: %s',
    async (language) => {
      const { page } = await browser.open(`/${language}/search`, { javaScriptEnabled: false });
      const sent = await page.locator('.wordmark').allInnerTexts();
      const { page: shown } = await browser.open(`/${language}/search`);
      expect(sent).toEqual(await shown.locator('.wordmark').allInnerTexts());
      expect(sent).toHaveLength(1);
    },
  );

  it('prints the text alone, on paper', async () => {
    const { page } = await browser.open('/ar/d/document:article');
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate<string[]>(
      `['.nav', '.foot', '.btn'].filter((each) => [...document.querySelectorAll(each)].some((one) => one.checkVisibility()))`,
    );
    expect(shown).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    expect(await page.locator('.prose').isVisible()).toBe(true);
  });

  it('keeps nothing in the browser but the theme that was chosen', async () => {
    const { page } = await browser.open('/en/search');
    await page.getByRole('button', { name: 'Theme' }).click();
    for (const route of ['e/person:albudaiwi', 'graph?seeds=organization:gcc'])
      await page.goto(`/en/${route}`).then(() => settled(page));
    const kept = await page.evaluate<unknown>(
      `(async () => [Object.keys(localStorage), Object.keys(sessionStorage), (await indexedDB.databases()).length, document.cookie])()`,
    );
    expect(kept).toEqual([['multaqa:theme'], [], 0, '']);
    expect(await page.context().cookies()).toEqual([]);
  });
});
