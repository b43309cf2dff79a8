import type { Page } from 'playwright-core';
import { holds, settled } from '../../fixtures/chromium.js';
import { percentiles } from '../analysts/time-questions.js';
import type { Measured } from './mark.js';
import type { Visit } from './visit.js';

/**
 * Notes for each letter when the list that answers it is on the screen: the field tells how many suggestions there are
 * once they are, nothing while it asks, and each of them marks the letters that it answers.
 */
const watch = `
  window.waits = [];
  let typed;
  const told = () => document.querySelector('#q ~ [role="status"]')?.textContent ?? '';
  const shown = () => told() + document.querySelector('#q-list')?.innerHTML;
  document.addEventListener('input', ({ target, timeStamp }) => {
    typed = target.value === '' ? undefined : { at: timeStamp, before: shown() };
  }, true);
  new MutationObserver(() => {
    if (typed === undefined || told() === '' || shown() === typed.before) return;
    const { at } = typed;
    typed = undefined;
    requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - at)));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
`;

/** How long it takes from a letter to the suggestions that it brings, a reader typing in pauses. */
export async function measureSuggestions(
  visit: Visit,
  server: string,
  words: readonly string[],
): Promise<Measured> {
  await readNames(server);
  const waits = await visit((page) => typeAll(page, server, words));
  const { p50, p99 } = percentiles(waits);
  return {
    what: 'suggestions shown after a letter',
    value: p99,
    unit: 'ms',
    mark: { limit: 150 },
    note: `slowest of ${String(waits.length)}; the middle ${p50.toFixed(0)} ms`,
  };
}

/** A server reads all names when it is first asked for one, which is not what is measured. */
async function readNames(server: string): Promise<void> {
  const variables = encodeURIComponent(JSON.stringify({ prefix: 'zz', limit: 1 }));
  const end = Date.now() + 120_000;
  while (!(await fetch(`${server}/q/view-suggest?variables=${variables}`)).ok)
    if (Date.now() > end) throw new Error('The names were not read within two minutes.');
}

async function typeAll(
  page: Page,
  server: string,
  words: readonly string[],
): Promise<readonly number[]> {
  await page.addInitScript(watch);
  await page.goto(`${server}/en/search`);
  await settled(page);
  let asked = 0;
  for (const word of words) {
    await page.locator('#q').fill('');
    for (const letter of word) {
      await page.locator('#q').press(letter);
      asked++;
      await holds(page, `waits.length === ${String(asked)}`);
      await page.waitForTimeout(200);
    }
  }
  return page.evaluate<number[]>('waits');
}
