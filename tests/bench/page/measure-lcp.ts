import type { Page } from 'playwright-core';
import { settled } from '../../fixtures/chromium.js';
import { median } from '../rounds/median.js';
import type { Measured } from './mark.js';
import { phone, slowDown, type Visit } from './visit.js';

const watch = `
  window.largest = [];
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries())
      largest.push({ ms: startTime, what: element ? element.localName : 'a thing that is gone' });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries())
      if (!hadRecentInput) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

interface Painted {
  readonly ms: number;
  readonly what: string;
  /** Sum of all shifts of what was painted (CLS). */
  readonly shift: number;
}

/** When the largest piece of a view is painted and how far its pieces shift, for a phone on a slow network that has kept nothing. */
export async function measureLcp(
  visit: Visit,
  server: string,
  routes: readonly string[],
  times: number,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const route of routes) {
    const painted: Painted[] = [];
    for (let time = 0; time < times; time++)
      painted.push(await visit((page) => paintOf(page, server + route), phone));
    measured.push({
      what: `largest paint of ${route}`,
      value: median(painted.map(({ ms }) => ms)),
      unit: 'ms',
      mark: { limit: 1500 },
      note: `1.6 Mbit/s, 150 ms, 4 × CPU; it is the ${painted.at(-1)?.what ?? '–'}`,
    });
    measured.push({
      what: `shift of ${route}`,
      value: Math.max(...painted.map(({ shift }) => shift)),
      unit: '',
      digits: 3,
      mark: { limit: 0.05 },
      note: 'the largest of all visits (CLS)',
    });
  }
  return measured;
}

async function paintOf(page: Page, address: string): Promise<Painted> {
  await slowDown(page, { network: true });
  await page.addInitScript(watch);
  await page.goto(address);
  await settled(page);
  await page.waitForTimeout(1500); // the fonts, with which texts are painted anew
  return page.evaluate<Painted>('({ ...largest.at(-1), shift })');
}
