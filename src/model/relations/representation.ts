import type { RelationDeclaration } from './declaration.js';

export const representation = {
  type: 'REPRESENTS',
  name: 'Representation',
  description: 'An embassy represents its country, a category of attendees the group that sent it.',
  ways: { ofSources: 'CO_REPRESENTATION', ofTargets: 'SHARED_PEOPLE' },
  interlocks: ['PEOPLE'],
  labels: { ar: ['ممثِّل لـ', 'الممثلون'], en: ['represents', 'represented by'] },
  sentences: {
    ar: ['{source} في تمثيل {target}', 'من ممثلي {target}: {source}'],
    en: ['{source} represents {target}', '{target} is represented by {source}'],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Country',
      sourceField: {
        name: 'representedCountries',
        description: 'Countries that the organisation, an embassy, represents.',
      },
      targetField: {
        name: 'representations',
        description: 'Organisations, such as embassies, that represent the country.',
      },
    },
    {
      source: 'AttendeeCategory',
      target: 'Group',
      sourceField: {
        name: 'representedGroups',
        description: 'Groups for which these attendees come.',
      },
      targetField: {
        name: 'representatives',
        description: 'Categories of attendees that come for the group.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
