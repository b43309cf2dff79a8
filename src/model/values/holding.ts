import { enumOf } from './enum-of.js';
import type * as lists from './lists.js';

export const Certainty = enumOf<lists.Certainty>(
  'Certainty',
  'How sure it must be that a relation held on every day of a time. It holds from its validFrom to its validTo, both included: any day that such a date can mean may be the one. Without validTo it still holds; without validFrom nobody says since when.',
  {
    CERTAIN: 'It held, whichever day each of its dates means; so it has a validFrom.',
    POSSIBLE: 'It held by some of the days that its dates can mean, or by all of them.',
    ANY: 'The same, or it has no date at all.',
  },
  {
    label: 'درجة اليقين',
    values: { CERTAIN: 'مؤكَّد', POSSIBLE: ['ممكن', 'Possible or certain'], ANY: 'أي درجة' },
  },
);
export type Certainty = lists.Certainty;

export const Holding = enumOf<lists.Holding>(
  'Holding',
  'Whether a relation held on every day of a time.',
  {
    CERTAIN: 'It held, whichever day each of its dates means.',
    POSSIBLE: 'It held by some of the days that its dates can mean, not by all of them.',
    NO: 'It did not, whichever day each of its dates means.',
    UNKNOWN: 'It has no date.',
  },
  {
    label: ['السريان', 'Whether it held'],
    values: {
      CERTAIN: ['سارٍ يقينًا', 'Certainly'],
      POSSIBLE: ['ربما كان ساريًا', 'Possibly'],
      NO: 'غير سارٍ',
      UNKNOWN: ['غير مؤرَّخ', 'Not dated'],
    },
  },
);
export type Holding = lists.Holding;
