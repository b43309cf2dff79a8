import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const holdingVenue = {
  type: 'HELD_AT',
  name: 'HoldingVenue',
  description:
    'An edition was held on the premises of an organisation, or in a hall or on a site that is a place.',
  question: 'PLACE',
  ways: { ofSources: 'SHARED_PLACE' },
  tells: ['SOURCE'],
  schemaOrg: ['location'],
  labels: {
    ar: ['مقر الانعقاد', 'ما انعقد في المقر'],
    en: ['held at the premises of', 'held at its premises'],
  },
  sentences: {
    ar: {
      source: [
        when(['SITE', 'AHEAD'], '[يُعقد|تُعقد:s] {s} في {t^}', 'مكان انعقاد {s^}: {t}'),
        when('SITE', '[عُقد|عُقدت:s] {s} في {t^}', 'مكان انعقاد {s^}: {t}'),
        when('AHEAD', '[يُعقد|تُعقد:s] {s} في مقر {t^}', 'مكان انعقاد {s^}: مقر {t^}'),
        '[عُقد|عُقدت:s] {s} في مقر {t^}',
        'مكان انعقاد {s^}: مقر {t^}',
      ],
      target: [
        when(['SITE', 'AHEAD'], '[يشهد|تشهد:t] {t} انعقاد {s^}', 'مكان انعقاد {s^}: {t}'),
        when('SITE', '[شهد|شهدت:t] {t} انعقاد {s^}', 'مكان انعقاد {s^}: {t}'),
        when('AHEAD', 'يشهد مقر {t^} انعقاد {s^}'),
        'شهد مقر {t^} انعقاد {s^}',
      ],
    },
    en: {
      source: [
        when(['AHEAD', 'is:EMBASSY'], '{s} [is|are:s] to be held at {t}'),
        when(['SITE', 'AHEAD'], '{s} [is|are:s] to be held at {t}'),
        when('AHEAD', '{s} [is|are:s] to be held on the premises of {t}'),
        when('is:EMBASSY', '{s} [was|were:s] held at {t}'),
        when('SITE', '{s} [was|were:s] held at {t}'),
        '{s} [was|were:s] held on the premises of {t}',
      ],
      target: [
        when(['AHEAD', 'is:EMBASSY'], '{t} [is|are:t] to be the venue for {s}'),
        when(['SITE', 'AHEAD'], '{t} [is|are:t] to be the venue for {s}'),
        when('AHEAD', 'The premises of {t} are to be the venue for {s}'),
        when('is:EMBASSY', '{t} [was|were:t] the venue for {s}'),
        when('SITE', '{t} [was|were:t] the venue for {s}'),
        'The premises of {t} were the venue for {s}',
      ],
    },
  },
  asked: {
    target: [
      ...['venue', 'venues', 'place', 'location', 'held at'],
      ...['مكان', 'مقر', 'موقع', 'مكان انعقاد', 'مقر انعقاد', 'مكان إقامة'],
    ],
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
    {
      source: 'Edition',
      target: 'Place',
      sourceField: {
        name: 'sites',
        description: 'Halls, campuses and other sites at which the edition was held.',
      },
      targetField: { name: 'editionsAtSite', description: 'Editions held at the site.' },
      sentences: {
        ar: {
          source: [
            when('AHEAD', '[يُعقد|تُعقد:s] {s} في {t^}', 'موقع انعقاد {s^}: {t}'),
            '[عُقد|عُقدت:s] {s} في {t^}',
            'موقع انعقاد {s^}: {t}',
          ],
          target: [
            when('AHEAD', '[يستضيف|تستضيف:t] {t} {s^}', 'موقع انعقاد {s^}: {t}'),
            '[استضاف|استضافت:t] {t} {s^}',
            'موقع انعقاد {s^}: {t}',
          ],
        },
        en: {
          source: [
            when('AHEAD', '{s} [is|are:s] to be held at {t}'),
            '{s} [was|were:s] held at {t}',
          ],
          target: [
            when('AHEAD', '{t} [is|are:t] to be the venue for {s}'),
            '{t} [was|were:t] the venue for {s}',
          ],
        },
      },
    },
  ],
} as const satisfies RelationDeclaration;
