import { useEffect, useRef } from 'preact/hooks';

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
