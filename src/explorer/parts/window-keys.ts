import { useEffect, useRef } from 'preact/hooks';

/** Calls for every key that is pressed in the window, with what the page shows at that moment. */
export function useWindowKeys(onKey: (event: KeyboardEvent) => void): void {
  // Effects run some time after what they belong to is drawn: a key pressed between the two means what is drawn.
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
