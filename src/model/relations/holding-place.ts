import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const holdingPlace = {
  type: 'HELD_IN',
  name: 'HoldingPlace',
  description: 'An edition, or an event outside the series, was held in a city, or in a country.',
  once: true,
  question: 'PLACE',
  ways: { ofSources: 'SHARED_PLACE' },
  tells: ['SOURCE', 'TARGET'],
  schemaOrg: ['location'],
  labels: { ar: ['مكان الانعقاد', 'ما انعقد هنا'], en: ['held in', 'held here'] },
  sentences: {
    ar: {
      source: [
        when('AHEAD', '[يُعقد|تُعقد:s] {s} في {t^}', 'مكان انعقاد {s^}: {t}'),
        '[عُقد|عُقدت:s] {s} في {t^}',
        'مكان انعقاد {s^}: {t}',
      ],
      target: [
        when('AHEAD', '[يشهد|تشهد:t] {t} انعقاد {s^}', 'مكان انعقاد {s^}: {t}'),
        '[شهد|شهدت:t] {t} انعقاد {s^}',
        'مكان انعقاد {s^}: {t}',
      ],
    },
    en: {
      source: [when('AHEAD', '{s} [is|are:s] to be held in {t}'), '{s} [was|were:s] held in {t}'],
      target: [
        when('AHEAD', '{t} [is|are:t] where {s} is to be held'),
        '{t} [was|were:t] where {s} was held',
      ],
    },
  },
  joins: [
    {
      source: 'Edition',
      target: 'Place',
      sourceField: { name: 'places', description: 'Cities in which the edition was held.' },
      targetField: { name: 'editions', description: 'Editions held in the place.' },
    },
    {
      source: 'Event',
      target: 'Place',
      sourceField: { name: 'places', description: 'Places in which the event was held.' },
      targetField: { name: 'events', description: 'Events outside the series held in the place.' },
    },
    {
      source: 'Edition',
      target: 'Country',
      sourceField: {
        name: 'countries',
        description: 'Countries that are named as where the edition was held.',
      },
      targetField: { name: 'editions', description: 'Editions held in the country.' },
    },
    {
      source: 'Event',
      target: 'Country',
      sourceField: {
        name: 'countries',
        description: 'Countries that are named as where the event was held.',
      },
      targetField: {
        name: 'events',
        description: 'Events outside the series held in the country.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
