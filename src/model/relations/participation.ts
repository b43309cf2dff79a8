import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const participation = {
  type: 'PARTICIPATED_IN',
  name: 'Participation',
  description: 'A person took part in an edition, or in an event outside the series.',
  ways: { ofSources: 'CO_PARTICIPATION', ofTargets: 'SHARED_PARTICIPANT' },
  tells: ['SOURCE'],
  schemaOrg: ['^attendee'],
  labels: { ar: ['مشارك في', 'المشاركون'], en: ['took part in', 'participants'] },
  role: 'OPTIONAL',
  sentences: {
    ar: {
      source: [
        when(
          ['AHEAD', 'ROLE'],
          '[يشارك|تشارك:s] {s} في {t^} بصفة {a role}',
          'من المشاركين في {t^}: {s} ({a role})',
          'من المشاركين في {t^}: {s} ({role})',
        ),
        when('AHEAD', '[يشارك|تشارك:s] {s} في {t^}', 'من المشاركين في {t^}: {s}'),
        when(
          'ROLE',
          '[شارك|شاركت:s] {s} في {t^} بصفة {a role}',
          'من المشاركين في {t^}: {s} ({a role})',
          'من المشاركين في {t^}: {s} ({role})',
        ),
        '[شارك|شاركت:s] {s} في {t^}',
        'من المشاركين في {t^}: {s}',
      ],
      target: [
        when('ROLE', 'من المشاركين في {t^}: {s} ({a role})', 'من المشاركين في {t^}: {s} ({role})'),
        'من المشاركين في {t^}: {s}',
      ],
    },
    en: {
      source: [
        when(
          ['AHEAD', 'ROLE'],
          '{s} [is|are:s] to take part in {t} as {a role}',
          '{s} [is|are:s] to take part in {t} ({role})',
        ),
        when('AHEAD', '{s} [is|are:s] to take part in {t}'),
        when('ROLE', '{s} took part in {t} as {a role}', '{s} took part in {t} ({role})'),
        '{s} took part in {t}',
      ],
      target: [
        when(['AHEAD', 'ROLE'], 'The participants in {t} are to include {s} ({role})'),
        when('AHEAD', 'The participants in {t} are to include {s}'),
        when('ROLE', 'The participants in {t} included {s} ({role})'),
        'The participants in {t} included {s}',
      ],
    },
  },
  asked: {
    source: [
      ...['participant', 'participants', 'attendee', 'attendees', 'who attended', 'who took part'],
      ...['مشارك', 'مشاركون', 'مشاركين', 'مشاركة', 'مشاركات', 'حاضر', 'حاضرون', 'حضور'],
    ],
  },
  joins: [
    {
      source: 'Person',
      target: 'Edition',
      sourceField: { name: 'editions', description: 'Editions in which the person took part.' },
      targetField: {
        name: 'participants',
        description: 'People who are named as taking part in the edition.',
      },
    },
    {
      source: 'Person',
      target: 'Event',
      sourceField: {
        name: 'events',
        description: 'Events outside the series in which the person took part.',
      },
      targetField: {
        name: 'participants',
        description: 'People who are named as taking part in the event.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
