import type { Page } from 'playwright-core';
import { settled } from '../../fixtures/chromium.js';
import { interactions, type Interaction } from './interactions.js';
import type { Measured } from './mark.js';
import { slowDown, type Visit } from './visit.js';

const watch = `
  window.interactions = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId: id, duration } of list.getEntries())
      if (id > 0) interactions.set(id, Math.max(duration, interactions.get(id) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

/** How long each view takes at most from a click or key to the next paint, on a quarter of this processor. */
export async function measureInp(visit: Visit, server: string): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const interaction of interactions) {
    const durations = await visit((page) => interact(page, server, interaction));
    measured.push({
      what: `slowest interaction of ${interaction.route}`,
      value: Math.max(16, ...durations),
      unit: 'ms',
      mark: { limit: 200 },
      note: `4 × CPU; ${String(durations.length)} clicks and keys took over 16 ms`,
    });
  }
  return measured;
}

async function interact(
  page: Page,
  server: string,
  { route, act }: Interaction,
): Promise<readonly number[]> {
  await page.addInitScript(watch);
  await page.goto(server + route);
  await settled(page);
  await slowDown(page, { network: false });
  await act(page);
  await page.waitForTimeout(500);
  return page.evaluate<number[]>('[...interactions.values()]');
}
