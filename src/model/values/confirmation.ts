import { enumOf } from './enum-of.js';
import type * as lists from './lists.js';

export const Confirmation = enumOf<lists.Confirmation>(
  'Confirmation',
  'A thing that is refused or done otherwise unless it is confirmed.',
  {
    WORDS_NOT_FOUND:
      'The words that are cited do not say a part of the claim to the letter, or a note is given on a document whose text is held; confirmed, the claim has confidence 0.8.',
    LABEL:
      'A second official name of a language, which may become the label; without it, the name is stated as an alias.',
  },
  {
    label: ['ما يلزم تأكيده', 'Confirmation'],
    values: {
      WORDS_NOT_FOUND: ['ألفاظ لا ترد في النص', 'Words not found'],
      LABEL: ['تسمية جديدة', 'Label'],
    },
  },
);
export type Confirmation = lists.Confirmation;
