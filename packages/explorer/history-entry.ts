import { useState } from 'preact/hooks';

/** State of an entry of the browser's history: Back shows a page as it was left. */
interface Entry {
  /** Name of the step that made the entry, if that was a step within a view. */
  readonly step?: string;
  /** Scrolled distance in pixels. */
  readonly y?: number;
  /** Values of parts of the page by their names. */
  readonly kept?: Readonly<Record<string, unknown>>;
}

export function currentEntry(): Entry {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

export function changeEntry(change: Entry): void {
  window.history.replaceState({ ...currentEntry(), ...change }, '');
}

/** The value that the current entry keeps under a name. */
export const keptIn = (name: string): unknown => currentEntry().kept?.[name];

export function keepIn(name: string, value: unknown): void {
  changeEntry({ kept: { ...currentEntry().kept, [name]: value } });
}

/** State of a component that is as it was left when a reader comes back to the page. */
export function useKept<Value>(name: string, start: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => (keptIn(name) ?? start) as Value);
  return [
    value,
    (next) => {
      setValue(next);
      keepIn(name, next);
    },
  ];
}
