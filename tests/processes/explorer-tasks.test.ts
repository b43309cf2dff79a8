import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, holds, settled } from '../fixtures/browser.js';
import { useExplorer } from '../fixtures/served-explorer.js';

/**
 * Tasks of readers, by keyboard in Arabic, each with its number of steps: a key, a typed text, or the way by Tab to a control.
 * A difference is decided and a claim is cited in `explorer-desk`, a claim is corrected and taken back in `explorer-curation`,
 * and a document is brought in and reviewed in `explorer-review`.
 */
describeInBrowser('a reader with a keyboard, in Arabic', () => {
  const { browser } = useExplorer();
  const begin = async (path: string): Promise<Reader> => {
    const { page } = await browser.open(path);
    return new Reader(page);
  };

  it('finds who heads an organisation and the sentence in 4 steps', async () => {
    const reader = await begin('/ar/documents');
    await reader.press('Slash');
    await holds(reader.page, `document.activeElement.id === 'q'`);
    await reader.choose('منظمة التعاون الرقمي');
    await holds(reader.page, `document.querySelector('main')?.innerText.includes('الأمين العام')`);
    expect(await reader.seen('.rows')).toMatch(/ديمة بنت يحيى اليحيى[^]*ما يسند/);
    expect(reader.steps).toBe(4);
  });

  it('finds how two are connected, a sentence for each step, in 10 steps', async () => {
    const reader = await begin('/ar/paths');
    await reader.goTo('[role="combobox"]');
    await reader.choose('البديوي');
    await reader.goTo('[role="combobox"]');
    await reader.choose('منظمة التعاون الرقمي');
    await reader.goTo('.pair [type="submit"]', 'Enter');
    await reader.page.locator('.wit').first().waitFor();
    expect(reader.steps).toBe(10);
  });

  it('lists the members of both, with the year of each, in 10 steps', async () => {
    const reader = await begin('/ar/common');
    await reader.goTo('[role="combobox"]');
    await reader.choose('منظمة التعاون الرقمي');
    await reader.goTo('[role="combobox"]');
    await reader.choose('مجلس التعاون لدول الخليج العربية');
    await reader.goTo('.pair [type="submit"]', 'Enter');
    await reader.page.locator('.rows, table').first().waitFor();
    const shared = await reader.seen('main');
    expect(shared).toMatch(/عمان/);
    expect(shared).toMatch(/1981/);
    expect(reader.steps).toBe(10);
  });

  it('sees what the fourth edition has more, in 2 steps', async () => {
    const reader = await begin('/ar/editions');
    await reader.goTo('a.btn[href*="compare"]', 'Enter');
    await reader.page.locator('.three').waitFor();
    const [, , fourth = ''] = await reader.page.locator('.three > div').allInnerTexts();
    expect(fourth).toMatch(/^الدورة الرابعة.*9/);
    expect(reader.steps).toBe(2);
  });

  it('sees one kind of what is dated alone, with its number, in 2 steps', async () => {
    const reader = await begin('/ar/timeline?ids=organization:dco');
    await reader.goTo('select[aria-label="ما يقال"]', 'ArrowDown');
    await holds(reader.page, `new URL(location.href).searchParams.get('of') !== null`);
    await settled(reader.page);
    const [, count = ''] =
      /[(](\d+)[)]/.exec(await reader.seen('select[aria-label="ما يقال"] option:checked')) ?? [];
    expect(await reader.page.locator('.dated tbody > tr > th').count()).toBe(Number(count));
    expect(reader.steps).toBe(2);
  });

  it('takes a picture and a table of a drawing in 6 steps', async () => {
    const reader = await begin('/ar/graph?seeds=organization:dco');
    await reader.goTo('.menu-host > button:last-of-type', 'Enter');
    await reader.page.locator('dialog[open]').waitFor();
    for (const [name, ending] of [
      ['صورة PNG', 'png'],
      ['جدول CSV', 'csv'],
    ] as const) {
      const coming = reader.page.waitForEvent('download');
      await reader.goTo(`dialog[open] .row button >> ${name}`, 'Enter');
      expect((await coming).suggestedFilename()).toContain(`.${ending}`);
    }
    expect(reader.steps).toBe(6);
  });

  it('reads the article claim by claim in 4 steps', async () => {
    const reader = await begin('/ar/documents');
    await reader.goTo('main a[href$="/d/document:article"]', 'Enter');
    await reader.page.locator('.cl').first().waitFor();
    await settled(reader.page);
    await reader.press('KeyJ');
    const first = await reader.seen('.now-say');
    await reader.press('KeyJ');
    await holds(
      reader.page,
      `document.querySelector('.now-say').innerText !== ${JSON.stringify(first)}`,
    );
    expect(reader.steps).toBe(4);
  });

  it('shares the address of an entity in one step', async () => {
    const reader = await begin('/ar/e/organization:dco');
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.press('KeyP');
    await holds(
      reader.page,
      `document.querySelector('[aria-keyshortcuts="P"]').innerText === 'نُسخ'`,
    );
    const copied = await reader.page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/[/]ar[/]e[/]organization:dco$/);
    expect(reader.steps).toBe(1);
  });
});

const mostTabs = 120;

/** A reader who has nothing but a keyboard, and counts. */
class Reader {
  readonly page: Page;
  steps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.steps++;
    await this.page.keyboard.press(key);
  }

  /** Types a name and opens the first suggestion. */
  async choose(name: string): Promise<void> {
    this.steps++;
    await this.page.keyboard.type(name);
    await this.page.locator('[role="option"]').first().waitFor();
    await this.press('ArrowDown');
    await this.press('Enter');
  }

  /** Goes by Tab to the next control that is meant, and presses a key there; the control may be named after `>>`. */
  async goTo(control: string, key?: string): Promise<void> {
    this.steps++;
    const [selector, name = ''] = control.split(' >> ');
    const isThere = `document.activeElement.matches(${JSON.stringify(selector)}) && document.activeElement.innerText.includes(${JSON.stringify(name)})`;
    await holds(this.page, `document.querySelector(${JSON.stringify(selector)}) !== null`);
    for (let tabs = 0; tabs < mostTabs; tabs++) {
      await this.page.keyboard.press('Tab');
      if (!(await this.page.evaluate<boolean>(isThere))) continue;
      if (key !== undefined) await this.press(key);
      return;
    }
    throw new Error(`Tab does not lead to ${control}.`);
  }

  async seen(selector: string): Promise<string> {
    return this.page.locator(selector).first().innerText();
  }
}
