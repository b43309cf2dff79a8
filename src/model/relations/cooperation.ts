import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const cooperation = {
  type: 'COOPERATED_ON',
  name: 'Cooperation',
  description: 'An organisation cooperated with the organiser of an edition.',
  ways: { ofSources: 'CO_HOSTING' },
  schemaOrg: ['^contributor'],
  labels: { ar: ['تعاون في', 'الجهات المتعاونة'], en: ['cooperated on', 'in cooperation with'] },
  sentences: {
    ar: {
      source: [
        when('AHEAD', '[يتعاون|تتعاون:s] {s} في تنظيم {t^}', 'من المتعاونين في تنظيم {t^}: {s}'),
        '[تعاون|تعاونت:s] {s} في تنظيم {t^}',
        'من المتعاونين في تنظيم {t^}: {s}',
      ],
      target: [
        when('AHEAD', '[يُنظم|تُنظم:t] {t} بالتعاون مع {s^}', 'من المتعاونين في تنظيم {t^}: {s}'),
        '[نُظم|نُظمت:t] {t} بالتعاون مع {s^}',
        'من المتعاونين في تنظيم {t^}: {s}',
      ],
    },
    en: {
      source: [
        when('AHEAD', '{s} [is|are:s] to cooperate in organising {t}'),
        '{s} cooperated in organising {t}',
      ],
      target: [
        when('AHEAD', '{t} [is|are:t] to be organised in cooperation with {s}'),
        '{t} [was|were:t] organised in cooperation with {s}',
      ],
    },
  },
  joins: [
    {
      source: 'Organization',
      target: 'Edition',
      sourceField: {
        name: 'cooperatedOnEditions',
        description: 'Editions on which the organisation cooperated.',
      },
      targetField: {
        name: 'cooperators',
        description: 'Organisations that cooperated on the edition.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
