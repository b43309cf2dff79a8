import { words } from '../../words/words.js';

/** The numbers of an edition. */
export type NumberName = keyof typeof words.editions.numberNames;

export const numberNames = Object.keys(words.editions.numberNames) as readonly NumberName[];

/** The number named in an address. */
export const numberIn = (name: string | null): NumberName | undefined =>
  numberNames.find((each) => each === name);

/** Numbers that say by whom and where an edition was held. */
export const held = ['hosts', 'venues', 'cities'] as const;
