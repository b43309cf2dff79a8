import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const holdingPresidency = {
  type: 'HELD_PRESIDENCY',
  name: 'HoldingPresidency',
  description:
    'A state holds or held the presidency of an organisation for a term, or presided over an edition.',
  tells: ['SOURCE'],
  labels: {
    ar: ['تولي رئاسة', 'الدول التي تولت الرئاسة'],
    en: ['held the presidency of', 'presidency held by'],
  },
  sentences: {
    ar: {
      source: [
        when('ENDED', '[تولى|تولت:s] {s} رئاسة {t^} {dates}', 'رئاسة {t^}: {s} ({dates})'),
        when('COMING', '[سيتولى|ستتولى:s] {s} رئاسة {t^} {dates}', 'رئاسة {t^}: {s} ({dates})'),
        when('DATED', '[يتولى|تتولى:s] {s} رئاسة {t^} {dates}', 'رئاسة {t^}: {s} ({dates})'),
        '[تولى|تولت:s] {s} رئاسة {t^}',
        'رئاسة {t^}: {s}',
      ],
      target: [
        when('ENDED', 'كانت رئاسة {t^} لـ{s^} {dates}', 'رئاسة {t^}: {s} ({dates})'),
        when('COMING', 'ستكون رئاسة {t^} لـ{s^} {dates}', 'رئاسة {t^}: {s} ({dates})'),
        when('DATED', 'رئاسة {t^} لـ{s^} {dates}', 'رئاسة {t^}: {s} ({dates})'),
        'من الدول التي تولت رئاسة {t^}: {s}',
      ],
    },
    en: {
      source: [
        when('ENDED', '{s} held the presidency of {t} {dates}'),
        when('COMING', '{s} [is|are:s] to hold the presidency of {t} {dates}'),
        when('DATED', '{s} [has|have:s] held the presidency of {t} {dates}'),
        '{s} [has|have:s] held the presidency of {t}',
      ],
      target: [
        when('ENDED', 'The presidency of {t} was held by {s} {dates}'),
        when('COMING', 'The presidency of {t} is to be held by {s} {dates}'),
        when('DATED', 'The presidency of {t} has been held by {s} {dates}'),
        'The presidency of {t} has been held by {s}',
      ],
    },
  },
  asked: {
    source: [
      ...['presidency', 'presidencies', 'presided over', 'presides over', 'presiding over'],
      ...['who presided over', 'who presides over', 'held the presidency', 'holds the presidency'],
      ...['رئاسة', 'تولى رئاسة', 'تولت رئاسة', 'ترأس', 'ترأست', 'الدولة الرئيسة'],
    ],
  },
  joins: [
    {
      source: 'Country',
      target: 'Organization',
      sourceField: {
        name: 'presidencies',
        description: 'Organisations of which the state holds or held the presidency.',
      },
      targetField: {
        name: 'presidingCountries',
        description: 'States that hold or held the presidency of the organisation.',
      },
    },
    {
      source: 'Country',
      target: 'Edition',
      sentences: {
        ar: {
          source: [
            when('AHEAD', '[يترأس|تترأس:s] {s} {t^}', 'الدولة الرئيسة لـ{t^}: {s}'),
            '[ترأس|ترأست:s] {s} {t^}',
            'الدولة الرئيسة لـ{t^}: {s}',
          ],
          target: [
            when('AHEAD', '[يُعقد|تُعقد:t] {t} برئاسة {s^}', 'الدولة الرئيسة لـ{t^}: {s}'),
            '[عُقد|عُقدت:t] {t} برئاسة {s^}',
            'الدولة الرئيسة لـ{t^}: {s}',
          ],
        },
        en: {
          source: [when('AHEAD', '{s} [is|are:s] to preside over {t}'), '{s} presided over {t}'],
          target: [
            when('AHEAD', '{t} [is|are:t] to be presided over by {s}'),
            '{t} [was|were:t] presided over by {s}',
          ],
        },
      },
      sourceField: {
        name: 'presidedEditions',
        description: 'Editions over which the state presided.',
      },
      targetField: {
        name: 'presidingCountries',
        description: 'States that presided over the edition.',
      },
    },
  ],
} as const satisfies RelationDeclaration;
