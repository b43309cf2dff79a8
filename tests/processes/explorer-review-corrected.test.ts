import { expect, it } from '@jest/globals';
import { axeFaults, describeInBrowser, holds } from '../fixtures/browser.js';
import { useReviewedExplorer } from '../fixtures/reviewed-explorer.js';

describeInBrowser('corrections in the review of the explorer', () => {
  const { ingest, openAs } = useReviewedExplorer();

  it('are confirmed where the words do not say them', async () => {
    await ingest('joined', 'تأسست منظمة التعاون الرقمي في نوفمبر 2019، ومقرها الرياض.\n');
    const place = '/en/review?document=document:joined&kind=CLAIM';
    const { page, faults } = await openAs('nora', place);
    await page.locator('.pq').first().click();
    await page.keyboard.press('e');
    await page.locator('dialog').getByLabel('Since').fill('1987-03-04');
    await page.getByRole('button', { name: 'Accept as corrected' }).click();
    const judgement = page.getByLabel('I state it on my own judgement');
    await judgement.waitFor();
    expect(await page.locator('dialog .fault').innerText()).toContain('VALID_FROM');
    expect(await axeFaults(page)).toEqual([]);
    await judgement.check();
    await page.getByRole('button', { name: 'Accept as corrected' }).click();
    await holds(page, `document.querySelector('dialog') === null`);
    expect(await page.locator('.st--ok').count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
