import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const measurement = {
  type: 'MEASURES',
  name: 'Measurement',
  description: 'A figure measures an organisation, a group of states, an edition or a forum.',
  tells: ['SOURCE'],
  schemaOrg: ['observationAbout'],
  labels: { ar: ['رقم عن', 'الأرقام'], en: ['measures', 'figures'] },
  sentences: {
    ar: {
      source: [
        when('COUNTS', '[يضم|تضم:t] {t} {s^}', 'من أرقام {t^}: {figure}'),
        when(
          ['METRIC', 'is:EXCEEDS', 'AS_OF'],
          '[يتجاوز|تتجاوز:s] {metric} {value} {as of}',
          'من أرقام {t^}: {figure} ({as of})',
        ),
        when(
          ['METRIC', 'is:EXCEEDS'],
          '[يتجاوز|تتجاوز:s] {metric} {value}',
          'من أرقام {t^}: {figure}',
        ),
        when(
          ['METRIC', 'is:APPROXIMATE', 'AS_OF'],
          '[يبلغ|تبلغ:s] {metric} نحو {value} {as of}',
          'من أرقام {t^}: {figure} ({as of})',
        ),
        when(
          ['METRIC', 'is:APPROXIMATE'],
          '[يبلغ|تبلغ:s] {metric} نحو {value}',
          'من أرقام {t^}: {figure}',
        ),
        when(
          ['METRIC', 'AS_OF'],
          '[يبلغ|تبلغ:s] {metric} {value} {as of}',
          'من أرقام {t^}: {figure} ({as of})',
        ),
        when('METRIC', '[يبلغ|تبلغ:s] {metric} {value}', 'من أرقام {t^}: {figure}'),
        when('AS_OF', 'من أرقام {t^}: {figure} ({as of})'),
        'من أرقام {t^}: {figure}',
      ],
      target: [when('AS_OF', 'من أرقام {t^}: {figure} ({as of})'), 'من أرقام {t^}: {figure}'],
    },
    en: {
      source: [
        when('COUNTS', '{t} [has|have:t] {s}'),
        when(['METRIC', 'is:EXCEEDS', 'AS_OF'], '{metric} exceeded {value} {as of}'),
        when(['METRIC', 'is:EXCEEDS'], '{metric} exceeds {value}'),
        when(['METRIC', 'is:APPROXIMATE', 'AS_OF'], '{metric} was about {value} {as of}'),
        when(['METRIC', 'is:APPROXIMATE'], '{metric} is about {value}'),
        when(['METRIC', 'AS_OF'], '{metric} was {value} {as of}'),
        when('METRIC', '{metric} is {value}'),
        when('AS_OF', 'A figure for {t} {as of}: {figure}'),
        'A figure for {t}: {figure}',
      ],
      target: [when('AS_OF', 'A figure for {t} {as of}: {figure}'), 'A figure for {t}: {figure}'],
    },
  },
  joins: [
    {
      source: 'Statistic',
      target: 'Organization',
      sourceField: {
        name: 'measuredOrganizations',
        description: 'Organisations that the figure measures.',
      },
      targetField: { name: 'statistics', description: 'Figures that measure the organisation.' },
    },
    {
      source: 'Statistic',
      target: 'Group',
      sourceField: {
        name: 'measuredGroups',
        description: 'Groups that the figure measures together.',
      },
      targetField: { name: 'statistics', description: 'Figures that measure the group together.' },
    },
    {
      source: 'Statistic',
      target: 'Edition',
      sourceField: { name: 'measuredEditions', description: 'Editions that the figure measures.' },
      targetField: {
        name: 'statistics',
        description: 'Figures that measure the edition, such as how many came.',
      },
    },
    {
      source: 'Statistic',
      target: 'ForumSeries',
      sourceField: {
        name: 'measuredSeries',
        description: 'Forums that the figure measures over all their editions.',
      },
      targetField: {
        name: 'statistics',
        description: 'Figures that measure the forum over all its editions.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
