import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const programme = {
  type: 'HAS_SESSION',
  name: 'Programme',
  description: 'An edition had a session on its programme.',
  tells: ['TARGET'],
  schemaOrg: ['subEvent', '^superEvent'],
  labels: { ar: ['الجلسات', 'جلسة في'], en: ['sessions', 'session of'] },
  sentences: {
    ar: {
      source: ['من فقرات {s^}: {t.first}'],
      target: ['{t.within} من فقرات {s^}', 'من فقرات {s^}: {t.first}'],
    },
    en: {
      source: [when('AHEAD', '{s} [is|are:s] to include {t.first}'), '{s} included {t.first}'],
      target: [
        when('AHEAD', '{t.within} [is|are:t] to be part of {s}'),
        '{t.within} [was|were:t] part of {s}',
      ],
    },
  },
  joins: [
    {
      source: 'Edition',
      target: 'Session',
      sourceField: { name: 'sessions', description: 'Sessions of the edition.' },
      targetField: { name: 'editions', description: 'The edition to which the session belongs.' },
    },
  ],
} as const satisfies RelationDeclaration;
