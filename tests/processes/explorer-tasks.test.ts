import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, holds, settled } from '../fixtures/browser.js';
import { useCuratedExplorer } from '../fixtures/curated-explorer.js';
import { Reader } from '../fixtures/keyboard-reader.js';
import { useReviewedExplorer } from '../fixtures/reviewed-explorer.js';
import { useExplorer } from '../fixtures/served-explorer.js';

/**
 * Tasks of readers, by keyboard in Arabic, each with its number of steps: a key, a typed text, or the way by Tab to a control.
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

  it('cites an entity in 3 steps', async () => {
    const reader = await begin('/ar/e/organization:dco');
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.press('KeyC');
    await reader.page.locator('dialog[open] .fmt').first().waitFor();
    await reader.goTo('dialog[open] .fmt button >> انسخ', 'Enter');
    await reader.page.locator('dialog[open] [role="status"]', { hasText: 'نُسخ' }).waitFor();
    const copied = await reader.page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain(await reader.seen('dialog[open] .addr'));
    expect(reader.steps).toBe(3);
  });
});

describeInBrowser('a curator with a keyboard, in Arabic', () => {
  const { browser } = useCuratedExplorer();

  it('decides a difference in 6 steps', async () => {
    const { page } = await browser.open('/ar/differ?entity=edition:dc-4&of=WHEN');
    await signIn(page);
    const reader = new Reader(page);
    await reader.goTo('.differ button >> قرّر هنا', 'Enter');
    await reader.page.locator('.judge').waitFor();
    await reader.press('Digit2');
    await reader.goTo('.judge textarea');
    await reader.type('قرأت المصدرين ثانية.');
    await reader.press('Control+Enter');
    await page.getByText('سُجّل القرار: التغيير').waitFor();
    await holds(
      page,
      `document.querySelector('.answer.is-first')?.innerText.includes('بقرار محرّر')`,
    );
    expect(reader.steps).toBe(6);
  });

  it('corrects a date and takes the correction back in 22 steps', async () => {
    const { page } = await browser.open('/ar/e/person:albudaiwi');
    await signIn(page);
    const reader = new Reader(page);
    const dialog = page.locator('dialog[open]');
    const fillIn = async (label: string, text: string): Promise<void> => {
      const id = await dialog.getByLabel(label, { exact: true }).getAttribute('id');
      await reader.goTo(`[id="${String(id)}"]`);
      await reader.type(text);
    };
    /** Gives the reason, tries the change, makes it and closes the dialog. */
    const make = async (reason: string): Promise<void> => {
      await fillIn('السبب', reason);
      await reader.press('Enter');
      await dialog.locator('.trial h3').waitFor();
      await reader.goTo('dialog[open] button >> نفّذ التغيير', 'Enter');
      await dialog.locator('.made').waitFor();
      await reader.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    };
    const facts = `document.querySelector('.facts').innerText`;
    await reader.goTo('.facts button >> حرّر', 'Enter');
    await fillIn('التاريخ', '1968-02');
    const document = await dialog.getByLabel('الوثيقة', { exact: true }).getAttribute('id');
    await reader.goTo(`[id="${String(document)}"]`, 'ArrowDown');
    await fillIn('ما تقوله الوثيقة، بكلماتنا', 'وُلد في ذلك الشهر.');
    await make('المصدر يذكر الشهر وحده.');
    await holds(page, `!${facts}.includes('22 فبراير 1968') && ${facts}.includes('فبراير 1968')`);
    await reader.goTo('.changes button >> تراجع', 'Enter');
    await make('بل يذكر اليوم.');
    await holds(page, `${facts}.includes('22 فبراير 1968')`);
    expect(reader.steps).toBe(22);
  });
});

/** Enters with the token of a curator. */
async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'أدخل رمزك' }).click();
  await page.getByLabel('الرمز', { exact: true }).fill('mq_curator');
  await page.keyboard.press('Enter');
  await page.locator('.signed').waitFor();
}

describeInBrowser('a reviewer with a keyboard, in Arabic', () => {
  const { openAs } = useReviewedExplorer();

  it('brings a text in and accepts what it says first in 9 steps', async () => {
    const { page } = await openAs('salma', '/ar/review?add=1');
    const reader = new Reader(page);
    await reader.goTo('textarea');
    await reader.type('تأسست منظمة التعاون الرقمي في نوفمبر 2019، ومقرها الرياض.');
    const key = await page.getByLabel('المفتاح', { exact: true }).getAttribute('id');
    await reader.goTo(`[id="${key}"]`);
    await reader.type('by-keyboard');
    await reader.goTo('button >> اقرأها', 'Enter');
    await page.locator('#bring-result').waitFor();
    await reader.goTo('button >> احفظها مع مقترحاتها', 'Enter');
    await page.locator('.pq').first().waitFor();
    await settled(page);
    await reader.press('KeyA');
    await holds(page, `document.querySelectorAll('.st--ok').length === 1`);
    expect(reader.steps).toBe(9);
  });
});
