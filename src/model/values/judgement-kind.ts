import { enumOf } from './enum-of.js';
import type * as lists from './lists.js';

export const JudgementKind = enumOf<lists.JudgementKind>(
  'JudgementKind',
  'What was judged of two entities.',
  {
    SAME: 'They are one: all is shown under one of their ids.',
    DIFFERENT: 'They are not, and cannot be merged while that holds.',
    UNSURE: 'Nobody could say so far; nothing follows from it.',
  },
  {
    label: ['حكم الهوية', 'Judgement of identity'],
    values: {
      SAME: ['كيان واحد', 'The same'],
      DIFFERENT: ['كيانان مختلفان', 'Different'],
      UNSURE: ['غير محسوم', 'Unsure'],
    },
  },
);
export type JudgementKind = lists.JudgementKind;
