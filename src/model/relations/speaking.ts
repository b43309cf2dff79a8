import type { RelationDeclaration } from './declaration.js';

export const speaking = {
  type: 'SPOKE_AT',
  name: 'Speaking',
  description: 'A person spoke at a session, as presenter or speaker.',
  ways: { ofSources: 'CO_PARTICIPATION', ofTargets: 'SHARED_PARTICIPANT' },
  labels: { ar: ['متحدث في', 'المتحدثون'], en: ['spoke at', 'speakers'] },
  sentences: {
    ar: [
      '{source} من المتحدثين في {target} ({role})',
      'من المتحدثين في {target}: {source} ({role})',
    ],
    en: [
      '{source} spoke at {target} ({role})',
      '{target} had {source} among its speakers ({role})',
    ],
  },
  joins: [
    {
      source: 'Person',
      target: 'Session',
      sourceField: { name: 'sessions', description: 'Sessions at which the person spoke.' },
      targetField: { name: 'speakers', description: 'People who spoke at the session.' },
    },
  ],
} as const satisfies RelationDeclaration;
