import { useWindowKeys } from '../../parts/window-keys.js';

/** Keyboard actions by the place of the key, so that an Arabic keyboard works too; after `Shift+` with that. */
export type Keys = Readonly<Record<string, () => void>>;

const typing = 'input:not([type="radio"]), select, textarea, dialog, summary';

/** Calls a key's action, unless the reader is typing or the key is part of a browser shortcut. */
export function useKeys(keys: Keys): void {
  useWindowKeys((event) => {
    const { target } = event;
    // Arrows move among radio buttons if one of them has the focus.
    const taking = event.code.startsWith('Arrow') ? `${typing}, input` : typing;
    const isElsewhere = target instanceof Element && target.closest(taking) !== null;
    if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const act = keys[`${event.shiftKey ? 'Shift+' : ''}${event.code}`];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
