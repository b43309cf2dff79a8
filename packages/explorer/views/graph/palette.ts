import { families, type Family } from '../../kinds.js';
import { themeChanged } from '../../theme.js';
import type { Palette } from './draw.js';

/** A reader has the colours of the system alone: all kinds are of one colour. */
const forced = '(forced-colors: active)';

/** The current colours of the page; a canvas needs computed values, not variables. */
export function readPalette(): Palette {
  const probe = document.createElement('i');
  probe.style.forcedColorAdjust = 'none'; // else all its colours are that of text
  document.body.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const ofFamilies = Object.fromEntries(
    families.map((family) => [family, read(`k-${family}`)]),
  ) as Record<Family, string>;
  const isForced = window.matchMedia(forced).matches;
  const palette: Palette = {
    paper: read('sheet'),
    ink: read('ink'),
    inkSoft: read('ink-2'),
    line: read('rule-strong'),
    edge: read('mark-edge'),
    halo: read('mark-soft'),
    picked: read('action'),
    pickedSoft: read('action-soft'),
    ...(isForced && { seed: read('action') }),
    hues: { ...ofFamilies, other: read('ink-3') },
  };
  probe.remove();
  return palette;
}

let kept: Palette | undefined;

const forget = (): void => {
  kept = undefined;
};
window.addEventListener(themeChanged, forget);
const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', forced];
for (const query of queries) window.matchMedia(query).addEventListener('change', forget);

/** The same, cached until the page's colours change: every frame asks for it. */
export function keptPalette(): Palette {
  return (kept ??= readPalette());
}
