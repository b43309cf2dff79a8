import { changeEntry, currentEntry } from '../history-entry.js';

const saveAfterMs = 150;
const patienceMs = 8000;
/** Frames in a row without change after which a page counts as complete. */
const stillFrames = 20;
const readersMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

let end: (() => void) | undefined;

/** Writes the scrolled distance into the current entry of the history. */
export function saveScroll(): void {
  if (end === undefined && currentEntry().y !== window.scrollY) changeEntry({ y: window.scrollY });
}

/** Keeps the scrolled distance of each entry of the history, and returns to it when the entry is opened again. */
export function followScroll(): void {
  window.history.scrollRestoration = 'manual';
  let timer = 0;
  const saveLater = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(saveScroll, saveAfterMs);
  };
  window.addEventListener('scroll', saveLater, { passive: true });
  window.addEventListener('popstate', returnToPlace);
  window.addEventListener('pagehide', saveScroll);
  returnToPlace();
}

/** Scrolls to the place of the current entry, again and again until the page is complete or the reader moves it. */
function returnToPlace(): void {
  end?.();
  const { y } = currentEntry();
  if (y === undefined) return;
  const last = performance.now() + patienceMs;
  let frame = 0;
  let still = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const name of readersMoves) window.removeEventListener(name, stop);
    end = undefined;
  };
  const look = (): void => {
    if (window.scrollY !== y) window.scrollTo(0, y);
    const isThere = Math.abs(window.scrollY - y) <= 1 && isComplete();
    still = isThere ? still + 1 : 0;
    if (still >= stillFrames || performance.now() > last) stop();
    else frame = requestAnimationFrame(look);
  };
  end = stop;
  for (const name of readersMoves) window.addEventListener(name, stop, { passive: true });
  frame = requestAnimationFrame(look);
}

const isComplete = (): boolean =>
  document.querySelector('main') !== null &&
  document.querySelector('main .bone, main [aria-busy="true"]') === null;
