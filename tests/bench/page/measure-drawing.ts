import type { Page } from 'playwright-core';
import { holds } from '../../fixtures/chromium.js';
import { percentiles } from '../analysts/time-questions.js';
import type { Measured } from './mark.js';
import type { Visit } from './visit.js';

/** Notes how long each frame's script takes that draws. */
const watch = `
  window.frames = [];
  let draws = false;
  const fill = CanvasRenderingContext2D.prototype.fillRect;
  CanvasRenderingContext2D.prototype.fillRect = function (...box) { draws = true; return fill.apply(this, box); };
  const next = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) => next((at) => {
    draws = false;
    const start = performance.now();
    work(at);
    if (draws) frames.push(performance.now() - start);
  });
`;

/** How long it takes to draw 2,000 entities, and then the script of a frame while the wheel moves the picture. */
export async function measureDrawing(
  visit: Visit,
  server: string,
  hubs: readonly string[],
): Promise<readonly Measured[]> {
  return visit(async (page) => {
    await page.addInitScript(watch);
    const opened = Date.now();
    await page.goto(`${server}/en/graph?seeds=${hubs.join(',')}&max=2000&view=canvas`);
    await holds(page, `document.querySelector('.canvas') !== null`);
    await laidOut(page);
    const took = Date.now() - opened;
    const label = (await page.locator('.canvas').getAttribute('aria-label')) ?? '';
    if (!/\b2,000 entities/.test(label)) throw new Error(`It does not hold as much: ${label}`);
    await page.evaluate('frames.length = 0');
    await page.locator('.canvas').hover();
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, turn % 12 < 6 ? -60 : 60);
      await page.waitForTimeout(40);
    }
    const frames = await page.evaluate<number[]>('frames');
    const { p50, p99 } = percentiles(frames);
    return [
      {
        what: 'drawing of 2,000 entities, opened and laid out',
        value: took,
        unit: 'ms',
        mark: { limit: 6000 },
        note: 'over the large graph',
      },
      {
        what: 'script of a frame, 2,000 entities drawn',
        value: p50,
        unit: 'ms',
        digits: 1,
        mark: { limit: 8 },
        note: `no GPU; ${label}; middle of ${String(frames.length)} frames, the slowest ${p99.toFixed(1)} ms`,
      },
    ];
  });
}

const patienceMs = 180_000;

/** Waits for a large picture longer than for a view. */
async function laidOut(page: Page): Promise<void> {
  const end = Date.now() + patienceMs;
  const isLaid = `document.querySelector('.canvas') !== null && document.querySelector('.laying') === null`;
  while (!(await page.evaluate<boolean>(isLaid))) {
    if (Date.now() > end) throw new Error('The picture is not laid out.');
    await page.waitForTimeout(200);
  }
}
