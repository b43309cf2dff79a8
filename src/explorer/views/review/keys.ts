import { useWindowKeys } from '../../parts/window-keys.js';

/** What can be done by keyboard, by the place of the key, so that an Arabic keyboard does it too. */
export type Keys = Readonly<Record<string, () => void>>;

const typing = 'input:not([type="radio"]), select, textarea, dialog, summary';

/** Calls what a key stands for, unless something is being typed or the key is part of a shortcut of the browser. */
export function useKeys(keys: Keys): void {
  useWindowKeys((event) => {
    const { target } = event;
    // Arrows move among the radio buttons where one of them is.
    const taking = event.code.startsWith('Arrow') ? `${typing}, input` : typing;
    const isElsewhere = target instanceof Element && target.closest(taking) !== null;
    if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const act = keys[event.code];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
