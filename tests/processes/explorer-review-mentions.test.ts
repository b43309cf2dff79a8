import { expect, it } from '@jest/globals';
import { describeInBrowser, holds, settled } from '../fixtures/browser.js';
import { useReviewedExplorer } from '../fixtures/reviewed-explorer.js';

describeInBrowser('mentions in the review of the explorer', () => {
  const { browser, ingest, openAs } = useReviewedExplorer();

  it('marks every place of whom a document names, and accepts them at once', async () => {
    const name = 'Digital Cooperation Organization';
    await ingest('naming', `The ${name} met in Riyadh. Later the ${name} met again.\n`);
    const place = '/en/review?document=document:naming&kind=MENTION';
    const { page, faults } = await openAs('salma', place);
    await page.locator('.now-say', { hasText: 'is mentioned' }).waitFor();
    expect(await page.locator('.now-say').innerText()).toContain(name);
    expect(await page.locator('.pq.is-cur').innerText()).toContain('2 mentions');
    expect(await page.evaluate(`[...CSS.highlights.get('phrase')].map(String)`)).toEqual([
      ...[name, name],
    ]);
    expect(await page.locator('.rv-act').innerText()).not.toContain('Edit');
    await page.keyboard.press('a');
    await holds(page, `document.querySelectorAll('.st--ok').length === 1`);
    const { page: reader } = await browser.open('/en/d/document:naming');
    await reader.locator('main', { hasText: name }).waitFor();
    expect(faults).toEqual([]);
  });

  it('accepts all mentions by one key, and takes that back by another', async () => {
    await ingest('folded', 'The GCC and the Digital Cooperation Organization met in Riyadh.\n');
    const { page } = await openAs('nora', '/en/review?document=document:folded');
    const open = page.locator('.pq-g details .nov');
    const count = await open.count();
    expect(count).toBeGreaterThan(0);
    await page.keyboard.press('Shift+A');
    await holds(page, `document.querySelectorAll('.pq-g details .st--ok').length === ${count}`);
    expect(await page.locator('.rv-live').innerText()).toContain('accepted together');
    await page.keyboard.press('u');
    await holds(page, `document.querySelectorAll('.pq-g details .st--ok').length === 0`);
  });

  it('are of documents whose number the first page tells, to those who may see them', async () => {
    await ingest('waiting', 'The GCC met in Riyadh.\n');
    const { page } = await openAs('salma', '/en/review');
    await page.locator('main a[href$="document:waiting"]').waitFor();
    const waiting = await page.locator('main a[href*="review?document="]').count();
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    const line = page.locator('.starts li', { hasText: 'Documents waiting for a decision' });
    await line.waitFor();
    expect(await line.innerText()).toContain(`${waiting} document`);
    const { page: anonymous } = await browser.open('/en/search');
    await anonymous.getByRole('heading', { name: 'What is new' }).waitFor();
    await settled(anonymous);
    expect(await anonymous.getByText('Documents that wait').count()).toBe(0);
  });
});
