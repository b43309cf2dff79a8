import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const organising = {
  type: 'ORGANISED',
  name: 'Organising',
  description:
    'An organisation organised an edition, or an event outside the series; hosting is another relation.',
  question: 'ORGANISER',
  ways: { ofSources: 'CO_HOSTING' },
  tells: ['SOURCE', 'TARGET'],
  schemaOrg: ['^organizer'],
  labels: { ar: ['تنظيم', 'الجهات المنظِّمة'], en: ['organised', 'organisers'] },
  sentences: {
    ar: {
      source: [
        when('AHEAD', '[ينظم|تنظم:s] {s} {t^}', 'من منظمي {t^}: {s}'),
        '[نظم|نظمت:s] {s} {t^}',
        'من منظمي {t^}: {s}',
      ],
      target: ['{t} من تنظيم {s^}', 'من منظمي {t^}: {s}'],
    },
    en: {
      source: [when('AHEAD', '{s} [is|are:s] to organise {t}'), '{s} organised {t}'],
      target: [
        when('AHEAD', '{t} [is|are:t] to be organised by {s}'),
        '{t} [was|were:t] organised by {s}',
      ],
    },
  },
  asked: {
    source: [
      ...['organiser', 'organisers', 'organised', 'organised by', 'who organised'],
      ...['organizer', 'organizers', 'organized', 'organized by', 'who organized'],
      ...['منظم', 'منظمو', 'منظمي', 'الجهة المنظمة', 'الجهات المنظمة', 'نظم', 'نظمت'],
    ],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Edition',
      sourceField: {
        name: 'organisedEditions',
        description: 'Editions that the organisation organised.',
      },
      targetField: { name: 'organisers', description: 'Organisations that organised the edition.' },
    },
    {
      source: 'Organization',
      target: 'Event',
      sourceField: {
        name: 'organisedEvents',
        description: 'Events outside the series that the organisation organised.',
      },
      targetField: { name: 'organisers', description: 'Organisations that organised the event.' },
    },
  ],
} as const satisfies RelationDeclaration;
