import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const location = {
  type: 'LOCATED_IN',
  name: 'Location',
  description: 'An organisation has its seat in a place, a place lies in a country.',
  ways: { ofSources: 'SHARED_PLACE' },
  tells: ['SOURCE'],
  schemaOrg: ['location'],
  labels: { ar: ['الموقع', 'ما يقع هنا'], en: ['located in', 'located here'] },
  sentences: {
    ar: {
      source: [
        when('ENDED', 'كان مقر {s^} في {t^} {dates}'),
        when('COMING', 'سيكون مقر {s^} في {t^} {dates}'),
        when('DATED', 'يقع مقر {s^} في {t^} {dates}'),
        when('SITE', '[يقع|تقع:s] {s} في {t^}', 'في {t^}: {s}'),
        'يقع مقر {s^} في {t^}',
      ],
      target: [
        when('ENDED', 'كان في {t^} مقر {s^} ({dates})'),
        when('COMING', 'سيكون في {t^} مقر {s^} ({dates})'),
        when('DATED', 'في {t^} مقر {s^} ({dates})'),
        when('SITE', 'في {t^}: {s}'),
        'في {t^} مقر {s^}',
      ],
    },
    en: {
      source: [
        when('ENDED', '{s} [was|were:s] based in {t} {dates}'),
        when('COMING', '{s} [is|are:s] to be based in {t} {dates}'),
        when(['DATED', 'is:EMBASSY'], '{s} [has|have:s] been located in {t} {dates}'),
        when('DATED', '{s} [has|have:s] been based in {t} {dates}'),
        when('is:EMBASSY', '{s} [is|are:s] located in {t}'),
        when('SITE', '{s} [is|are:s] located in {t}'),
        '{s} [is|are:s] based in {t}',
      ],
      target: [
        when('ENDED', '{t} [was|were:t] home to {s} ({dates})'),
        when('COMING', '{t} [is|are:t] to be home to {s} ({dates})'),
        when('DATED', '{t} [is|are:t] home to {s} ({dates})'),
        '{t} [is|are:t] home to {s}',
      ],
    },
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
      sentences: {
        ar: {
          source: ['[يقع|تقع:s] {s} في {t^}', 'من الأماكن الواقعة في {t^}: {s}'],
          target: ['من الأماكن الواقعة في {t^}: {s}'],
        },
        en: { source: ['{s} [is|are:s] in {t}'], target: ['Places in {t} include {s}'] },
      },
      sourceField: { name: 'countries', description: 'The country in which the place lies.' },
      targetField: { name: 'places', description: 'Places in the country.' },
    },
  ],
} as const satisfies RelationDeclaration;
