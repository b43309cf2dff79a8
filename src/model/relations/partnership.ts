import { when } from '#text/sentence/templates.js';
import type { RelationDeclaration } from './declaration.js';

export const partnership = {
  type: 'PARTNER_OF',
  name: 'Partnership',
  description: 'Two organisations are partners.',
  symmetric: true,
  ways: { ofSources: 'SHARED_PARTNER', ofTargets: 'SHARED_PARTNER' },
  labels: { ar: ['شريك لـ', 'شريك لـ'], en: ['partner of', 'partner of'] },
  sentences: {
    ar: {
      source: [
        when('ENDED', 'ربطت شراكة بين {s^} و{t^} {dates}'),
        when('COMING', 'ستربط شراكة بين {s^} و{t^} {dates}'),
        when('DATED', 'تربط شراكة بين {s^} و{t^} {dates}'),
        'تربط شراكة بين {s^} و{t^}',
      ],
      target: [
        when('ENDED', 'ربطت شراكة بين {t^} و{s^} {dates}'),
        when('COMING', 'ستربط شراكة بين {t^} و{s^} {dates}'),
        when('DATED', 'تربط شراكة بين {t^} و{s^} {dates}'),
        'تربط شراكة بين {t^} و{s^}',
      ],
    },
    en: {
      source: [
        when('ENDED', '{s} and {t} were partners {dates}'),
        when('COMING', '{s} and {t} are to be partners {dates}'),
        when('DATED', '{s} and {t} have been partners {dates}'),
        '{s} and {t} are partners',
      ],
      target: [
        when('ENDED', '{t} and {s} were partners {dates}'),
        when('COMING', '{t} and {s} are to be partners {dates}'),
        when('DATED', '{t} and {s} have been partners {dates}'),
        '{t} and {s} are partners',
      ],
    },
  },
  joins: [
    {
      source: 'Organization',
      target: 'Organization',
      sourceField: { name: 'partners', description: 'Partners of the organisation.' },
      targetField: { name: 'partners', description: 'Partners of the organisation.' },
    },
  ],
} as const satisfies RelationDeclaration;
