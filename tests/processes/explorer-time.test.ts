import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addressOf, describeInBrowser, holds, settled } from '../fixtures/browser.js';
import { useExplorer } from '../fixtures/served-explorer.js';

const ties = (page: Page): Promise<number> => page.locator('.rows tr[id^="tie-"]').count();

/** Types a date into the control of a view. */
async function goTo(page: Page, date: string): Promise<void> {
  const field = page.getByLabel('As of a date');
  await field.fill(date);
  await field.press('Enter');
}

describeInBrowser('the explorer as of a date', () => {
  const { browser } = useExplorer();

  it('shows the relations of an entity that held then, says what that leaves out, and goes back', async () => {
    const { page, faults } = await browser.open('/en/e/organization:dco');
    const all = await ties(page);
    await goTo(page, '2020-13');
    expect(await page.getByRole('alert').innerText()).toContain('A year, a month or a day');
    await goTo(page, '2020-12');
    await page.getByText('What has no date stays.').waitFor();
    await settled(page);
    const then = await ties(page);
    expect(then).toBeLessThan(all);
    expect(await page.locator('.rows .val > .ent', { hasText: 'Gambia' }).count()).toBe(0);
    await page.getByLabel('Certainty').selectOption('CERTAIN');
    await page.getByText('certainly held for the whole of December 2020').waitFor();
    await settled(page);
    expect(new URL(await addressOf(page)).search).toBe('?on=2020-12&sure=CERTAIN');
    expect(await page.locator('.rows .val > .ent', { hasText: 'Bahrain' }).count()).toBe(1);
    expect(await page.locator('.rows .val > .ent', { hasText: 'Deemah' }).count()).toBe(0);
    expect(await ties(page)).toBeLessThan(then);
    // The list that is turned round is of the same time.
    await page.getByRole('button', { name: 'By sentence' }).click();
    expect(await page.locator('.borne', { hasText: 'Deemah' }).count()).toBe(0);
    await page.getByRole('button', { name: 'By fact' }).click();
    await page.goBack();
    await page.goBack();
    await holds(page, `document.querySelectorAll('.rows tr[id^="tie-"]').length === ${all}`);
    expect(faults).toEqual([]);
  });

  it('ties two by what held then alone, and does not say that there is nothing', async () => {
    const { page } = await browser.open(
      '/en/paths?from=person:albudaiwi&to=organization:gcc&hops=2&on=2024&sure=CERTAIN',
    );
    await page.locator('.chain').first().waitFor();
    expect(await page.locator('.hop').first().innerText()).toContain('Secretary');
    expect(
      await page.getByRole('link', { name: 'In the graph' }).first().getAttribute('href'),
    ).toMatch(/on=2024&sure=CERTAIN$/);
    await goTo(page, '2022');
    await page.getByText('No connection of 2 steps or fewer').waitFor();
    expect(await page.locator('.empty').innerText()).toContain('Only what held then was searched');
    // The other question keeps the time, and so does another pair of entities.
    await page.getByRole('link', { name: 'Common ground' }).click();
    await settled(page);
    expect(await addressOf(page)).toContain('on=2022&sure=CERTAIN');
    await page.getByRole('button', { name: 'Swap the two' }).click();
    await page.getByRole('button', { name: 'Compare' }).click();
    expect(await addressOf(page)).toContain(
      'a=organization:gcc&b=person:albudaiwi&on=2022&sure=CERTAIN',
    );
    await page.getByRole('button', { name: 'All times' }).click();
    await settled(page);
    expect(await addressOf(page)).not.toContain('on=');
  });

  it('finds in common what two were tied to then', async () => {
    const common = 'common?a=country:om&b=country:bh';
    const { page } = await browser.open(`/ar/${common}&on=2019&sure=POSSIBLE`);
    expect(await page.locator('.found').innerText()).toContain('كيان واحد');
    expect(await page.locator('.at-date').innerText()).toContain('ولا يظهر ما لا تاريخ له');
    await page.getByRole('button', { name: 'كل الأوقات' }).click();
    await holds(page, `document.querySelector('.found')?.innerText.includes('كيانان')`);
  });
});
