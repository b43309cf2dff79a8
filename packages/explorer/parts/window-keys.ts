import { useEffect, useRef } from 'preact/hooks';

/** True for a key without modifiers that is not typed into a field. */
export function isPlainKey({ altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  return !(target instanceof Element && target.matches('input, textarea, select, dialog *'));
}

/** Calls back for every key pressed in the window, with the state of the page at that moment. */
export function useWindowKeys(onKey: (event: KeyboardEvent) => void): void {
  // Effects run some time after drawing: a key pressed in between belongs to the drawn state.
  const drawn = useRef(onKey);
  drawn.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      drawn.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

/** Presses the button or follows the link of the page that has this key, by its place on the keyboard. */
export function pressShortcut(event: KeyboardEvent): void {
  const key = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (key === undefined || !isPlainKey(event) || document.querySelector('dialog[open]') !== null)
    return;
  const named = document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${key}"]`);
  if (named === null) return;
  event.preventDefault();
  named.focus();
  named.click();
}
