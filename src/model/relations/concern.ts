import type { RelationDeclaration } from './declaration.js';

export const concern = {
  type: 'CONCERNS',
  name: 'Concern',
  description:
    'An assertion speaks of an organisation, group, series or edition, or a goal of groups.',
  labels: { ar: ['يخص', 'آراء تذكره'], en: ['concerns', 'opinions about it'] },
  sentences: {
    ar: {
      source: ['مما يتناوله القول إن {s:CLAUSE^}: {t}', '{t} مما يتناوله هذا القول: {s}'],
      target: ['{t} مما يتناوله هذا القول: {s}'],
    },
    en: {
      source: ['The assertion that {s:CLAUSE} concerns {t}', 'This assertion concerns {t}: {s}'],
      target: [
        '{t} [is|are:t] among the subjects of the assertion that {s:CLAUSE}',
        'This assertion concerns {t}: {s}',
      ],
    },
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
      sentences: {
        ar: {
          source: ['مما يتناوله هدف {s:VERBAL_NOUN^}: {t}', '{t} مما يتناوله هذا الهدف: {s}'],
          target: ['{t} مما يتناوله هذا الهدف: {s}'],
        },
        en: {
          source: ['The goal of {s:VERBAL_NOUN} concerns {t}', 'This goal concerns {t}: {s}'],
          target: [
            '{t} [is|are:t] among those that the goal of {s:VERBAL_NOUN} concerns',
            'This goal concerns {t}: {s}',
          ],
        },
      },
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
