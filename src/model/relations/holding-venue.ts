import type { RelationDeclaration } from './declaration.js';

export const holdingVenue = {
  type: 'HELD_AT',
  name: 'HoldingVenue',
  description: 'An edition was held on the premises of an organisation.',
  ways: { ofSources: 'SHARED_PLACE' },
  labels: {
    ar: ['مقر الانعقاد', 'ما انعقد في مقرها'],
    en: ['held at the premises of', 'held at its premises'],
  },
  sentences: {
    ar: ['مقر انعقاد {source}: {target}', '{target} مقر انعقاد {source}'],
    en: ['{source} was held at the premises of {target}', '{target} was the venue of {source}'],
  },
  joins: [
    {
      source: 'Edition',
      target: 'Organization',
      sourceField: {
        name: 'venues',
        description: 'Organisations on whose premises the edition was held.',
      },
      targetField: {
        name: 'editionsAtVenue',
        description: 'Editions held on the premises of the organisation.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
