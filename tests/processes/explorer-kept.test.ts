import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addressOf, axeFaults, describeInBrowser, holds, settled } from '../fixtures/browser.js';
import { useExplorer } from '../fixtures/served-explorer.js';

describeInBrowser('what a reader keeps and is shown', () => {
  const { browser } = useExplorer();

  it('keeps what is watched, read and drawn in this browser, and takes it to another by a file', async () => {
    const { page, faults } = await browser.open('/en/e/organization:dco');
    await page.keyboard.press('w');
    await holds(page, `document.querySelector('[aria-keyshortcuts="W"]').innerText === 'Watched'`);
    await page.goto('/en/d/document:article');
    await settled(page);
    await page.getByRole('button', { name: 'Save to read' }).click();
    await page.goto('/en/graph?seeds=organization:dco&layout=rings');
    await settled(page);
    await page.getByRole('button', { name: 'Save drawing' }).click();
    await page.goto('/en/kept');
    await settled(page);
    const name = page.getByLabel('Name of the drawing');
    await name.fill('Rings of the DCO');
    await name.press('Enter');
    await holds(page, `document.querySelector('main').innerText.includes('Unchanged since')`);
    const kept = await linksOf(page);
    expect(kept.map(([href]) => href)).toEqual([
      '/en/d/document:article',
      '/en/e/organization:dco',
      '/en/graph?seeds=organization:dco&layout=rings',
    ]);
    expect(kept[2]?.[1]).toBe('Rings of the DCO');
    expect(await axeFaults(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as a file' }).click(),
    ]);
    const path = await download.path();

    const { page: other } = await browser.open('/ar/kept', {
      viewport: { width: 390, height: 844 },
    });
    expect(await linksOf(other)).toEqual([]);
    const file = other.locator('input[type="file"]');
    const foreign = [{ ...(JSON.parse(readFileSync(path, 'utf8')) as object[])[0], path: '//x.y' }];
    await file.setInputFiles(fileOf(JSON.stringify(foreign)));
    await holds(other, `document.querySelector('[role="status"]').innerText.startsWith('ليس هذا')`);
    await file.setInputFiles(fileOf(readFileSync(path, 'utf8')));
    await holds(other, `document.querySelectorAll('main .lines a').length === 3`);
    expect((await linksOf(other)).map(([href]) => href)).toEqual(
      kept.map(([href]) => href.replace('/en/', '/ar/')),
    );
    expect(await axeFaults(other)).toEqual([]);
    await other.getByRole('button', { name: /أزل.*Rings of the DCO/ }).click();
    await holds(other, `document.querySelectorAll('main .lines a').length === 2`);
    expect(faults).toEqual([]);
  });

  it('keeps what each of two tabs keeps, and shows it in both', async () => {
    const { page } = await browser.open('/en/kept');
    await settled(page);
    const other = await page.context().newPage();
    await other.goto(new URL('/en/e/organization:dco', page.url()).href);
    await settled(other);
    await other.keyboard.press('w');
    await holds(page, `document.querySelectorAll('main .lines a').length === 1`);
    await page.getByRole('button', { name: /^Remove/ }).click();
    await holds(other, `document.querySelector('[aria-keyshortcuts="W"]').innerText === 'Watch'`);
    expect(await linksOf(page)).toEqual([]);
  });

  it('has keys for the graph, the dossier, a citation, the link and watching of an entity', async () => {
    const { page } = await browser.open('/ar/e/organization:dco');
    const keys = await page.evaluate<string[]>(
      `[...document.querySelectorAll('main [aria-keyshortcuts]')].map((each) => each.getAttribute('aria-keyshortcuts')).sort()`,
    );
    expect(keys).toEqual(['C', 'D', 'G', 'P', 'W']);
    await page.keyboard.press('KeyC');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('KeyD'); // belongs to the dialogue
    await page.keyboard.press('Escape');
    await holds(page, `document.querySelector('dialog[open]') === null`);
    await holds(page, `document.activeElement.getAttribute('aria-keyshortcuts') === 'C'`);
    await page.keyboard.press('KeyG');
    expect(await addressOf(page)).toContain('/ar/graph?seeds=organization:dco');
    await page.goBack();
    await settled(page);
    await page.keyboard.press('KeyD');
    expect(await addressOf(page)).toContain('/ar/dossier/organization:dco');
    await page.keyboard.press('Slash');
    await holds(page, `document.activeElement.id === 'q'`);
    expect(await addressOf(page)).toContain('/ar/search');
  });

  it('leads through five steps by keyboard, and lets go at any of them', async () => {
    const { page, faults } = await browser.open('/ar/guide');
    await page.getByRole('button', { name: 'خذ جولة من خمس خطوات' }).press('Enter');
    const next = page.getByRole('button', { name: 'التالي' });
    const steps = ['search', 'e/', 'e/', 'graph?seeds=', 'differ'];
    for (const [at, path] of steps.entries()) {
      await holds(page, `document.querySelector('.tour')?.innerText.startsWith('${at + 1} من 5')`);
      await holds(page, `location.href.includes('/ar/${path}')`);
      await settled(page);
      await holds(page, `document.activeElement.classList.contains('tour')`);
      expect(await axeFaults(page)).toEqual([]);
      if (at < 4) await next.press('Enter');
    }
    await page.keyboard.press('Escape');
    await holds(page, `document.querySelector('.tour') === null`);
    expect(faults).toEqual([]);
  });

  it('makes no more than 2,000 elements for 2,000 rows, and each row where it is scrolled to', async () => {
    const { page } = await browser.open('/en/search');
    await page.route('**/q/view-graph?*', (route) => route.fulfill({ json: { data: manyAround } }));
    for (const [view, rows] of [
      ['list', '.glist li[data-id]'],
      ['table', '.gtable tr[data-id]'],
    ] as const) {
      await page.goto(`/en/graph?seeds=organization:dco&max=2000&view=${view}`);
      await settled(page);
      const [box = ''] = rows.split(' ');
      const seen = new Set<string>();
      for (let at = 0; at <= 8; at++) {
        await page.evaluate(
          `(() => { const box = document.querySelector('${box}'); box.scrollTop = ${at / 8} * box.scrollHeight; })()`,
        );
        await page.waitForTimeout(60);
        const ids = await page.evaluate<string[]>(
          `[...document.querySelectorAll('${rows}')].map((row) => row.dataset.id)`,
        );
        for (const id of ids) seen.add(id);
        const count = await page.evaluate<number>(`document.querySelectorAll('*').length`);
        expect(count).toBeLessThanOrEqual(2000);
        expect(ids.length).toBeGreaterThan(20);
      }
      expect(seen).toContain(view === 'list' ? 'organization:dco' : 'r0');
      expect(seen).toContain(view === 'list' ? 'country:n1999' : 'r1998');
    }
    expect(await axeFaults(page)).toEqual([]);
  });

  it('makes no more than 2,000 elements for a timeline of 2,000 dates', async () => {
    const { page } = await browser.open('/en/search');
    await page.route('**/q/view-timeline?*', (route) =>
      route.fulfill({ json: { data: manyDates } }),
    );
    await page.goto('/en/timeline?ids=organization:dco');
    await settled(page);
    const seen = new Set<string>();
    for (let at = 0; at <= 8; at++) {
      await page.evaluate(
        `(() => { const top = document.querySelector('.dated').getBoundingClientRect().top + scrollY; scrollTo(0, top + ${at / 8} * (document.documentElement.scrollHeight - top)); })()`,
      );
      await page.waitForTimeout(100);
      expect(
        await page.evaluate<number>(`document.querySelectorAll('*').length`),
      ).toBeLessThanOrEqual(2000);
      const names = await page.locator('.dated a.ent').allInnerTexts();
      expect(names.length).toBeGreaterThan(10);
      for (const name of names) seen.add(name);
    }
    expect(seen).toContain('Country 0');
    expect(seen).toContain('Country 1999');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('says what has no room among the 1,000 things that are kept', async () => {
    const { page } = await browser.open('/en/kept');
    const things = Array.from({ length: 1002 }, (_, at) => ({
      kind: 'reading',
      path: `d/document:n${at}`,
      title: `Document ${at}`,
      lang: 'en',
      since: '2026-11-24T00:00:00Z',
    }));
    await page.locator('input[type="file"]').setInputFiles(fileOf(JSON.stringify(things)));
    await page.getByText('Added: 1,000. No room for more: 2 left out.').waitFor();
    await page.getByText('1,000 things are kept, the most that fit.').waitFor();
    expect(await page.locator('main .lines a').count()).toBe(1000);
    expect(await axeFaults(page)).toEqual([]);
  });
});

/** 2,000 dated rows of 20 years. */
const manyDates = {
  timeline: {
    totalCount: 2000,
    counts: [{ predicate: 'MEMBER_OF', count: 2000 }],
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: Array.from({ length: 2000 }, (_, at) => ({
      date: String(2026 - Math.floor(at / 100)),
      event: 'STARTED',
      predicate: 'MEMBER_OF',
      subject: { id: `country:n${at}`, kind: 'Country', labelAr: null, labelEn: `Country ${at}` },
      object: { id: 'organization:dco', kind: 'Organization', labelAr: null, labelEn: 'DCO' },
      claims: [],
    })),
  },
};

const idAt = (at: number): string => (at === 0 ? 'organization:dco' : `country:n${at}`);

/** An answer of 2,000 entities around one. */
const manyAround = {
  subgraph: {
    nodes: Array.from({ length: 2000 }, (_, at) => ({
      distance: at === 0 ? 0 : 1,
      entity: {
        id: idAt(at),
        kind: 'Country',
        labelAr: null,
        labelEn: `Country ${at}`,
        relationCounts: [{ count: 1 }],
      },
    })),
    relations: Array.from({ length: 1999 }, (_, at) => ({
      id: `r${at}`,
      type: 'MEMBER_OF',
      confidence: 1,
      validFrom: null,
      validTo: null,
      overBy: null,
      source: { id: idAt(at + 1) },
      target: { id: idAt(0) },
      claims: { nodes: [{ method: 'EXPLICIT' }] },
    })),
    effort: { exploredCount: 2000, partial: false, truncatedBy: null },
    leftByKind: [],
    unknownSeeds: [],
  },
};

const fileOf = (text: string) => ({
  name: 'kept.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** The kept things of the page, with the names that they have. */
const linksOf = (page: Page): Promise<(readonly [string, string])[]> =>
  page.evaluate<(readonly [string, string])[]>(
    `[...document.querySelectorAll('main .lines a')].map((link) => [link.getAttribute('href'), link.innerText])`,
  );
