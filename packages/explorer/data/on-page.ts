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

/** Registers an answer as long as it is on the page. */
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

/** All answers currently on the page. */
export const answersOnPage = (): readonly Answer<unknown>[] =>
  Array.from(held, ({ answer }) => answer);

/** Asks again for everything on the page. */
export function refreshPage(): void {
  for (const { again } of [...held]) again();
}
