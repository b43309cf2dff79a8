import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const membership = {
  type: 'MEMBER_OF',
  name: 'Membership',
  description: 'A country is a member of an organisation, from the day of its accession.',
  ways: { ofSources: 'CO_MEMBERSHIP', ofTargets: 'SHARED_MEMBER' },
  interlocks: ['MEMBERS', 'PEOPLE'],
  tells: ['SOURCE'],
  schemaOrg: ['memberOf', '^member'],
  labels: { ar: ['عضو في', 'الأعضاء'], en: ['member of', 'members'] },
  role: 'OPTIONAL',
  sentences: {
    ar: {
      source: [
        when('ENDED', '[كان|كانت:s] {s} عضوًا في {t^} {dates}', 'استمرت عضوية {s^} في {t^} {dates}'),
        when(
          'COMING',
          '[سيصبح|ستصبح:s] {s} عضوًا في {t^} {dates}',
          'تسري عضوية {s^} في {t^} {dates}',
        ),
        when(['role:founder', 'DATED'], '{s} عضو مؤسس في {t^} {dates}'),
        when('role:founder', '{s} عضو مؤسس في {t^}'),
        when('DATED', '{s} عضو في {t^} {dates}'),
        '{s} عضو في {t^}',
      ],
      target: [
        when('ENDED', 'من الدول التي كانت أعضاء في {t^}: {s} ({dates})'),
        when('COMING', 'من الدول التي ستصبح أعضاء في {t^}: {s} ({dates})'),
        when(['role:founder', 'DATED'], 'من الأعضاء المؤسسين في {t^}: {s} ({dates})'),
        when('role:founder', 'من الأعضاء المؤسسين في {t^}: {s}'),
        when('DATED', 'من الدول الأعضاء في {t^}: {s} ({dates})'),
        'من الدول الأعضاء في {t^}: {s}',
      ],
    },
    en: {
      source: [
        when('ENDED', '{s} [was|were:s] a member of {t} {dates}'),
        when('COMING', '{s} [is|are:s] to be a member of {t} {dates}'),
        when(['role:founder', 'DATED'], '{s} [is|are:s] a founding member of {t} ({dates})'),
        when('role:founder', '{s} [is|are:s] a founding member of {t}'),
        when('DATED', '{s} [has|have:s] been a member of {t} {dates}'),
        '{s} [is|are:s] a member of {t}',
      ],
      target: [
        when('ENDED', 'The former members of {t} include {s} ({dates})'),
        when('COMING', 'The countries that are to be members of {t} include {s} ({dates})'),
        when(['role:founder', 'DATED'], 'The founding members of {t} include {s} ({dates})'),
        when('role:founder', 'The founding members of {t} include {s}'),
        when('DATED', 'The members of {t} include {s} ({dates})'),
        'The members of {t} include {s}',
      ],
    },
  },
  joins: [
    {
      source: 'Country',
      target: 'Organization',
      sourceField: {
        name: 'memberships',
        description: 'Organisations of which the country is a member.',
      },
      targetField: {
        name: 'members',
        description: 'Countries that are members of the organisation.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
