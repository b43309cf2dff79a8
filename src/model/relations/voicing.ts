import type { RelationDeclaration } from './declaration.js';

export const voicing = {
  type: 'VOICED',
  name: 'Voicing',
  description: 'A person named a goal in their words; whose goal it is, HAS_GOAL says.',
  ways: { ofSources: 'SHARED_GOAL' },
  labels: { ar: ['أهداف عبّر عنها', 'من عبّر عنه'], en: ['voiced', 'voiced by'] },
  sentences: {
    ar: ['مما ورد على لسان {source} من أهداف: {target}', '{target}: هدف ورد على لسان {source}'],
    en: ['{source} voiced the goal: {target}', '{target}: a goal voiced by {source}'],
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
