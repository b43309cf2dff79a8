/**
 * Has the page written in its own fonts: at once by a browser that has been here, else once what it shows first is here,
 * as they are two thirds of all that is sent. Until then it is written in a font of the reader's own.
 */
export function applyFonts(): void {
  if (isKept(import.meta.url)) void beginFonts();
  else if (document.readyState === 'complete') beginOnceShown();
  else window.addEventListener('load', beginOnceShown, { once: true });
}

/** Whoever has this script from an earlier visit has the fonts from there. */
function isKept(script: string): boolean {
  const [entry] = performance.getEntriesByName(script) as PerformanceResourceTiming[];
  return entry?.transferSize === 0 && entry.decodedBodySize > 0;
}

const root = document.documentElement;
let begun: Promise<unknown> | undefined;

let tellThere: () => void;
const there = new Promise<void>((resolve) => {
  tellThere = resolve;
});

/**
 * Fetches the fonts, for what is to be measured or drawn in them, and has the page written in them once they are all
 * there, so that its lines break anew once and not with each.
 */
export function beginFonts(): Promise<unknown> {
  begun ??= Promise.allSettled(
    ['400', '600'].map((weight) =>
      document.fonts.load(`${weight} 1em 'IBM Plex Sans Arabic'`, 'مA'),
    ),
  ).then(() => {
    root.dataset['fonts'] = '';
    tellThere();
  });
  return begun;
}

export const areFontsThere = (): boolean => root.dataset['fonts'] !== undefined;

/** Settles once the page is written in its fonts, or these are known not to come. */
export const waitForFonts = (): Promise<void> => there;

const patienceMs = 2000;
const lookEveryMs = 50;

/** Begins once nothing of what is on the screen is on its way any more, and all of it has been painted. */
function beginOnceShown(): void {
  const end = performance.now() + patienceMs;
  const look = (): void => {
    const isShown =
      document.querySelector('#main') !== null && document.querySelector('main .bone') === null;
    if (!isShown && performance.now() < end) setTimeout(look, lookEveryMs);
    else requestAnimationFrame(() => setTimeout(() => void beginFonts()));
  };
  look();
}
