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
import { enter } from '../fixtures/curation/in-dialogs.js';
import { explorerRoutes } from '../fixtures/explorer-routes.js';

describeInBrowser('an explorer that is used without luck', () => {
  const used = useCuratedExplorer();

  it.each([
    ['e/organization:dco', '#main a.ent[href*="/e/country"]'],
    ['timeline?ids=organization:dco', '#main a.ent[href*="/e/country"]'],
    ['conflicts', '#main a.ent[href*="/e/"]'],
    ['browse/Country', '#main a.ent'],
    ['search?q=DCO', '#main a.ent'],
  ])('comes back to the place and the open rows that were left: %s', async (route, links) => {
    const { page } = await used.browser.open(`/en/${route}`, {
      viewport: { width: 900, height: 400 },
    });
    const more = page.locator('.more .btn').first();
    if ((await more.count()) > 0) await more.click().then(() => settled(page));
    const fold = page.locator('main details').last();
    if ((await fold.count()) > 0) await fold.locator('summary').click();
    const link = page.locator(links).last();
    await link.scrollIntoViewIfNeeded();
    const [rows, open, before] = await leftOf(page);
    expect(before).toBeGreaterThan(0);
    await link.click();
    await holds(page, `document.querySelector('#main') === document.activeElement`);
    await settled(page);
    await page.goBack();
    await settled(page);
    await holds(page, `Math.abs(scrollY - ${before}) <= 40`);
    const [rowsNow, openNow] = await leftOf(page);
    expect([rowsNow, openNow]).toEqual([rows, open]);
    await page.reload();
    await settled(page);
    await holds(page, `Math.abs(scrollY - ${before}) <= 40`);
  });

  it('says that the server is slow after 15 seconds without an answer, and tries again', async () => {
    const { page } = await used.browser.open('/en/search');
    await page.clock.install();
    let isHanging = true;
    await page.route('**/q/view-entity?*', (route) =>
      isHanging ? new Promise<void>(() => undefined) : route.continue(),
    );
    await page.goto('/en/e/organization:dco');
    await page.locator('main .bone').first().waitFor();
    await page.clock.fastForward(14_000);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.clock.fastForward(2000);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('took too long');
    isHanging = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('h1', { hasText: 'Digital Cooperation' }).waitFor();
  });

  it('says that figures are being worked out, of how many entities, until they are there', async () => {
    const { page } = await used.browser.open('/en/timeline');
    let isWorking = true;
    await page.route(/[/]q[/]view-central/, (route) =>
      isWorking
        ? route.fulfill({ status: 503, json: { errors: [{ message: 'Not ready.' }] } })
        : route.continue(),
    );
    await page.goto('/en/search');
    const told = page.locator('.ask [role="status"]', { hasText: 'worked out' });
    await told.waitFor();
    await holds(
      page,
      `/worked out [(]\\d+ entities[)]/.test(document.querySelector('.ask').innerText)`,
    );
    // A figure that waits is no fault: there is neither an alert nor a red box.
    expect(await page.getByRole('alert').count()).toBe(0);
    isWorking = false;
    await told.waitFor({ state: 'detached' });
    await page.locator('.starts .ent').first().waitFor();
  });

  it('asks for code that failed again, as for data', async () => {
    const { page } = await used.browser.open('/en/search');
    let isGone = true;
    await page.route('**/assets/timeline-view-*', (route) =>
      isGone ? route.fulfill({ status: 500 }) : route.continue(),
    );
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.getByRole('alert').waitFor();
    isGone = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('h1', { hasText: 'Timeline' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('says that it is older than the server where its code is gone, and loads the newer page', async () => {
    const { page } = await used.browser.open('/en/search');
    let isNewer = true;
    await page.route('**/assets/timeline-view-*', (route) =>
      isNewer ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await page.route('**/en/timeline', (route) =>
      isNewer ? route.fulfill({ contentType: 'text/html', body: '<p>newer' }) : route.continue(),
    );
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('older than the server');
    isNewer = false;
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await page.locator('h1', { hasText: 'Timeline' }).waitFor();
  });

  it('keeps a filled form when its token is refused, and asks for another', async () => {
    const { page } = await used.browser.open('/en/e/organization:dco');
    await enter(page, 'mq_curator');
    await page.getByRole('button', { name: 'Add a claim' }).click();
    const form = page.locator('dialog[open]').first();
    await form.getByLabel('Reason').fill('It says so.');
    await form.getByLabel(/^What is said of it/).selectOption({ label: 'Founded' });
    await form.getByLabel('Date', { exact: true }).fill('2020-11-26');
    await form.getByLabel('Document').first().selectOption({ index: 1 });
    await form.getByLabel(/in our words/).fill('It was founded then.');
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/json',
        body: JSON.stringify({
          errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }],
        }),
      }),
    );
    await form.getByRole('button', { name: 'Try it first' }).click();
    await form.getByText('Your token is no longer accepted').waitFor();
    await page.unroute('**/graphql');
    await form.getByRole('button', { name: 'Enter your token' }).click();
    await page
      .locator('dialog[open]')
      .last()
      .getByLabel('Token', { exact: true })
      .fill('mq_curator');
    await page.keyboard.press('Enter');
    await holds(page, `document.querySelectorAll('dialog[open]').length === 1`);
    expect(await form.getByLabel('Reason').inputValue()).toBe('It says so.');
    expect(await form.getByLabel('Date', { exact: true }).inputValue()).toBe('2020-11-26');
    await form.getByRole('button', { name: 'Try it first' }).click();
    await form.getByText('If you make it').waitFor();
  });

  it('draws in the colours of the system where a reader forces them', async () => {
    const { page } = await used.browser.open('/en/graph?seeds=organization:dco', {
      forcedColors: 'active',
    });
    await holds(page, `${sharesOfColours}.text > 0.002`); // once it is drawn
    const shares = await page.evaluate<Shares>(sharesOfColours);
    expect(shares.paper).toBeGreaterThan(0.8); // no black block
    expect(shares.selection).toBeGreaterThan(0.0002); // the sign of the seed
    await page.goto('/en/graph?seeds=organization:dco&at=organization:dco');
    await settled(page);
    await holds(page, `${sharesOfColours}.selection > ${shares.selection * 1.2}`); // the ring around it
    expect(await axeFaults(page)).toEqual([]);
  });

  it.each(['ar', 'en'])(
    'has no fault that axe finds at any address, for those with tools: %s',
    async (language) => {
      const { page, faults } = await used.browser.open(`/${language}/e/organization:dco`);
      await page.getByRole('button', { name: /^(Enter your token|أدخل رمزك)/ }).click();
      await page.locator('dialog input').fill('mq_curator');
      await page.keyboard.press('Enter');
      await page.locator('.signed').waitFor();
      const found: string[] = [];
      for (const route of explorerRoutes) {
        // The page goes on: a token is forgotten where one is loaded.
        const href = JSON.stringify(`/${language}/${route}`);
        await page.evaluate(
          `history.pushState({}, '', ${href}); dispatchEvent(new PopStateEvent('popstate'));`,
        );
        await settled(page);
        found.push(...(await axeFaults(page)).map((fault) => `${route}: ${fault}`));
      }
      expect([...found, ...faults]).toEqual([]);
    },
    300_000,
  );

  it('needs no sideways scroll in a window of 320 pixels', async () => {
    const wide: string[] = [];
    for (const language of ['ar', 'en']) {
      const { page } = await used.browser.open(`/${language}/search`, {
        viewport: { width: 320, height: 640 },
      });
      for (const route of explorerRoutes) {
        await page.goto(`/${language}/${route}`);
        await settled(page);
        if ((await sidewaysScroll(page)) > 0) wide.push(`${language}/${route}`);
      }
    }
    expect(wide).toEqual([]);
  });
});

interface Shares {
  readonly paper: number;
  readonly selection: number;
}

/** Shares of the drawing that are white (paper), black (text) and neither black, white nor grey (selection). */
const sharesOfColours = `(() => {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const counts = { paper: 0, text: 0, selection: 0 };
  for (let at = 0; at < data.length; at += 4) {
    const [r, , b] = data.subarray(at, at + 3);
    if (Math.abs(r - b) > 40) counts.selection += 1;
    else if (r > 240) counts.paper += 1;
    else if (r < 15) counts.text += 1;
  }
  const all = data.length / 4;
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / all]));
})()`;

/** Numbers of rows and open rows of a page, and how far it is scrolled. */
function leftOf(page: Page): Promise<[number, number, number]> {
  return page.evaluate<[number, number, number]>(
    `[document.querySelectorAll('main li, main tr').length, document.querySelectorAll('main details[open], main [aria-expanded="true"]').length, Math.round(scrollY)]`,
  );
}
