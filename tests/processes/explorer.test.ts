import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { createApi } from '../../src/api/api.js';
import { formats } from '../../src/export/index.js';
import { readOperations } from '../../src/operations/read-operations.js';
import type { StoredOperations } from '../../src/operations/stored-operation.js';
import {
  addressOf,
  axeFaults,
  describeInBrowser,
  holds,
  settled,
  sidewaysScroll,
  useBrowser,
  useBuiltExplorer,
} from '../fixtures/browser.js';
import { explorerRoutes } from '../fixtures/explorer-routes.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const article = readFileSync('seed/datasets/article/article.txt', 'utf8');
const pointsOf = (span: readonly [number, number]): string =>
  Array.from(article)
    .slice(...span)
    .join('');

describeInBrowser('the explorer', () => {
  const seed = useSeed();
  const built = useBuiltExplorer();
  let server: Harness;
  const api = createApi();
  let operations: StoredOperations;
  const served = () => ({ operations, pageFolder: built.folder });
  beforeAll(async () => {
    const { schema } = await api;
    const folders = ['operations', 'operations/views'];
    operations = new Map(folders.flatMap((folder) => [...readOperations(folder, schema)]));
    server = await startServer({
      api: await api,
      store: seed.store,
      ...served(),
      // All questions of a page are stored, and nothing else is revealed to it.
      environment: { NODE_ENV: 'production', INTROSPECTION: 'off', TRUSTED_DOCUMENTS: 'only' },
    });
  });
  afterAll(() => server.stop());
  const browser = useBrowser(() => server.url);

  describe.each([
    ['ar', 'light', 'dark'],
    ['en', 'dark', 'light'],
  ] as const)('in %s, %s where it is wide, %s where it is narrow', (language, wide, narrow) => {
    it.each(explorerRoutes)('has no fault that axe finds: %s', async (route) => {
      const { page, faults } = await browser.open(`/${language}/${route}`);
      const found: string[] = [];
      for (const [width, colorScheme, forcedColors] of [
        ...[[1440, wide, 'none'] as const, [390, narrow, 'none'] as const],
        [1440, wide, 'active'] as const,
      ]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, forcedColors });
        await settled(page);
        const scroll = await sidewaysScroll(page);
        const all = [...(scroll > 0 ? [`scrolls ${scroll}`] : []), ...(await axeFaults(page))];
        found.push(...all.map((fault) => `${width} ${forcedColors}: ${fault}`));
      }
      expect([...found, ...faults]).toEqual([]);
    });
  });

  it.each([
    ['e/organization:dco', /^(Query|الاستعلام)/],
    ['e/organization:dco', /^(Cite|استشهد)/],
    ['e/organization:dco', /^(Download|نزّل)/],
    ['graph?seeds=organization:gcc', /^(Download|نزّل)/],
    ['review', /^(Enter your token|أدخل رمزك)/],
  ])('has no fault that axe finds in a dialog, in any colours: %s, %s', async (route, opener) => {
    for (const language of ['ar', 'en']) {
      const { page } = await browser.open(`/${language}/${route}`);
      await settled(page);
      await page.getByRole('button', { name: opener }).first().click();
      await page.locator('dialog[open] :is(button, input)').first().waitFor();
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ forcedColors });
        expect(await axeFaults(page)).toEqual([]);
      }
    }
  });

  it('finds a name, its page and its sentence by keyboard alone', async () => {
    const { page } = await browser.open('/ar/search');
    await page.keyboard.press('Tab'); // the link to the content
    await page.locator('#q').focus();
    await page.keyboard.type('البديوى');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'جاسم البديوي' }).waitFor();
    await holds(page, `document.activeElement.id === 'main'`); // the rest is read from its beginning
    await page.locator('.read[href*="document:article"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.now-say').waitFor();
    const span = await spanNamedBy(page);
    expect(await highlighted(page, 'phrase')).toEqual([pointsOf(span)]);
  });

  it('reaches every claim and mention of the article, and paints each where its span is', async () => {
    const { page } = await browser.open('/ar/d/document:article');
    await holds(page, `document.querySelectorAll('.cl').length > 200`);
    const { data } = (await (
      await server.get('/q/view-document?variables={"id":"document:article"}')
    ).json()) as {
      data: { document: { mentions: { totalCount: number } } };
    };
    const painted = await page.evaluate<number>(
      `[...CSS.highlights].filter(([name]) => name.startsWith('m-')).reduce((sum, [, { size }]) => sum + size, 0)`,
    );
    expect(painted).toBeGreaterThanOrEqual(data.document.mentions.totalCount);
    // No element stands inside a paragraph: each is one text, whose letters join.
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('.prose p')].every((p) => p.childNodes.length === 1)`,
      ),
    ).toBe(true);
    await page.keyboard.press('j');
    for (let step = 0; step < 5; step++) await page.keyboard.press('j');
    const span = await spanNamedBy(page);
    expect((await highlighted(page, 'phrase')).join('\n')).toBe(pointsOf(span));
  });

  it('paints a span behind a letter of two code units, and one inside a word', async () => {
    const { page } = await browser.open('/ar/search');
    await page.route('**/q/view-document?*', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { data: { document: { text: string } } };
      body.data.document.text = `😀 في المجلس\nتعاون`;
      await route.fulfill({ response, json: body });
    });
    await page.goto('/ar/d/document:article#char=6,9');
    await holds(page, `CSS.highlights.get('phrase')?.size === 1`);
    expect(await highlighted(page, 'phrase')).toEqual(['لمج']);
  });

  it('holds the same on the canvas, in the list and in the table, and goes back step by step', async () => {
    const { page } = await browser.open('/ar/graph?seeds=organization:gcc&view=list');
    const ids = () =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('.glist [data-id]')].map((e) => e.dataset.id).sort()`,
      );
    const before = await ids();
    await page.locator('.glist [aria-label^="وسّع"]').first().click();
    await holds(page, `document.querySelectorAll('.glist [data-id]').length > ${before.length}`);
    const expanded = await ids();
    await page.locator('.rail .check input').first().click();
    await holds(page, `document.querySelectorAll('.glist [data-id]').length < ${expanded.length}`);
    const filtered = await ids();
    await page.reload();
    await settled(page);
    expect(await ids()).toEqual(filtered);
    await page.getByRole('button', { name: 'جدول' }).click();
    await page.locator('.gtable').waitFor();
    const ends = await page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('.gtable .ent')].map((e) => decodeURIComponent(e.pathname.split('/e/')[1])))]`,
    );
    expect(filtered).toEqual(expect.arrayContaining(ends));
    await page.goBack();
    await page.goBack();
    await holds(
      page,
      `document.querySelectorAll('.glist [data-id]').length === ${expanded.length}`,
    );
    expect(await ids()).toEqual(expanded);
    await page.goBack();
    await holds(page, `document.querySelectorAll('.glist [data-id]').length === ${before.length}`);
    expect(await ids()).toEqual(before);
  });

  it('draws the same picture from the same address', async () => {
    const picture = async (): Promise<string> => {
      const { page } = await browser.open('/ar/graph?seeds=organization:gcc&open=person:albudaiwi');
      await page.waitForTimeout(300);
      return page.evaluate<string>(`document.querySelector('.canvas').toDataURL()`);
    };
    const first = await picture();
    expect(first.length).toBeGreaterThan(10_000);
    expect(await picture()).toBe(first);
  });

  it('hands out what is shown in every format, as a picture and as a table', async () => {
    // Where stored operations alone are answered, an export is whole.
    const open = await startServer({ api: await api, store: seed.store, ...served() });
    const { page } = await browser.open(`${open.url}/ar/graph?seeds=organization:gcc`);
    const drawn = await page.evaluate<string>(`document.querySelector('.canvas').ariaLabel`);
    await page.getByRole('button', { name: 'نزّل ما يظهر…' }).click();
    await page.locator('.formats a[download]').first().waitFor();
    const paths = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.formats a[download]')].map((a) => a.pathname + a.search)`,
    );
    expect(paths).toHaveLength(formats.length);
    const texts: string[] = [];
    for (const path of paths) {
      const response = await open.get(path); // one after the other: a server writes only so many at a time
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
      texts.push(await response.text());
    }
    const { nodes } = JSON.parse(texts[0] ?? '') as { nodes: unknown[] };
    expect(drawn).toContain(String(nodes.length));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'صورة SVG' }).click(),
    ]);
    const svg = readFileSync(await download.path(), 'utf8');
    expect(() => new SaxesParser().write(svg).close()).not.toThrow();
    expect(svg.match(/<text/g)?.length).toBeGreaterThan(5);
    expect(svg).toContain('IBM Plex Sans Arabic'); // as the page is written
    await page.goto(`${open.url}/ar/e/person:albudaiwi`);
    await page.getByRole('button', { name: 'نزّل ما يظهر…' }).click();
    await page.locator('.formats a[download]').first().waitFor();
    expect(await page.locator('.formats a[download]').count()).toBe(formats.length);
    const [relations] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('dialog').getByRole('button', { name: 'العلاقات' }).click(),
    ]);
    const table = readFileSync(await relations.path(), 'utf8');
    expect(table).toContain('organization:gcc,الأمين العام,2023-02-01');
    expect(table).toContain('وضم الملتقى: معالي الأمين العام'); // each with its sentence
    await page.close();
    await open.stop();
  });

  it('says that what no document states is not stated', async () => {
    const { page } = await browser.open('/en/compare?a=edition:dc-3&b=edition:dc-4');
    await page.locator('td[colspan] button[aria-expanded="false"]').click();
    const row = page.locator('tr', { hasText: 'Participants by name' }).first();
    expect(await row.innerText()).toMatch(/not stated\s+3\s+not computed/);
    const heads = await page.locator('.vs dl').allInnerTexts();
    expect(heads[0]).toMatch(/Date\s+not stated\s+Host\s+Digital Cooperation Organization/);
    expect(heads[1]).toMatch(/or 3 December 2024[^]*City\s+Riyadh/);
    await row.locator('a').click();
    await page.locator('td[colspan] mark', { hasText: 'جاسم البديوي' }).waitFor();
    expect(await row.locator('a').getAttribute('aria-expanded')).toBe('true');
    expect(await addressOf(page)).toContain('&of=participants');
  });

  it('shows markup and addresses of scripts as the texts that they are', async () => {
    const { page, faults } = await browser.open('/en/search');
    const evil = '<img src=x onerror="document.title=1">';
    await page.route('**/q/view-entity?*', async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replaceAll('جاسم البديوي', evil.replaceAll('"', '\\"'));
      await route.fulfill({ response, body: text });
    });
    await page.route('**/q/view-document?*', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { data: { document: { url: string } } };
      body.data.document.url = 'javascript:document.title=2';
      await route.fulfill({ response, json: body });
    });
    await page.goto('/ar/e/person:albudaiwi');
    await settled(page);
    expect(await page.locator('h1').innerText()).toBe(evil);
    expect(await page.locator('main img').count()).toBe(0);
    await page.goto('/ar/d/document:article');
    await settled(page);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('says in every part that the server is gone, and recovers', async () => {
    const { page } = await browser.open('/en/search');
    await page.route('**/q/view-*', (route) => route.abort());
    await page.goto('/en/e/person:albudaiwi');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('The server does not answer');
    await page.unroute('**/q/view-*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('h1', { hasText: 'Jasem' }).waitFor();
    await settled(page);
    await page.route('**/q/view-*', (route) => route.abort());
    await page.getByRole('button', { name: 'By sentence' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('h1').innerText()).toContain('Jasem'); // the rest of the page stays
  });
});

/** The code points that the address of a page names. */
async function spanNamedBy(page: Page): Promise<[number, number]> {
  const digits = /#char=(\d+),(\d+)$/.exec(await addressOf(page))?.slice(1);
  return digits?.map(Number) as [number, number];
}

/** The texts that the page has painted on a layer. */
function highlighted(page: Page, layer: string): Promise<string[]> {
  return page.evaluate<string[]>(`[...(CSS.highlights.get('${layer}') ?? [])].map(String)`);
}
