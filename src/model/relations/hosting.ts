import { when, type Sentences } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

/** Sentences for a host who is called that in Arabic where nothing says how the name reads. */
const readBy = (host: string) =>
  ({
    ar: {
      source: [
        when('AHEAD', '[يستضيف|تستضيف:s] {s} {t^}', `${host} لـ{t^}: {s}`),
        '[استضاف|استضافت:s] {s} {t^}',
        `${host} لـ{t^}: {s}`,
      ],
      target: [
        when('AHEAD', '[يُعقد|تُعقد:t] {t} باستضافة {s^}', `${host} لـ{t^}: {s}`),
        '[عُقد|عُقدت:t] {t} باستضافة {s^}',
        `${host} لـ{t^}: {s}`,
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
  }) as const satisfies Sentences;

const ofBody = readBy('الجهة المستضيفة');
const ofState = readBy('الدولة المستضيفة');

export const hosting = {
  type: 'HOSTED',
  name: 'Hosting',
  description: 'An organisation or a state hosted an edition, or an event outside the series.',
  jointly: 'CO_HOSTED',
  question: 'HOST',
  ways: { ofSources: 'CO_HOSTING' },
  tells: ['SOURCE', 'TARGET'],
  schemaOrg: ['^contributor'],
  labels: { ar: ['استضافة', 'الجهات المستضيفة'], en: ['hosted', 'hosts'] },
  sentences: ofBody,
  asked: {
    source: [
      ...[
        'host',
        'hosts',
        'hosted',
        'hosted by',
        'who hosted',
        'host organisation',
        'host country',
      ],
      ...[
        'مستضيف',
        'مستضيفو',
        'مستضيفي',
        'الجهة المستضيفة',
        'الجهات المستضيفة',
        'الدولة المستضيفة',
      ],
      ...['استضاف', 'استضافت', 'مضيف', 'الجهة المضيفة', 'الدولة المضيفة'],
    ],
  },
  joins: [
    {
      source: 'Organization',
      target: 'Edition',
      sourceField: {
        name: 'hostedEditions',
        description: 'Editions that the organisation hosted, alone or together.',
      },
      targetField: {
        name: 'hosts',
        description: 'Organisations that hosted the edition, alone or together.',
      },
    },
    {
      source: 'Country',
      target: 'Edition',
      sentences: ofState,
      sourceField: {
        name: 'hostedEditions',
        description: 'Editions that the state hosted, alone or together.',
      },
      targetField: {
        name: 'hostCountries',
        description: 'States that hosted the edition, alone or together.',
      },
    },
    {
      source: 'Organization',
      target: 'Event',
      sourceField: {
        name: 'hostedEvents',
        description: 'Events outside the series that the organisation hosted, alone or together.',
      },
      targetField: {
        name: 'hosts',
        description: 'Organisations that hosted the event, alone or together.',
      },
    },
    {
      source: 'Country',
      target: 'Event',
      sentences: ofState,
      sourceField: {
        name: 'hostedEvents',
        description: 'Events outside the series that the state hosted, alone or together.',
      },
      targetField: {
        name: 'hostCountries',
        description: 'States that hosted the event, alone or together.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
