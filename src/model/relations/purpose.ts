import type { RelationDeclaration } from './declaration.js';

export const purpose = {
  type: 'HAS_GOAL',
  name: 'Purpose',
  description: 'An organisation, group or series has a goal.',
  ways: { ofSources: 'SHARED_GOAL' },
  labels: { ar: ['الأهداف', 'هدف لـ'], en: ['goals', 'goal of'] },
  sentences: {
    ar: ['من أهداف {source}: {target}', '{target} من أهداف {source}'],
    en: ['Among the goals of {source}: {target}', '{target}: among the goals of {source}'],
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
