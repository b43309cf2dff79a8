import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const encounter = {
  type: 'MET',
  name: 'Encounter',
  description: 'Two people met, on a day that the beginning of the relation says.',
  symmetric: true,
  momentary: true,
  labels: { ar: ['التقى', 'التقى'], en: ['met', 'met'] },
  sentences: {
    ar: {
      source: [
        when('COMING', '[يلتقي|تلتقي:s] {s} {t^} {on}', 'اللقاء بين {s^} و{t^}: {on}'),
        when('DATED', '[التقى|التقت:s] {s} {t^} {on}', 'عُقد لقاء بين {s^} و{t^} {on}'),
        '[التقى|التقت:s] {s} {t^}',
        'عُقد لقاء بين {s^} و{t^}',
      ],
      target: [
        when('COMING', '[يلتقي|تلتقي:t] {t} {s^} {on}', 'اللقاء بين {t^} و{s^}: {on}'),
        when('DATED', '[التقى|التقت:t] {t} {s^} {on}', 'عُقد لقاء بين {t^} و{s^} {on}'),
        '[التقى|التقت:t] {t} {s^}',
        'عُقد لقاء بين {t^} و{s^}',
      ],
    },
    en: {
      source: [
        when('COMING', '{s} [is|are:s] to meet {t} {on}'),
        when('DATED', '{s} met {t} {on}'),
        '{s} met {t}',
      ],
      target: [
        when('COMING', '{t} [is|are:t] to meet {s} {on}'),
        when('DATED', '{t} met {s} {on}'),
        '{t} met {s}',
      ],
    },
  },
  joins: [
    {
      source: 'Person',
      target: 'Person',
      sourceField: { name: 'metPeople', description: 'People that the person met.' },
      targetField: { name: 'metPeople', description: 'People that the person met.' },
    },
  ],
} as const satisfies RelationDeclaration;
