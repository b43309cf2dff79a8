import { expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { addressOf, axeFaults, describeInBrowser, holds, settled } from '../fixtures/browser.js';
import { useExplorer } from '../fixtures/served-explorer.js';

interface Editions {
  readonly data: { readonly editions: { totalCount: number } };
}

interface Claim {
  readonly id: string;
  readonly value: object;
}

interface Conflict {
  readonly question: string;
  readonly about: string;
  readonly preferred: { readonly id: string };
  readonly claims: readonly [Claim, ...Claim[]];
}

interface Conflicts {
  readonly data: { readonly conflicts: { readonly nodes: readonly Conflict[] } };
}

const answerOf = async <Answer>(route: Route): Promise<Answer> =>
  (await (await route.fetch()).json()) as Answer;

describeInBrowser('the explorer over more than a view can show', () => {
  const { browser } = useExplorer();
  const open = async (): Promise<Page> => (await browser.open('/en/documents')).page;

  it('compares two of many editions by their names, and asks for one page of them', async () => {
    const page = await open();
    let asked = 0;
    await page.route('**/q/view-editions*', async (route) => {
      asked += 1;
      const answer = await answerOf<Editions>(route);
      answer.data.editions.totalCount = 2000;
      await route.fulfill({ json: answer });
    });
    await page.goto('/en/compare?a=edition:dc-3&b=edition:dc-4');
    await settled(page);
    expect(asked).toBe(1);
    expect(await page.locator('main select').count()).toBe(0);
    const first = page.getByLabel('First', { exact: true });
    await holds(page, `document.querySelector('.pair [role="combobox"]').value !== ''`);
    await first.fill('Second Diplomatic');
    await page.locator('[role="option"]').first().click();
    await page.locator('.pair [type="submit"]').click();
    await holds(page, `new URL(location.href).searchParams.get('a') === 'edition:dc-2'`);
    expect(await addressOf(page)).toContain('b=edition:dc-4');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('lists names by their first letter, and those that a search of the list finds', async () => {
    const page = await open();
    await page.goto('/en/browse/Organization');
    await settled(page);
    await page.getByRole('link', { name: 'D', exact: true }).press('Enter');
    await settled(page);
    const names = () => page.locator('main ol.lines .ent').allInnerTexts();
    expect((await names()).every((name) => name.trim().startsWith('D'))).toBe(true);
    expect((await names()).length).toBeGreaterThan(0);
    await page.getByLabel('Search this list').fill('gulf');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await addressOf(page)).toContain('/browse/Organization?q=gulf');
    expect((await names())[0]).toContain('Gulf');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('shows five answers to a question, and the others once a reader wants them', async () => {
    const page = await open();
    await page.route('**/q/view-conflicts*', async (route) => {
      const answer = await answerOf<Conflicts>(route);
      const { conflicts } = answer.data;
      const dated = conflicts.nodes.find(
        ({ about, question }) => about === 'VALUE' && question === 'WHEN',
      );
      if (dated === undefined) throw new Error('The seed has no two dates of one thing.');
      const [claim, ...others] = dated.claims;
      const more = Array.from({ length: 30 }, (_, at) => ({
        ...claim,
        id: `claim:n${at}`,
        value: { ...claim.value, date: `19${at + 10}` },
      }));
      const many = {
        ...dated,
        preferred: { ...claim, changes: [] },
        claims: [claim, ...others, ...more],
      };
      await route.fulfill({
        json: { ...answer, data: { ...answer.data, conflicts: { ...conflicts, nodes: [many] } } },
      });
    });
    await page.goto('/en/differ');
    await settled(page);
    expect(await page.locator('.answer').count()).toBe(5);
    await page.getByRole('button', { name: /^Show \d+ more$/ }).press('Enter');
    await holds(page, `document.querySelectorAll('.answer').length >= 31`);
    expect(await axeFaults(page)).toEqual([]);
  });
});
