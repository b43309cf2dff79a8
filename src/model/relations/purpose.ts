import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const purpose = {
  type: 'HAS_GOAL',
  name: 'Purpose',
  description: 'An organisation, group or series has a goal.',
  ways: { ofSources: 'SHARED_GOAL' },
  labels: { ar: ['الأهداف', 'هدف لـ'], en: ['goals', 'goal of'] },
  sentences: {
    ar: {
      source: [
        when('ENDED', 'من أهداف {s^} سابقًا: {t}'),
        '[يهدف|تهدف:s] {s} إلى {t:VERBAL_NOUN^}',
        'من أهداف {s^}: {t}',
      ],
      target: [when('ENDED', 'من أهداف {s^} سابقًا: {t}'), 'من أهداف {s^}: {t}'],
    },
    en: {
      source: [
        when('ENDED', 'The goals of {s} included {t:VERBAL_NOUN}', 'A former goal of {s}: {t}'),
        'The goals of {s} include {t:VERBAL_NOUN}',
        'A goal of {s}: {t}',
      ],
      target: [
        when(
          'ENDED',
          'One of the former goals of {s} was {t:VERBAL_NOUN}',
          'A former goal of {s}: {t}',
        ),
        'One of the goals of {s} is {t:VERBAL_NOUN}',
        'A goal of {s}: {t}',
      ],
    },
  },
  joins: [
    {
      source: 'Organization',
      target: 'Goal',
      sourceField: { name: 'goals', description: 'Goals of the organisation.' },
      targetField: { name: 'organizations', description: 'Organisations that have the goal.' },
    },
    {
      source: 'Group',
      target: 'Goal',
      sourceField: { name: 'goals', description: 'Goals of the group.' },
      targetField: { name: 'groups', description: 'Groups that have the goal.' },
    },
    {
      source: 'ForumSeries',
      target: 'Goal',
      sourceField: { name: 'goals', description: 'Goals of the series.' },
      targetField: { name: 'series', description: 'Series that have the goal.' },
    },
  ],
} as const satisfies RelationDeclaration;
