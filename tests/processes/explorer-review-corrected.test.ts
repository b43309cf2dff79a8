import { expect, it } from '@jest/globals';
import { axeFaults, describeInBrowser, holds, settled } from '../fixtures/browser.js';
import { Reader } from '../fixtures/keyboard-reader.js';
import { useReviewedExplorer } from '../fixtures/reviewed-explorer.js';

describeInBrowser('corrections in the review of the explorer', () => {
  const { ingest, openAs, send } = useReviewedExplorer();

  it('are confirmed where the words do not say them', async () => {
    await ingest('joined', 'تأسست منظمة التعاون الرقمي في نوفمبر 2019، ومقرها الرياض.\n');
    const place = '/en/review?document=document:joined&kind=CLAIM&order=TEXT';
    const { page, faults } = await openAs('nora', place);
    await page.locator('.pq').first().click();
    await page.keyboard.press('e');
    await page.locator('.rv-p').getByLabel('Since').fill('1987-03-04');
    await page.getByRole('button', { name: 'Accept as corrected' }).click();
    const judgement = page.getByLabel('I state it on my own judgement');
    await judgement.waitFor();
    expect(await page.locator('.rv-p .fault').innerText()).toContain('VALID_FROM');
    expect(await axeFaults(page)).toEqual([]);
    await judgement.check();
    await page.getByRole('button', { name: 'Accept as corrected' }).click();
    await holds(page, `document.querySelector('.rv-p form') === null`);
    expect(await page.locator('.st--ok').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('makes a claim of the words that are selected, with the new entity that it is about', async () => {
    await ingest('marked', 'The Loom Guild met in Riyadh in 2019.\n');
    const { page, faults } = await openAs('salma', '/en/review?document=document:marked');
    await page.locator('.pq', { hasText: 'Loom Guild' }).first().waitFor();
    await page.evaluate(`(() => {
      const text = document.querySelector('.rv-t [data-paragraph]').firstChild;
      const from = text.data.indexOf('met in');
      getSelection().setBaseAndExtent(text, from, text, from + 'met in Riyadh in 2019'.length);
    })()`);
    await page.keyboard.press('n');
    await page.locator('.rv-p .span mark', { hasText: 'met in Riyadh in 2019' }).waitFor();
    await page.getByLabel('or one that is new in this text').first().selectOption({ index: 1 });
    await page.getByLabel('What is said').selectOption('FOUNDED');
    await page.getByLabel('Date').fill('2019');
    await page.getByLabel('Reason').fill('It says so.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.trial .effects').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.locator('.made').waitFor();
    await page.locator('.rv-p .btn--main').press('Enter');
    await page.locator('.st--ok').first().waitFor();
    const { data } = await send('salma', 'view-document-claims', { id: 'document:marked' });
    expect(JSON.stringify(data)).toContain('"start":15,"end":36');
    expect(faults).toEqual([]);
  });

  it('puts a claim of the words that are selected on the list, by keyboard in Arabic', async () => {
    await ingest('listed', 'اجتمعت منظمة التعاون الرقمي في الرياض عام 2019.\n');
    const { page, faults } = await openAs('salma', '/ar/review?document=document:listed');
    await page.locator('.rv-t [data-paragraph]').waitFor();
    await settled(page);
    const before = await page.locator('.pq').count();
    await page.evaluate(`(() => {
      const text = document.querySelector('.rv-t [data-paragraph]').firstChild;
      getSelection().setBaseAndExtent(text, 0, text, text.length);
    })()`);
    const reader = new Reader(page);
    await reader.press('KeyN');
    await reader.goTo('[role="combobox"]');
    await reader.choose('منظمة التعاون الرقمي');
    await page.getByLabel('ما يقال عنه').selectOption('FOUNDED');
    await reader.goTo('.rv-p input:not([role])');
    await reader.type('2019');
    expect(await axeFaults(page)).toEqual([]);
    await reader.goTo('button >> أضف إلى القائمة', 'Enter');
    await page.locator('.made').waitFor();
    await reader.press('Enter');
    await holds(page, `document.querySelectorAll('.pq').length === ${String(before + 1)}`);
    const row = page.locator('.pq', { hasText: '2019' }).last();
    expect(await row.innerText()).toContain('منظمة التعاون الرقمي');
    await row.click();
    await page.getByText('أضافها مراجع').waitFor();
    await page.keyboard.press('a');
    await holds(page, `document.querySelectorAll('.st--ok').length === 1`);
    const { data } = await send('salma', 'view-document-claims', { id: 'document:listed' });
    expect(JSON.stringify(data)).toContain('2019');
    expect(faults).toEqual([]);
  });
});
