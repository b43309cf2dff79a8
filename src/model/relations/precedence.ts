import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const precedence = {
  type: 'PRECEDES',
  name: 'Precedence',
  description: 'An edition came before the next one of its series, by their ordinals.',
  labels: { ar: ['سابقة لـ', 'تالية لـ'], en: ['precedes', 'follows'] },
  sentences: {
    ar: {
      source: [
        when('ALIKE', '{s} [يسبق|تسبق:s] مباشرة {t+^}', 'بعد {s^} مباشرة: {t+}'),
        '{s} [يسبق|تسبق:s] مباشرة {t^}',
        'بعد {s^} مباشرة: {t}',
      ],
      target: [
        when('ALIKE', '{t} [يلي|تلي:t] مباشرة {s+^}', 'بعد {s^} مباشرة: {t+}'),
        '{t} [يلي|تلي:t] مباشرة {s^}',
        'بعد {s^} مباشرة: {t}',
      ],
    },
    en: {
      source: [
        when(['ALIKE', 'AHEAD'], '{s} [is|are:s] to be followed by {t+}'),
        when('ALIKE', '{s} [was|were:s] followed by {t+}'),
        when('AHEAD', '{s} [is|are:s] to be followed by {t}'),
        '{s} [was|were:s] followed by {t}',
      ],
      target: [
        when(['ALIKE', 'AHEAD'], '{t} [is|are:t] to follow {s+}'),
        when('ALIKE', '{t} followed {s+}'),
        when('AHEAD', '{t} [is|are:t] to follow {s}'),
        '{t} followed {s}',
      ],
    },
  },
  joins: [
    {
      source: 'Edition',
      target: 'Edition',
      sourceField: { name: 'followedBy', description: 'The next edition of the series.' },
      targetField: {
        name: 'precededBy',
        description: 'The edition of the series before this one.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
