import type { RelationDeclaration } from './declaration.js';

export const location = {
  type: 'LOCATED_IN',
  name: 'Location',
  description: 'An organisation has its seat in a place, a place lies in a country.',
  ways: { ofSources: 'SHARED_PLACE' },
  labels: { ar: ['الموقع', 'ما يقع فيه'], en: ['located in', 'located here'] },
  sentences: {
    ar: ['{source} في {target}', 'في {target}: {source}'],
    en: ['{source} is located in {target}', '{target} is the location of {source}'],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Place',
      sourceField: {
        name: 'locations',
        description: 'Places in which the organisation has its seat.',
      },
      targetField: {
        name: 'organizations',
        description: 'Organisations with their seat in the place.',
      },
    },
    {
      source: 'Place',
      target: 'Country',
      sourceField: { name: 'countries', description: 'The country in which the place lies.' },
      targetField: { name: 'places', description: 'Places in the country.' },
    },
  ],
} as const satisfies RelationDeclaration;
