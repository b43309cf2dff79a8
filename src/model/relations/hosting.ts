import { when } from '../../shared/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const hosting = {
  type: 'HOSTED',
  name: 'Hosting',
  description: 'An organisation hosted an edition.',
  jointly: 'CO_HOSTED',
  ways: { ofSources: 'CO_HOSTING' },
  labels: { ar: ['استضافة', 'الجهات المستضيفة'], en: ['hosted', 'hosts'] },
  sentences: {
    ar: {
      source: [
        when('AHEAD', '[يستضيف|تستضيف:s] {s} {t^}', 'الجهة المستضيفة لـ{t^}: {s}'),
        '[استضاف|استضافت:s] {s} {t^}',
        'الجهة المستضيفة لـ{t^}: {s}',
      ],
      target: [
        when('AHEAD', '[يُعقد|تُعقد:t] {t} باستضافة {s^}', 'الجهة المستضيفة لـ{t^}: {s}'),
        '[عُقد|عُقدت:t] {t} باستضافة {s^}',
        'الجهة المستضيفة لـ{t^}: {s}',
      ],
    },
    en: {
      source: [when('AHEAD', '{s} [is|are:s] to host {t}'), '{s} hosted {t}'],
      target: [
        when('AHEAD', '{t} [is|are:t] to be hosted by {s}'),
        '{t} [was|were:t] hosted by {s}',
      ],
    },
    leavesOthersOpen: true,
  },
  joins: [
    {
      source: 'Organization',
      target: 'Edition',
      sourceField: {
        name: 'hostedEditions',
        description: 'Editions that the organisation hosted.',
      },
      targetField: { name: 'hosts', description: 'Organisations that hosted the edition.' },
    },
  ],
} as const satisfies RelationDeclaration;
