import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const part = {
  type: 'PART_OF',
  name: 'Part',
  description: 'A quote is part of a session.',
  ways: { ofSources: 'CO_MEMBERSHIP', ofTargets: 'SHARED_MEMBER' },
  tells: ['SOURCE'],
  schemaOrg: ['isPartOf'],
  labels: { ar: ['جزء من', 'الأجزاء'], en: ['part of', 'parts'] },
  sentences: {
    ar: {
      source: [
        '[ورد|وردت:s] {s:NAMED} في {t+^}',
        'من مضمون {t^}: {s:NAMED}',
        'مما قيل في {t^}: {said}',
        'مما قيل في {t^}: {s}',
      ],
      target: ['من مضمون {t^}: {s:NAMED}', 'مما قيل في {t^}: {said}', 'مما قيل في {t^}: {s}'],
    },
    en: {
      source: [
        when(
          'is:DIALOGUE',
          '{s:NAMED} [was|were:s] made at {t}',
          'This was said at {t}: {said}',
          'This was said at {t}: {s}',
        ),
        '{s:NAMED} [was|were:s] made in {t}',
        'This was said at {t}: {said}',
        'This was said at {t}: {s}',
      ],
      target: [
        '{t} included {s:NAMED}',
        'This was said at {t}: {said}',
        'This was said at {t}: {s}',
      ],
    },
  },
  joins: [
    {
      source: 'Quote',
      target: 'Session',
      sourceField: { name: 'sessions', description: 'The session in which it was said.' },
      targetField: { name: 'quotes', description: 'Quotes from the session.' },
    },
  ],
} as const satisfies RelationDeclaration;
