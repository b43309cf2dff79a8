import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const citizenship = {
  type: 'CITIZEN_OF',
  name: 'Citizenship',
  description: 'A person has the nationality of a state.',
  tells: ['SOURCE'],
  schemaOrg: ['nationality'],
  labels: { ar: ['الجنسية', 'المواطنون'], en: ['citizen of', 'citizens'] },
  sentences: {
    ar: {
      source: [
        when(
          'ENDED',
          '[كان|كانت:s] {s} من مواطني {t^} {dates}',
          'من المواطنين السابقين لـ{t^}: {s} ({dates})',
        ),
        when('COMING', 'من مواطني {t^} {dates}: {s}'),
        when('DATED', '{s} من مواطني {t^} {dates}'),
        '{s} من مواطني {t^}',
      ],
      target: [
        when('ENDED', 'من المواطنين السابقين لـ{t^}: {s} ({dates})'),
        when('COMING', 'من مواطني {t^} {dates}: {s}'),
        when('DATED', 'من مواطني {t^}: {s} ({dates})'),
        'من مواطني {t^}: {s}',
      ],
    },
    en: {
      source: [
        when('ENDED', '{s} [was|were:s] a citizen of {t} {dates}'),
        when('COMING', '{s} [is|are:s] to be a citizen of {t} {dates}'),
        when('DATED', '{s} [has|have:s] been a citizen of {t} {dates}'),
        '{s} [is|are:s] a citizen of {t}',
      ],
      target: [
        when('ENDED', 'The former citizens of {t} include {s} ({dates})'),
        when('COMING', 'The citizens of {t} are to include {s} {dates}'),
        when('DATED', 'The citizens of {t} include {s} ({dates})'),
        'The citizens of {t} include {s}',
      ],
    },
  },
  asked: {
    source: ['citizen', 'citizens', 'national', 'nationals', 'مواطن', 'مواطنو', 'مواطني'],
  },
  joins: [
    {
      source: 'Person',
      target: 'Country',
      sourceField: {
        name: 'nationalities',
        description: 'States of which the person is said to be a citizen.',
      },
      targetField: {
        name: 'citizens',
        description: 'People who are said to be citizens of the state.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
