import type { RelationDeclaration } from './declaration.js';

export const voicing = {
  type: 'VOICED',
  name: 'Voicing',
  description: 'A person named a goal in their words; whose goal it is, HAS_GOAL says.',
  ways: { ofSources: 'SHARED_GOAL' },
  tells: ['TARGET'],
  labels: { ar: ['أهداف عبّر عنها', 'من عبّر عنه'], en: ['voiced', 'voiced by'] },
  sentences: {
    ar: {
      source: [
        '[تحدث|تحدثت:s] {s} عن هدف {t:VERBAL_NOUN^}',
        'من الأهداف التي وردت في كلام {s^}: {t}',
      ],
      target: ['ممن تحدثوا عن هدف {t:VERBAL_NOUN^}: {s}', 'من الأهداف التي وردت في كلام {s^}: {t}'],
    },
    en: {
      source: ['{s} spoke of the goal of {t:VERBAL_NOUN}', 'A goal of which {s} spoke: {t}'],
      target: [
        'Those who spoke of the goal of {t:VERBAL_NOUN} include {s}',
        'A goal of which {s} spoke: {t}',
      ],
    },
    namesVoice: true,
  },
  joins: [
    {
      source: 'Person',
      target: 'Goal',
      sourceField: { name: 'voicedGoals', description: 'Goals that the person named.' },
      targetField: { name: 'voicedBy', description: 'People who named the goal in their words.' },
    },
  ],
} as const satisfies RelationDeclaration;
