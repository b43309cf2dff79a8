import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addressOf, axeFaults, describeInBrowser, holds, settled } from '../fixtures/browser.js';
import {
  measureTexts,
  overlap,
  recordFrame,
  recordTexts,
  type Frame,
  type Written,
} from '../fixtures/drawn-frame.js';
import { useExplorer } from '../fixtures/served-explorer.js';

const gcc = 'organization:gcc';
const start = `/ar/graph?seeds=${gcc}`;

const around = { input: { seeds: ['organization:dco'], hops: 1 } };
const metrics = `/q/view-graph-metrics?variables=${encodeURIComponent(JSON.stringify(around))}`;

describeInBrowser('the drawing', () => {
  const { browser, server } = useExplorer();
  beforeAll(async () => {
    // The graph is counted once; until that is done, it is told to ask again.
    for (let body: object = { errors: [] }; 'errors' in body;)
      body = (await (await server().get(metrics)).json()) as object;
  });

  describe('with the hand', () => {
    it('selects with a line around all what the list holds', async () => {
      const { page } = await browser.open(start);
      await page.getByRole('button', { name: 'حدّد بخطّ' }).click();
      await drawAround(page, 0, 1);
      const all = [...(await picked(page))].sort();
      await page.getByRole('button', { name: 'قائمة' }).click();
      await page.locator('.glist').waitFor();
      expect(all).toEqual(await listed(page));
    });

    it('selects a part, adds the rest with Shift, and goes back', async () => {
      const { page } = await browser.open(start);
      await page.getByRole('button', { name: 'حدّد بخطّ' }).click();
      await drawAround(page, 0, 0.5);
      const half = await picked(page);
      expect(half.length).toBeGreaterThan(0);
      await page.keyboard.down('Shift');
      await drawAround(page, 0.5, 1);
      await page.keyboard.up('Shift');
      await holds(page, `document.querySelectorAll('.picked-list li').length > ${half.length}`);
      const more = await picked(page);
      expect(more).toEqual(expect.arrayContaining([...half]));
      await page.getByRole('button', { name: 'تراجع' }).click();
      await holds(page, `document.querySelectorAll('.picked-list li').length === ${half.length}`);
      expect(await picked(page)).toEqual(half);
    });

    it('moves the picture where no line is asked for', async () => {
      const { page } = await browser.open(start);
      const before = await addressOf(page);
      await drawAround(page, 0, 1);
      expect(await addressOf(page)).toBe(before);
    });

    it('pins what is dragged and lets it go again', async () => {
      const { page } = await browser.open(`${start}&at=${gcc}`);
      await page.getByRole('button', { name: 'ثبّت' }).click();
      const [, pin = ''] = /pins=([^&]+)/.exec(decodeURIComponent(await addressOf(page))) ?? [];
      expect(pin).toMatch(/^organization:gcc@-?\d+x-?\d+$/);
      await page.reload();
      await settled(page);
      await page.getByRole('button', { name: 'ألغِ التثبيت' }).click();
      expect(await addressOf(page)).not.toContain('pins=');
      await page.goBack();
      expect(decodeURIComponent(await addressOf(page))).toContain(pin);
    });
  });

  describe('with keys', () => {
    it('walks to neighbours, selects, widens the focus, expands and searches', async () => {
      const { page } = await browser.open(start);
      const canvas = page.locator('.canvas');
      await canvas.focus();
      await page.keyboard.press('ArrowRight'); // nothing was chosen: the seed is
      expect(await at(page)).toBe(gcc);
      const walked = await walkFrom(page, gcc);
      expect(walked).not.toBe(gcc);
      await page.keyboard.press('Space');
      expect(await picked(page)).toEqual([walked]);
      await page.keyboard.press('2');
      expect(new URL(await addressOf(page)).searchParams.get('focus')).toBe('2');
      const count = await shownCount(page);
      await page.keyboard.press('Enter');
      expect(new URL(await addressOf(page)).searchParams.get('open')).toBe(walked);
      const note = `document.querySelector('.trunc strong').innerText`;
      await holds(page, `${note} !== ${JSON.stringify(count)}`);
      await settled(page);
      await holds(page, `document.activeElement.className.includes('canvas')`);
      await page.keyboard.press('/');
      await holds(page, `document.activeElement.getAttribute('role') === 'combobox'`);
      await canvas.focus();
      await page.keyboard.press('Delete');
      expect(new URL(await addressOf(page)).searchParams.get('hide')).toBe(walked);
    });

    it('selects in the list one by one, and with Shift all between two', async () => {
      const { page } = await browser.open(`${start}&view=list`);
      const boxes = page.locator('.glist input[type="checkbox"]');
      await boxes.nth(1).focus();
      await page.keyboard.press('Space');
      await holds(page, `document.querySelectorAll('.picked-list li').length === 1`);
      await boxes.nth(4).focus();
      await page.keyboard.press('Shift+Space');
      await holds(page, `document.querySelectorAll('.picked-list li').length === 4`);
      await boxes.nth(2).focus();
      await page.keyboard.press('Space');
      await holds(page, `document.querySelectorAll('.picked-list li').length === 3`);
      await page.goBack();
      await page.goBack();
      await holds(page, `document.querySelectorAll('.picked-list li').length === 1`);
      await page.getByRole('button', { name: 'ابدأ منها من جديد' }).click();
      expect(new URL(await addressOf(page)).searchParams.get('seeds')).not.toBe(gcc);
    });
  });

  describe('through filters', () => {
    it('shows what one dataset says, with the names of the whole graph', async () => {
      const { page } = await browser.open(`${start}&view=list`);
      const all = await listed(page);
      await page.locator('select[aria-labelledby="dataset"]').selectOption('references');
      await holds(page, `document.querySelectorAll('.glist [data-id]').length < ${all.length}`);
      await settled(page);
      expect(all).toEqual(expect.arrayContaining(await listed(page)));
      await holds(page, `document.querySelector('.glist').innerText.includes('مجلس التعاون')`);
      await page.goBack();
      await holds(page, `document.querySelectorAll('.glist [data-id]').length === ${all.length}`);
    });

    it('shows what held at a date, by how sure that is, and says what is no date', async () => {
      const { page } = await browser.open(`/en/graph?seeds=organization:dco&view=list`);
      const date = page.locator('input[aria-labelledby="on"]');
      await date.fill('2022-13');
      await date.press('Enter');
      expect(await page.getByRole('alert').innerText()).toContain('A year, a month or a day');
      const all = await listed(page);
      await date.fill('2020-12');
      await date.press('Enter');
      await holds(page, `document.querySelectorAll('.glist [data-id]').length < ${all.length}`);
      const before = await listed(page);
      // Members of 2020 stay, one who joined in 2023 does not.
      expect(before).toEqual(expect.arrayContaining(['country:bh', 'goal:g1']));
      expect(before).not.toContain('country:gh');
      await page.locator('select[aria-label="Certainty"]').selectOption('CERTAIN');
      await holds(page, `document.querySelectorAll('.glist [data-id]').length < ${before.length}`);
      const certain = await listed(page);
      expect(certain).toContain('country:bh');
      expect(certain).not.toContain('goal:g1'); // nobody says since when
      await page.goBack();
      await page.goBack();
      await holds(page, `document.querySelectorAll('.glist [data-id]').length === ${all.length}`);
    });

    it('leaves out a type of relation, and keeps it so in the address', async () => {
      const { page } = await browser.open(`${start}&view=table`);
      const rows = await page.locator('.gtable tbody tr').count();
      await page.locator('.fold summary').click();
      await page.locator('.fold input').first().click();
      await holds(page, `document.querySelectorAll('.gtable tbody tr').length < ${rows}`);
      const left = await page.locator('.gtable tbody tr').count();
      await page.reload();
      await settled(page);
      expect(await page.locator('.gtable tbody tr').count()).toBe(left);
    });

    it('leaves nothing out without saying it', async () => {
      const { page } = await browser.open(`/en/graph?seeds=organization:dco&max=10`);
      const note = await page.locator('.trunc').innerText();
      expect(note).toMatch(/^10 of 35 shown, the nearest first[.] .*limit.* Left out: /s);
      await page.getByRole('button', { name: 'Show more' }).click();
      await holds(page, `document.querySelector('.trunc').innerText.startsWith('20 of 35')`);
    });

    it('says which of its seeds the graph does not have, and draws the others', async () => {
      const { page } = await browser.open(`/en/graph?seeds=${gcc},organization:nowhere`);
      await holds(page, `document.querySelector('.trunc') !== null`);
      await settled(page);
      expect(await page.locator('.trunc').innerText()).toContain(
        'One of the entities in this address is not in the graph.',
      );
    });
  });

  it('colours communities, tells them apart by numbers and names, and selects one', async () => {
    const { page } = await browser.open(`${start}&color=community&size=pageRank`);
    await page.locator('.rail').locator('.legend-of, [role="alert"]').first().waitFor();
    expect(await page.locator('.rail [role="alert"]').count()).toBe(0);
    const legend = await page.locator('.legend-of').allInnerTexts();
    expect(legend.length).toBeGreaterThan(1);
    for (const text of legend) expect(text).toMatch(/^\d+\s+\S.*\d+ من \d+$/s);
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('.legend-of').first().click();
    const [count] = /\d+(?= من)/.exec(legend[0] ?? '') ?? [];
    expect(await picked(page)).toHaveLength(Number(count));
    await page.goto(`${start}&color=community&view=list`);
    await page.locator('.legend-of').first().waitFor();
    expect(await page.locator('.glist').innerText()).toContain('الجماعة 1');
  });

  it('draws another picture by rings, by a measure and by communities, the same each time', async () => {
    const looks = ['', '&layout=rings', '&size=betweenness', '&color=community'];
    const pictures: string[] = [];
    for (const look of [...looks, '&layout=rings', '&color=community']) {
      const { page } = await browser.open(`${start}${look}`);
      await page.waitForTimeout(500);
      pictures.push(await page.evaluate<string>(`document.querySelector('.canvas').toDataURL()`));
    }
    expect(new Set(pictures).size).toBe(looks.length);
    expect(pictures.slice(looks.length)).toEqual([pictures[1], pictures[3]]);
  });

  it('names at least 85 of 100 signs, and covers no sign and no label by a label', async () => {
    const { page } = await browser.open('/ar/search');
    await page.addInitScript(recordFrame);
    for (const language of ['ar', 'en'])
      for (const seed of ['organization:dco', gcc, 'edition:dc-4', 'person:alyahya']) {
        await page.goto(`/${language}/graph?seeds=${seed}`);
        await settled(page);
        await page.waitForTimeout(300);
        const { signs, labels } = await page.evaluate<Frame>('window.frame');
        const covered = labels.filter((label, at) =>
          [...signs, ...labels.slice(0, at)].some((other) => overlap(label, other)),
        );
        expect({ seed, covered }).toEqual({ seed, covered: [] });
        expect(signs.length).toBeGreaterThan(9);
        const named = labels.filter(
          (label) => !labels.some(({ x, y }) => x === label.x && Math.abs(y + 18 - label.y) < 0.01),
        );
        expect(named.length / signs.length).toBeGreaterThanOrEqual(0.85);
      }
  });

  it('says of an expansion that adds nothing that it does', async () => {
    const { page } = await browser.open(`/en/graph?seeds=organization:dco&open=country:ma`);
    expect(await page.locator('.trunc').innerText()).toContain(
      'Morocco has nothing that is not shown.',
    );
    await page.goto(`/en/graph?seeds=organization:dco&open=${gcc}`);
    await settled(page);
    expect(await page.locator('.trunc').innerText()).not.toContain('nothing that is not shown');
  });

  it('writes Arabic in whole words, as wide as a page writes them', async () => {
    const { page } = await browser.open('/ar/search');
    await page.addInitScript(recordTexts);
    await page.goto(start);
    await settled(page);
    await page.waitForTimeout(300);
    const labels = await page.evaluate<readonly Written[]>(measureTexts);
    expect(labels.length).toBeGreaterThan(10);
    for (const { text, drawn, whole, apart } of labels) {
      expect({ text, isWhole: Math.abs(drawn - whole) < 0.6 }).toEqual({ text, isWhole: true });
      expect(apart).toBeGreaterThan(drawn); // letters that do not join are wider
    }
  });
});

/** The ids of all that the list holds. */
async function listed(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('.glist [data-id]')].map((e) => e.dataset.id).sort()`,
  );
}

/** The selected items, in the order of the answer. */
async function picked(page: Page): Promise<string[]> {
  await page.locator('.picked-list').waitFor();
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('.picked-list .ent')].map((e) => decodeURIComponent(e.pathname.split('/e/')[1]))`,
  );
}

/** Drags along the edges of a part of the canvas, from one share of its width to another. */
async function drawAround(page: Page, from: number, to: number): Promise<void> {
  const box = await page.locator('.canvas').boundingBox();
  if (box === null) throw new Error('There is no canvas.');
  const [left, right] = [box.x + 3 + from * (box.width - 6), box.x + 3 + to * (box.width - 6)];
  const [top, bottom] = [box.y + 3, box.y + box.height - 3];
  await page.mouse.move(left, top);
  await page.mouse.down();
  for (const [x, y] of [
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const)
    await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

const at = async (page: Page): Promise<string | null> =>
  new URL(await addressOf(page)).searchParams.get('at');

/** Tries the four arrows until one leads to a neighbour. */
async function walkFrom(page: Page, id: string): Promise<string> {
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    const reached = await at(page);
    if (reached !== null && reached !== id) return reached;
  }
  return id;
}

const shownCount = (page: Page): Promise<string> => page.locator('.trunc strong').innerText();
