import { openWhen, when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const saying = {
  type: 'SAID',
  name: 'Saying',
  description: 'A person said the words of a quote.',
  schemaOrg: ['^creator'],
  labels: { ar: ['الأقوال', 'القائل'], en: ['said', 'said by'] },
  sentences: {
    ar: {
      source: [
        when(
          'is:REPORTED',
          'مما نُقل بالمعنى عن {s^}: {clause}',
          'مما نُقل بالمعنى عن {s^}: {report}',
          'مما نُقل بالمعنى عن {s^}: {t}',
        ),
        when('DATED', '[قال|قالت:s] {s} {on}: {words}', 'من أقوال {s^} ({on}): {words}'),
        '[قال|قالت:s] {s}: {words}',
        'من أقوال {s^}: {words}',
        'من أقوال {s^}: {t}',
      ],
      target: [
        when(
          'is:REPORTED',
          '{clause}، بحسب ما نُقل بالمعنى عن {s^}',
          'مما نُقل بالمعنى عن {s^}: {report}',
          'مما نُقل بالمعنى عن {s^}: {t}',
        ),
        openWhen([], '{words} – {s}', '{t} – {s}'),
      ],
    },
    en: {
      source: [
        when(
          'is:REPORTED',
          '{s} [is|are:s] reported as saying that {clause}',
          '{s} [is|are:s] reported as saying: {report}',
          'What {s} [is|are:s] reported as saying: {t}',
        ),
        when('DATED', '{s} said {on}: {words}'),
        '{s} said: {words}',
        'What {s} said: {t}',
      ],
      target: [
        when(
          'is:REPORTED',
          '{s} [is|are:s] reported as saying that {clause}',
          '{s} [is|are:s] reported as saying: {report}',
          'What {s} [is|are:s] reported as saying: {t}',
        ),
        openWhen([], '{words} – {s}', '{t} – {s}'),
      ],
    },
    namesVoice: true,
  },
  asked: {
    target: [
      ...['quote', 'quotes', 'quotation', 'statement', 'statements', 'words', 'saying', 'sayings'],
      ...['said by', 'what was said by', 'تصريح', 'تصريحات', 'قول', 'أقوال', 'مقولة', 'مقولات'],
      ...['حديث', 'كلام', 'اقتباس', 'اقتباسات', 'ما قاله', 'ما قالته'],
    ],
  },
  joins: [
    {
      source: 'Person',
      target: 'Quote',
      sourceField: { name: 'quotes', description: 'Quotes of the person.' },
      targetField: { name: 'speakers', description: 'Who said it.' },
    },
  ],
} as const satisfies RelationDeclaration;
