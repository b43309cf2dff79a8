import { expect, it } from '@jest/globals';
import { axeFaults, describeInBrowser, holds, sidewaysScroll } from '../fixtures/browser.js';
import { useCuratedExplorer } from '../fixtures/curated-explorer.js';

describeInBrowser('differences and citations in the explorer', () => {
  const used = useCuratedExplorer();

  it('decides by keys in Arabic where sources differ', async () => {
    const { page, faults } = await used.browser.open('/ar/conflicts?of=WHEN');
    await page.getByRole('button', { name: 'أدخل رمزك' }).click();
    await page.getByLabel('الرمز', { exact: true }).fill('mq_curator');
    await page.keyboard.press('Enter');
    const article = page.locator('article.differ', { hasText: 'متى عُقدت الدورة الرابعة' });
    await article.getByRole('button', { name: 'قرّر هنا…' }).click();
    const shown = async (): Promise<string> => article.locator('.answer.is-first .big').innerText();
    expect(await shown()).toContain('17 ديسمبر 2024');
    await page.keyboard.press('Digit2');
    await article.getByText('يُعرض غيرُ ما عُرض: قيمة واحدة').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await article.getByText('اكتب السبب.').waitFor();
    await article.locator('textarea').fill('قرأت المصدرين ثانية.');
    await page.keyboard.press('Control+Enter');
    await article.getByText('سُجّل القرار: التغيير').waitFor();
    await holds(
      page,
      `[...document.querySelectorAll('.answer.is-first .big')].some((each) => /(^|\\D)3 ديسمبر 2024/.test(each.innerText))`,
    );
    expect(await article.locator('.answer.is-first').innerText()).toContain('بقرار محرّر');
    await article.getByRole('button', { name: 'قرّر هنا…' }).click();
    await page.keyboard.press('KeyB');
    await article.getByRole('status').getByText('تغيّر').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await article.locator('form').count()).toBe(0);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(faults).toEqual([]);
  });
});
