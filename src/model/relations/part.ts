import { when } from '../../shared/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const part = {
  type: 'PART_OF',
  name: 'Part',
  description: 'A quote is part of a session.',
  ways: { ofSources: 'CO_MEMBERSHIP', ofTargets: 'SHARED_MEMBER' },
  labels: { ar: ['جزء من', 'الأجزاء'], en: ['part of', 'parts'] },
  sentences: {
    ar: {
      source: ['[ورد|وردت:s] {s:NAMED} في {t+^}', 'من مضمون {t^}: {s:NAMED}'],
      target: ['من مضمون {t^}: {s:NAMED}'],
    },
    en: {
      source: [
        when('is:DIALOGUE', '{s:NAMED} [was|were:s] made at {t}'),
        '{s:NAMED} [was|were:s] made in {t+}',
      ],
      target: ['{t} included {s:NAMED}'],
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
