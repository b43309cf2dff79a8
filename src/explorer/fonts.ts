import { whenElsewhere } from './route/location.js';
import { moveOf } from './still.js';
import { whenShown } from './when-shown.js';

/**
 * Has the page written in its own fonts: by a browser that has been here from the beginning, else once what it shows first
 * is here, as they are two thirds of all that is sent. Until then it is written in a font of the reader's own.
 *
 * @returns what to wait for before anything is shown
 */
export async function applyFonts(): Promise<void> {
  if (isKept(import.meta.url)) await Promise.race([beginFonts(), patience()]);
  else void whenShown().then(beginFonts);
}

/** Whoever has this script from an earlier visit has the fonts from there. */
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

/** Fetches the fonts, for what is to be measured or drawn in them, and has the page written in them once they are all there. */
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

/** Whether what is drawn can be drawn in them. */
export const areFontsThere = (): boolean => areHere;

/** Whether the page is written in them, or they are known not to come. */
export const isInFonts = (): boolean => root.dataset['fonts'] === 'written';

/** Settles once it is. */
export const waitForFonts = (): Promise<void> => written;

/** What a whole visit may move by and still be called steady (web.dev/cls). */
const mostMoved = 0.1;

/**
 * Writes the page in its fonts, unless so many lines would break elsewhere that whoever reads loses the place: then the next
 * view is, or this one once nobody looks at it.
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
