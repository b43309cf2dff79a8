import { when, type Sentences } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

/** Sentences for an office of a state, which is never read as membership of its staff. */
const ofState: Sentences = {
  ar: {
    source: [
      when('ENDED', 'منصب {post}: {s} ({dates})'),
      when('COMING', 'منصب {post}: {s} ({dates})'),
      when('DATED', 'منصب {post}: {s} ({dates})'),
      when('UNDATED', 'منصب {post}: {s} ({told})'),
      'منصب {post}: {s}',
    ],
    target: [
      when('ENDED', 'منصب {post}: {s} ({dates})'),
      when('COMING', 'منصب {post}: {s} ({dates})'),
      when('DATED', 'منصب {post}: {s} ({dates})'),
      when('UNDATED', 'منصب {post}: {s} ({told})'),
      'منصب {post}: {s}',
    ],
  },
  en: {
    source: [
      when('ENDED', '{s} held the office of {post} {dates}'),
      when('COMING', '{s} [is|are:s] to hold the office of {post} {dates}'),
      when('DATED', '{s} [has|have:s] held the office of {post} {dates}'),
      when('UNDATED', '{s} was named as {post} ({told})'),
      '{s} holds the office of {post}',
    ],
    target: [
      when('ENDED', 'The office of {post} was held by {s} {dates}'),
      when('COMING', 'The office of {post} is to be held by {s} {dates}'),
      when('DATED', 'The office of {post} has been held by {s} {dates}'),
      when('UNDATED', 'Those named as {post} include {s} ({told})'),
      'The office of {post} is held by {s}',
    ],
  },
};

export const position = {
  type: 'HOLDS_POSITION',
  name: 'Position',
  description:
    'A person holds a position in an organisation, or an office of a state; the relation’s role names it.',
  offices: ['secretary-general'],
  ways: { ofSources: 'CO_REPRESENTATION', ofTargets: 'SHARED_PEOPLE' },
  interlocks: ['PEOPLE'],
  tells: ['SOURCE'],
  schemaOrg: ['affiliation'],
  labels: { ar: ['صاحب منصب في', 'أصحاب المناصب'], en: ['holds a position in', 'office holders'] },
  role: 'REQUIRED',
  sentences: {
    ar: {
      source: [
        when(['STATUS', 'ENDED'], '{s} {status} ({dates})', 'من {statuses}: {s} ({dates})'),
        when(
          ['STATUS', 'COMING'],
          '[سينضم|ستنضم:s] {s} إلى {statuses} {dates}',
          'انضمام {s^} إلى {statuses}: {dates}',
        ),
        when(['STATUS', 'DATED'], '{s} {status} {dates}', 'من {statuses}: {s} ({dates})'),
        when('STATUS', '{s} {status}', 'من {statuses}: {s}'),
        when(
          ['OFFICE', 'ENDED'],
          '[شغل|شغلت:s] {s} منصب {office} {dates}',
          'منصب {office}: {s} ({dates})',
        ),
        when(
          ['OFFICE', 'COMING'],
          '[سيشغل|ستشغل:s] {s} منصب {office} {dates}',
          'منصب {office}: {s} ({dates})',
        ),
        when(
          ['OFFICE', 'DATED'],
          '[يشغل|تشغل:s] {s} منصب {office} {dates}',
          'منصب {office}: {s} ({dates})',
        ),
        when(['OFFICE', 'UNDATED'], 'منصب {office}: {s} ({told})'),
        when('OFFICE', '[يشغل|تشغل:s] {s} منصب {office}', 'منصب {office}: {s}'),
        when('DATED', 'منصب {post}: {s} ({dates})'),
        when('ENDED', 'منصب {post}: {s} ({dates})'),
        when('UNDATED', 'منصب {post}: {s} ({told})'),
        'منصب {post}: {s}',
      ],
      target: [
        when(
          ['STATUS', 'COMING'],
          '[سينضم|ستنضم:s] إلى {statuses} {dates} {s}',
          'انضمام {s^} إلى {statuses}: {dates}',
        ),
        when(['STATUS', 'DATED'], 'من {statuses}: {s} ({dates})'),
        when('STATUS', 'من {statuses}: {s}'),
        when(
          ['OFFICE', 'ENDED'],
          'منصب {office} [شغله|شغلته:s] {dates} {s}',
          'منصب {office}: {s} ({dates})',
        ),
        when(
          ['OFFICE', 'COMING'],
          'منصب {office} [سيشغله|ستشغله:s] {dates} {s}',
          'منصب {office}: {s} ({dates})',
        ),
        when(
          ['OFFICE', 'DATED'],
          'منصب {office} [يشغله|تشغله:s] {dates} {s}',
          'منصب {office}: {s} ({dates})',
        ),
        when(['OFFICE', 'UNDATED'], 'منصب {office}: {s} ({told})'),
        when('OFFICE', 'منصب {office} [يشغله|تشغله:s] {s}', 'منصب {office}: {s}'),
        when('DATED', 'منصب {post}: {s} ({dates})'),
        when('ENDED', 'منصب {post}: {s} ({dates})'),
        when('UNDATED', 'منصب {post}: {s} ({told})'),
        'منصب {post}: {s}',
      ],
    },
    en: {
      source: [
        when(['STATUS', 'ENDED'], '{s} [was|were:s] {status} of {t} {dates}'),
        when(['STATUS', 'COMING'], '{s} [is|are:s] to be {status} of {t} {dates}'),
        when(['STATUS', 'DATED'], '{s} [has|have:s] been {status} of {t} {dates}'),
        when('STATUS', '{s} [is|are:s] {status} of {t}'),
        when(
          ['OFFICE', 'ENDED'],
          '{s} [was|were:s] {office} of {t} {dates}',
          '{s} held the office of {role} of {t} {dates}',
        ),
        when(
          ['OFFICE', 'COMING'],
          '{s} [is|are:s] to be {office} of {t} {dates}',
          '{s} [is|are:s] to hold the office of {role} of {t} {dates}',
        ),
        when(
          ['OFFICE', 'DATED'],
          '{s} [has|have:s] been {office} of {t} {dates}',
          '{s} [has|have:s] held the office of {role} of {t} {dates}',
        ),
        when(
          ['OFFICE', 'UNDATED'],
          '{s} was named as {office} of {t} ({told})',
          '{s} was named as {post} ({told})',
        ),
        when('OFFICE', '{s} [is|are:s] {office} of {t}', '{s} holds the office of {role} of {t}'),
        when('ENDED', '{s} held the position of {post} {dates}'),
        when('COMING', '{s} [is|are:s] to hold the position of {post} {dates}'),
        when('DATED', '{s} [has|have:s] held the position of {post} {dates}'),
        when('UNDATED', '{s} was named as {post} ({told})'),
        '{s} holds the position of {post}',
      ],
      target: [
        when(['STATUS', 'ENDED'], 'The former {statuses} of {t} include {s} ({dates})'),
        when(['STATUS', 'COMING'], 'Those who are to be {statuses} of {t} include {s} ({dates})'),
        when(['STATUS', 'DATED'], 'The {statuses} of {t} include {s} ({dates})'),
        when('STATUS', 'The {statuses} of {t} include {s}'),
        when(['OFFICE', 'ENDED'], 'The office of {role} of {t} was held by {s} {dates}'),
        when(['OFFICE', 'COMING'], 'The office of {role} of {t} is to be held by {s} {dates}'),
        when(['OFFICE', 'DATED'], 'The office of {role} of {t} has been held by {s} {dates}'),
        when(['OFFICE', 'UNDATED'], 'Those named as {role} of {t} include {s} ({told})'),
        when('OFFICE', 'The office of {role} of {t} is held by {s}'),
        when('ENDED', 'The position of {post} was held by {s} {dates}'),
        when('COMING', 'The position of {post} is to be held by {s} {dates}'),
        when('DATED', 'The position of {post} has been held by {s} {dates}'),
        when('UNDATED', 'Those named as {post} include {s} ({told})'),
        'The position of {post} is held by {s}',
      ],
    },
  },
  joins: [
    {
      source: 'Person',
      target: 'Organization',
      sourceField: {
        name: 'positions',
        description: 'Organisations in which the person holds a position.',
      },
      targetField: {
        name: 'officeHolders',
        description: 'People who hold a position in the organisation.',
      },
    },
    {
      source: 'Person',
      target: 'Country',
      sentences: ofState,
      sourceField: {
        name: 'stateOffices',
        description: 'States of which the person holds an office, as a minister does.',
      },
      targetField: {
        name: 'officeHolders',
        description: 'People who hold an office of the state, such as its ministers.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
