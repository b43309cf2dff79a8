import { holds, settled } from '../../fixtures/chromium.js';
import type { Measured } from './mark.js';
import type { Visit } from './visit.js';

/** Notes when the key was pressed, when the layout of what it brought was done, and each frame that draws. */
const watchExpansion = `
  window.expansion = { drawn: [] };
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key === 'Enter') expansion = { from: timeStamp, drawn: [] };
  }, true);
  const Own = window.Worker;
  window.Worker = class extends Own {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => { if (data.isLast) expansion.laid = performance.now(); });
    }
  };
  const fill = CanvasRenderingContext2D.prototype.fillRect;
  CanvasRenderingContext2D.prototype.fillRect = function (...box) {
    setTimeout(() => expansion.drawn.push(performance.now()));
    return fill.apply(this, box);
  };
`;

interface Expansion {
  readonly from: number;
  readonly laid: number;
  readonly drawn: readonly number[];
}

/** How long an expansion takes where some 200 entities are drawn. */
export async function measureExpansion(
  visit: Visit,
  server: string,
  { seed, chosen }: { readonly seed: string; readonly chosen: string },
): Promise<Measured> {
  return visit(async (page) => {
    await page.addInitScript(watchExpansion);
    await page.goto(`${server}/en/graph?seeds=${seed}&max=1000&view=canvas&at=${chosen}`);
    await settled(page);
    const before = await page.locator('.canvas').getAttribute('aria-label');
    await page.locator('.canvas').focus();
    await page.keyboard.press('Enter');
    await holds(page, `expansion.from !== undefined && expansion.laid !== undefined`);
    await page.waitForTimeout(500);
    const { from, laid, drawn } = await page.evaluate<Expansion>('expansion');
    const after = await page.locator('.canvas').getAttribute('aria-label');
    return {
      what: 'expansion where 200 are drawn, all in place',
      value: Math.max(...drawn) - from,
      unit: 'ms',
      mark: { limit: 400 },
      note: `${before ?? ''} → ${after ?? ''}; laid out after ${(laid - from).toFixed(0)} ms`,
    };
  });
}
