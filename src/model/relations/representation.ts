import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const representation = {
  type: 'REPRESENTS',
  name: 'Representation',
  description: 'An embassy represents its country, a category of attendees the group that sent it.',
  ways: { ofSources: 'CO_REPRESENTATION', ofTargets: 'SHARED_PEOPLE' },
  interlocks: ['PEOPLE'],
  tells: ['SOURCE'],
  labels: { ar: ['ممثِّل لـ', 'الممثلون'], en: ['represents', 'represented by'] },
  sentences: {
    ar: {
      source: [
        when('ENDED', '[كان|كانت:s] {s} [يمثل|تمثل:s] {t^} {dates}', 'تمثيل {s^} لـ{t^}: {dates}'),
        when('is:EMBASSY', '{s} بعثة دبلوماسية تمثل {t^}'),
        '{s} [يمثل|تمثل:s] {t^}',
        'ممن يمثل {t^}: {s}',
      ],
      target: [
        when('ENDED', 'ممن كان يمثل {t^}: {s} ({dates})'),
        when('is:EMBASSY', 'من البعثات الدبلوماسية التي تمثل {t^}: {s}'),
        'ممن يمثل {t^}: {s}',
      ],
    },
    en: {
      source: [
        when('ENDED', '{s} represented {t} {dates}'),
        when('is:EMBASSY', '{s} [is|are:s] a diplomatic mission of {t}'),
        '{s} [represents|represent:s] {t}',
      ],
      target: [
        when('ENDED', 'Those who represented {t} include {s} ({dates})'),
        when('is:EMBASSY', 'The diplomatic missions of {t} include {s}'),
        'Those who represent {t} include {s}',
      ],
    },
  },
  joins: [
    {
      source: 'Organization',
      target: 'Country',
      sourceField: {
        name: 'representedCountries',
        description: 'Countries that the organisation, an embassy, represents.',
      },
      targetField: {
        name: 'representations',
        description: 'Organisations, such as embassies, that represent the country.',
      },
    },
    {
      source: 'AttendeeCategory',
      target: 'Group',
      sentences: {
        ar: {
          source: ['[يحضر|تحضر:s] {s} نيابة عن {t+^}', 'ممن يحضرون نيابة عن {t^}: {s}'],
          target: ['[يحضر|تحضر:s] نيابة عن {t^} {s.within}', 'ممن يحضرون نيابة عن {t^}: {s}'],
        },
        en: {
          source: ['{s} attend on behalf of {t+}'],
          target: ['{t} are represented by {s.within}'],
        },
      },
      sourceField: {
        name: 'representedGroups',
        description: 'Groups for which these attendees come.',
      },
      targetField: {
        name: 'representatives',
        description: 'Categories of attendees that come for the group.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
