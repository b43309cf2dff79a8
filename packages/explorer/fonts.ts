import { whenElsewhere } from './route/location.js';
import { moveOf } from './layout-shift.js';
import { whenShown } from './when-shown.js';

/**
 * Applies the page's own fonts: from the start if the browser has cached them, else after the first content, as they are two
 * thirds of all bytes. Until then a font of the reader's system is used.
 *
 * @returns a promise to await before anything is shown
 */
export async function applyFonts(): Promise<void> {
  if (isKept(import.meta.url)) await Promise.race([beginFonts(), patience()]);
  else void whenShown().then(beginFonts);
}

/** True if the browser has this script from an earlier visit, and so the fonts too. */
function isKept(script: string): boolean {
  const [entry] = performance.getEntriesByName(script) as PerformanceResourceTiming[];
  return entry?.transferSize === 0 && entry.decodedBodySize > 0;
}

const patienceMs = 100;
const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patienceMs));

const root = document.documentElement;
let begun: Promise<unknown> | undefined;
let areHere = false;

let tellWritten: () => void;
const written = new Promise<void>((resolve) => {
  tellWritten = resolve;
});

/** Loads the fonts, for text to be measured or drawn, and applies them once all have arrived. */
export function beginFonts(): Promise<unknown> {
  begun ??= Promise.allSettled(
    ['400', '600'].map((weight) =>
      document.fonts.load(`${weight} 1em 'IBM Plex Sans Arabic'`, 'مA'),
    ),
  ).then(() => {
    areHere = true;
    writeInFonts();
  });
  return begun;
}

/** Whether a canvas can use them. */
export const areFontsThere = (): boolean => areHere;

/** Whether the page uses them, or loading them has failed. */
export const isInFonts = (): boolean => root.dataset['fonts'] === 'written';

/** Settles once it is. */
export const waitForFonts = (): Promise<void> => written;

/** Maximum layout shift of a visit that counts as steady (web.dev/cls). */
const mostMoved = 0.1;

/**
 * Applies the fonts, unless the shift of lines would make readers lose their place: then at the next view, or once the page is
 * hidden.
 */
function writeInFonts(): void {
  const write = (): void => {
    root.dataset['fonts'] = 'written';
  };
  if (moveOf(write) <= mostMoved) {
    tellWritten();
    return;
  }
  root.dataset['fonts'] = 'kept';
  whenElsewhere(() => {
    write();
    tellWritten();
  });
}
