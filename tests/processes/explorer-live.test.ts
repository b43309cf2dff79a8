import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  axeFaults,
  describeInBrowser,
  holds,
  settled,
  sidewaysScroll,
} from '../fixtures/browser.js';
import { useCuratedExplorer } from '../fixtures/curated-explorer.js';
import { claimOf } from '../fixtures/curation/curator.js';

const bar = (page: Page) => page.locator('.live-bar');
const budaiwi = 'person:albudaiwi';

describeInBrowser('a page that is open while the graph changes', () => {
  const used = useCuratedExplorer();
  const open = async (path: string): Promise<Page> => (await used.browser.open(path)).page;
  const born = (): Promise<string> => claimOf(used.seed.store, budaiwi, 'BORN');
  /** Corrects a claim about a person and undoes that; gives the first of the two changes. */
  const changeAPerson = async (): Promise<string> => {
    const note = `Read at ${String(performance.now())}.`;
    const change = await used.change('correct-claim', { claim: await born(), note });
    await used.change('undo-change', { change });
    return change;
  };
  const changeAnother = (): Promise<string> =>
    used.change('assert-claim', {
      claim: {
        subject: 'person:rauchbauer',
        predicate: 'NAME',
        value: {
          text: `Rauchbauer ${Math.round(performance.now())}`,
          lang: 'EN',
          nameKind: 'ALIAS',
        },
        evidence: [{ document: 'document:al-ittihad', note: 'Spells the name so.' }],
      },
    });

  it('says that what it shows has changed, moves nothing, and shows it when asked to', async () => {
    const { page, faults } = await used.browser.open(`/ar/e/${budaiwi}`);
    const before = await page.locator('main').innerHTML();
    const change = await changeAPerson();
    await bar(page).waitFor();
    expect(await bar(page).innerText()).toContain('تغيّر ما تعرضه هذه الصفحة');
    expect(await page.locator('main').innerHTML()).toBe(before);
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await sidewaysScroll(page)).toBe(0);
    await bar(page).getByRole('button', { name: 'حدِّث الصفحة' }).click();
    await bar(page).waitFor({ state: 'detached' });
    await holds(page, `document.querySelector('[data-change="${change}"]') !== null`);
    expect(faults).toEqual([]);
  });

  it('says nothing where nothing that it shows has changed, and on a list that the graph has', async () => {
    const person = await open(`/en/e/${budaiwi}`);
    const list = await open('/en/conflicts');
    await changeAnother();
    await bar(list).waitFor();
    expect(await bar(list).innerText()).toContain('The graph has changed');
    await list.getByRole('button', { name: 'Later' }).click();
    await bar(list).waitFor({ state: 'detached' });
    expect(await bar(person).count()).toBe(0);
  });

  it('asks nothing while nobody can see it, and hears of all once it is seen', async () => {
    const { page } = await used.browser.open('/en/search');
    await page.addInitScript(
      `Object.defineProperty(document, 'hidden', { get: () => window.isAway === true });`,
    );
    await page.goto(`/en/e/${budaiwi}`);
    await settled(page);
    const turn = (isAway: boolean) =>
      page.evaluate(
        `window.isAway = ${isAway}; document.dispatchEvent(new Event('visibilitychange'))`,
      );
    await turn(true);
    await page.waitForTimeout(500);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await changeAPerson();
    await page.waitForTimeout(2500);
    expect(asked).toEqual([]);
    expect(await bar(page).count()).toBe(0);
    await turn(false);
    await bar(page).waitFor();
  });

  it('hears of changes though the server went away, and its own clock is wrong by decades', async () => {
    const { page, faults } = await used.browser.open('/en/search');
    await page.addInitScript(`Date.now = () => 0;`);
    await page.goto(`/en/e/${budaiwi}`);
    await settled(page);
    await page.route('**/changes?*', (route) => route.abort());
    const [failed] = await Promise.all([
      page.waitForEvent('requestfailed'),
      // Its waiting request is cut off as by a server that ends.
      page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`),
      changeAnother(),
    ]);
    expect(failed.url()).toContain('/changes');
    await changeAPerson();
    await page.unroute('**/changes?*');
    await page.evaluate(`window.dispatchEvent(new Event('online'))`);
    await bar(page).waitFor();
    // The browser itself reports the cut connection.
    expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
  });

  it('says that the graph is another where its log does not go back', async () => {
    const { page } = await used.browser.open('/en/search');
    await page.route('**/changes?*', (route) => route.fulfill({ status: 410, body: '{}' }));
    await page.goto(`/en/e/${budaiwi}`);
    await bar(page).waitFor();
    expect(await bar(page).innerText()).toContain('The whole graph has changed');
    await page.unroute('**/changes?*');
    await bar(page).getByRole('button', { name: 'Refresh the page' }).click();
    await bar(page).waitFor({ state: 'detached' });
  });

  it('does not go on with a list that the graph has left behind, and shows it from its first', async () => {
    const page = await open(`/en/paths?from=${budaiwi}&to=organization:dco&hops=3`);
    await changeAnother();
    await page.getByRole('button', { name: 'Show more' }).first().click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('The graph has changed since this list began');
    await alert.getByRole('button', { name: 'Show it from the start' }).click();
    await alert.waitFor({ state: 'detached' });
    const chains = await page.locator('.chain').count();
    await page.getByRole('button', { name: 'Show more' }).first().click();
    await holds(page, `document.querySelectorAll('.chain').length > ${chains}`);
  });

  it('looks now and then where no more may follow the graph', async () => {
    const { page } = await used.browser.open('/en/search');
    await page.route('**/changes?*wait=*', (route) =>
      route.fulfill({ status: 503, headers: { 'retry-after': '10' }, body: '{}' }),
    );
    await page.clock.install();
    const refused = page.waitForResponse((response) => response.url().includes('wait='));
    await page.goto('/en/conflicts');
    await settled(page);
    expect((await refused).status()).toBe(503);
    await changeAnother();
    const looked = page.waitForResponse((response) => /since=\d+$/.test(response.url()));
    await page.clock.fastForward(90_000);
    expect((await looked).status()).toBe(200);
    await page.clock.fastForward(2000);
    await bar(page).waitFor();
  });
});
