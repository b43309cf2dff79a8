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
    await article.getByText('تتغيّر القيمة المعروضة: قيمة واحدة').waitFor();
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
    const decided = article.locator('header .cap', { hasText: 'حُسم بالتغيير' });
    expect(await decided.innerText()).toContain('curator');
    await article.getByRole('button', { name: 'قرّر هنا…' }).click();
    await page.keyboard.press('KeyB');
    await article.getByRole('status').getByText('تغيّر').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await article.locator('form').count()).toBe(0);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(faults).toEqual([]);

    // The decision is taken back where it is told.
    await decided.getByRole('button', { name: 'تراجع عنه' }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByLabel('السبب').fill('قُرّر على عجل.');
    await page.keyboard.press('Enter');
    await dialog.locator('.trial h3').waitFor();
    await dialog.getByRole('button', { name: 'نفّذ التغيير' }).click();
    await dialog.locator('.made').waitFor();
    await page.keyboard.press('Escape');
    await decided.waitFor({ state: 'detached' });
    expect(await shown()).toContain('17 ديسمبر 2024');

    // The dialog of a token takes keys that decide nothing.
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/json',
        body: '{"errors":[{"message":"No.","extensions":{"code":"UNAUTHENTICATED"}}]}',
      }),
    );
    await article.getByRole('button', { name: 'قرّر هنا…' }).click();
    await page.keyboard.press('KeyN');
    await article.getByRole('button', { name: 'أدخل رمزك' }).click();
    const token = article.getByLabel('الرمز', { exact: true });
    await token.pressSequentially('b1');
    expect(await token.inputValue()).toBe('b1');
    await page.keyboard.press('Escape');
    await article.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await article.locator('form').count()).toBe(1);
  });

  it('cites a claim in six formats, by a link that tells what has changed since', async () => {
    const { page, faults } = await used.browser.open('/en/differ?of=WHEN');
    const article = page.locator('article.differ', { hasText: /Since when.*Oman/ });
    const cite = article.getByRole('button', { name: 'Cite' }).first();
    await cite.focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog[open]');
    await dialog.locator('.fmt').nth(5).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const address = await dialog.locator('.addr').innerText();
    expect(address).toMatch(/\/c\/[0-9a-f]+\?v=\d+$/);
    const formats = await dialog.locator('.fmt').allInnerTexts();
    for (const format of formats) expect(format).toContain(address);
    await dialog.getByRole('button', { name: 'العربية' }).click();
    await dialog.getByText('د.ت.').or(dialog.getByText('اطُّلع عليه')).first().waitFor();
    await page.keyboard.press('Escape');
    await holds(page, `document.activeElement?.textContent === 'Cite'`);

    const { pathname, search } = new URL(address);
    await page.goto(`${pathname}${search}`);
    await page.getByText(/has not changed since|لم تتغيّر بعد/).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/(ar|en)\/c\//);
    const claim = `claim:${pathname.replace('/c/', '')}`;
    await used.change('set-rank', { claim, rank: 'NORMAL' });
    await used.change('set-rank', { claim, rank: 'PREFERRED' });
    await page.goto(`/en${pathname}${search}`);
    await page.getByText(/has changed since version/).waitFor();
    await used.change('retract-claim', { claim });
    await page.goto(`/en${pathname}${search}`);
    await page.getByRole('heading', { name: 'This claim was retracted' }).waitFor();
    expect(await page.locator('#main').innerText()).not.toContain('Oman');
    expect(await axeFaults(page)).toEqual([]);
    await page.goto('/en/c/nobody');
    await page
      .getByText('nothing with this id')
      .or(page.getByText('Nothing has this id'))
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('prints an entity with a numbered note for each sentence, in Arabic', async () => {
    const { page, faults } = await used.browser.open('/ar/e/organization:dco');
    await page.getByRole('link', { name: 'ملفّ' }).press('Enter');
    await page.locator('.dossier .notes > li').first().waitFor();
    const links = await page.locator('.dossier sup a').all();
    const called = await Promise.all(links.map((link) => link.getAttribute('href')));
    const notes = await page.locator('.dossier .notes > li').allInnerTexts();
    expect(new Set(called).size).toBe(notes.length);
    expect(notes.some((note) => /«.*».*الفقرة \d+/s.test(note))).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.mast').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(faults).toEqual([]);
  });
});
