import { enumOf } from './enum-of.js';
import type * as lists from './lists.js';

export const ValueType = enumOf<lists.ValueType>(
  'ValueType',
  'Of which form the values of a predicate are, which says what parts a value has.',
  {
    NAME: 'A name: its text, its language and what it is to its entity.',
    TEXT: 'A text and its language.',
    CODE: 'A text of letters and digits, of a closed list where the predicate has one.',
    DATE: 'A date, as precise as its source.',
    NUMBER: 'A number.',
    QUANTITY: 'A figure: its number, what is counted, how it bounds the value, its words.',
  },
  {
    label: ['صيغة القيمة', 'Form of a value'],
    values: {
      NAME: ['اسم', 'Name'],
      TEXT: ['نصّ', 'Text'],
      CODE: ['رمز', 'Code'],
      DATE: ['تاريخ', 'Date'],
      NUMBER: ['عدد', 'Number'],
      QUANTITY: ['رقم', 'Figure'],
    },
  },
);
export type ValueType = lists.ValueType;
