import { useEffect } from 'preact/hooks';

/** What can be done by keyboard, by the place of the key, so that an Arabic keyboard does it too. */
export type Keys = Readonly<Record<string, () => void>>;

const typing = 'input, select, textarea, dialog, summary';

/** Calls what a key stands for, unless something is being typed or the key is part of a shortcut of the browser. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const isElsewhere = target instanceof Element && target.closest(typing) !== null;
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const act = keys[event.code];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  });
}
