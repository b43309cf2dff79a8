import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumOptions, chromiumPath } from '../../fixtures/chromium.js';
import type { Endings } from '../endings.js';

export type Visit = <Value>(
  work: (page: Page) => Promise<Value>,
  options?: BrowserContextOptions,
) => Promise<Value>;

/** Starts the browser, and gives what opens a page that has kept nothing; undefined where there is no browser. */
export async function startVisits(endings: Endings): Promise<Visit | undefined> {
  if (chromiumPath === undefined) return undefined;
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [...chromiumOptions],
  });
  endings.add(() => browser.close());
  return async (work, options) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  };
}

/** The phone on a slow network that a page is judged on: 1.6 Mbit/s, 150 ms there and back, a quarter of this processor. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

export async function slowDown(page: Page, { network }: { network: boolean }): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (!network) return;
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
}
