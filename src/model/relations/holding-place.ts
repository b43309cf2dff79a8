import type { RelationDeclaration } from './declaration.js';

export const holdingPlace = {
  type: 'HELD_IN',
  name: 'HoldingPlace',
  description: 'An edition was held in a city.',
  once: true,
  ways: { ofSources: 'SHARED_PLACE' },
  labels: { ar: ['مكان الانعقاد', 'ما انعقد فيه'], en: ['held in', 'held here'] },
  sentences: {
    ar: ['مكان انعقاد {source}: {target}', '{target} مكان انعقاد {source}'],
    en: ['{source} was held in {target}', '{target} was where {source} was held'],
  },
  joins: [
    {
      source: 'Edition',
      target: 'Place',
      sourceField: { name: 'places', description: 'Cities in which the edition was held.' },
      targetField: { name: 'editions', description: 'Editions held in the place.' },
    },
  ],
} as const satisfies RelationDeclaration;
