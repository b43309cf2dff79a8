import type { RelationDeclaration } from './declaration.js';

export const concern = {
  type: 'CONCERNS',
  name: 'Concern',
  description:
    'An assertion speaks of an organisation, group, series or edition, or a goal of groups.',
  labels: { ar: ['يخص', 'ما يخصه'], en: ['concerns', 'what concerns it'] },
  sentences: {
    ar: ['«{source}» مما يخص {target}', 'مما يخص {target}: «{source}»'],
    en: ['“{source}” concerns {target}', 'What concerns {target}: “{source}”'],
  },
  joins: [
    {
      source: 'Assertion',
      target: 'Organization',
      sourceField: {
        name: 'organizations',
        description: 'Organisations of which the assertion speaks.',
      },
      targetField: {
        name: 'assertions',
        description: 'Assertions that speak of the organisation.',
      },
    },
    {
      source: 'Assertion',
      target: 'Group',
      sourceField: { name: 'groups', description: 'Groups of which the assertion speaks.' },
      targetField: { name: 'assertions', description: 'Assertions that speak of the group.' },
    },
    {
      source: 'Assertion',
      target: 'ForumSeries',
      sourceField: { name: 'series', description: 'Series of which the assertion speaks.' },
      targetField: { name: 'assertions', description: 'Assertions that speak of the series.' },
    },
    {
      source: 'Assertion',
      target: 'Edition',
      sourceField: { name: 'editions', description: 'Editions of which the assertion speaks.' },
      targetField: { name: 'assertions', description: 'Assertions that speak of the edition.' },
    },
    {
      source: 'Goal',
      target: 'Group',
      sourceField: {
        name: 'concernedGroups',
        description: 'Groups of whom the goal speaks, which need not have it.',
      },
      targetField: {
        name: 'concerningGoals',
        description: 'Goals that speak of the group, which need not have them.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
