import type * as forms from '#text/sentence/forms.js';
import { enumOf } from './enum-of.js';

export const Gender = enumOf<forms.Gender>(
  'Gender',
  'The grammatical gender of an Arabic name.',
  { MASCULINE: 'Verbs and adjectives are masculine.', FEMININE: 'They are feminine.' },
  { label: 'الجنس النحوي', values: { MASCULINE: 'مذكر', FEMININE: 'مؤنث' } },
);

export const NameSort = enumOf<forms.NameSort>(
  'NameSort',
  'The grammar of a name that is not the name of a thing.',
  {
    VERBAL_NOUN: 'An action: "strengthening cooperation".',
    CLAUSE: 'A statement that opens with a noun.',
  },
  { label: 'صيغة الاسم', values: { VERBAL_NOUN: 'مصدر', CLAUSE: 'جملة' } },
);

export const NameLink = enumOf<forms.Link>(
  'NameLink',
  'How an Arabic word leads to the name after it.',
  {
    CONSTRUCT: 'As the first of a construct.',
    IN: 'By في.',
    TO: 'By لـ.',
  },
  { label: 'الرابط', values: { CONSTRUCT: 'إضافة', IN: 'في', TO: 'لـ' } },
);
