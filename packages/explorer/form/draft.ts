import type { Bound } from '../parts/choices.js';

/** Texts of the fields of a form by their names; a field that is not there is empty. */
export type Draft = Readonly<Record<string, string>>;

/** Gives the value of a field by its name, and the function that takes another. */
export type Bind = (name: string) => Bound;

/** Ties fields to the texts of a draft that is kept elsewhere. */
export function bindTo(draft: Draft, change: (change: Draft) => void): Bind {
  return (name) => ({
    value: draft[name] ?? '',
    set: (value) => {
      change({ [name]: value });
    },
  });
}

/** Texts of these fields, trimmed, without those that are empty. */
export function filledIn(draft: Draft, names: readonly string[]): Draft {
  return Object.fromEntries(
    names
      .map((name) => [name, (draft[name] ?? '').trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}

/** Texts of these fields that differ from those before; null where a field was emptied. */
export function changesIn(
  draft: Draft,
  before: Draft,
  names: readonly string[],
): Readonly<Record<string, string | null>> {
  const changed = names
    .map((name) => [name, (draft[name] ?? '').trim()] as const)
    .filter(([name, text]) => text !== (before[name] ?? ''));
  return Object.fromEntries(changed.map(([name, text]) => [name, text === '' ? null : text]));
}

/** True if a text is a year, a month or a day as dates are written; empty text is none. */
export const isDate = (text: string): boolean => /^-?\d{4}(-\d\d){0,2}$/.test(text.trim());
