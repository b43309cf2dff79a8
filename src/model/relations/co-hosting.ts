import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const coHosting = {
  type: 'CO_HOSTED',
  name: 'CoHosting',
  description: 'An organisation or a state hosted an edition together with others.',
  question: 'HOST',
  ways: { ofSources: 'CO_HOSTING' },
  schemaOrg: ['^contributor'],
  labels: { ar: ['استضافة مشتركة', 'الجهات المشتركة في الاستضافة'], en: ['co-hosted', 'co-hosts'] },
  sentences: {
    ar: {
      source: [
        when(
          'AHEAD',
          '[يشارك|تشارك:s] {s} في استضافة {t^}',
          'من الجهات المشاركة في استضافة {t^}: {s}',
        ),
        '[شارك|شاركت:s] {s} في استضافة {t^}',
        'من الجهات المشاركة في استضافة {t^}: {s}',
      ],
      target: ['من الجهات المشاركة في استضافة {t^}: {s}'],
    },
    en: {
      source: [when('AHEAD', '{s} [is|are:s] to co-host {t}'), '{s} co-hosted {t}'],
      target: [
        when('AHEAD', 'The co-hosts of {t} are to include {s}'),
        'The co-hosts of {t} included {s}',
      ],
    },
    leavesOthersOpen: true,
  },
  asked: {
    source: ['co-host', 'co-hosts', 'co-hosted', 'مستضيف مشارك', 'الجهات المشاركة في الاستضافة'],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Edition',
      sourceField: {
        name: 'coHostedEditions',
        description: 'Editions that the organisation hosted together with others.',
      },
      targetField: {
        name: 'coHosts',
        description: 'Organisations that hosted the edition together.',
      },
    },
    {
      source: 'Country',
      target: 'Edition',
      sourceField: {
        name: 'coHostedEditions',
        description: 'Editions that the state hosted together with others.',
      },
      targetField: {
        name: 'coHostCountries',
        description: 'States that hosted the edition together with others.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
