import { useEffect } from 'preact/hooks';
import type { Answer } from './ask.js';

/** Answer that the page shows, and the function that asks for it again. */
interface OnPage {
  readonly answer: Answer<unknown>;
  readonly again: () => void;
}

const held = new Set<OnPage>();

/** Event of the window that tells that the page shows another answer. */
export const answersChanged = 'multaqa:answers-changed';

/** Counts an answer among those that the page shows, while it does. */
export function useOnPage(answer: Answer<unknown> | undefined, again: () => void): void {
  useEffect(() => {
    if (answer === undefined) return;
    const entry = { answer, again };
    held.add(entry);
    window.dispatchEvent(new Event(answersChanged));
    return () => {
      held.delete(entry);
    };
  }, [answer, again]);
}

/** All answers that the page shows now. */
export const answersOnPage = (): readonly Answer<unknown>[] =>
  Array.from(held, ({ answer }) => answer);

/** Asks anew for all that the page shows. */
export function refreshPage(): void {
  for (const { again } of [...held]) again();
}
