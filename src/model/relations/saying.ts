import type { RelationDeclaration } from './declaration.js';

export const saying = {
  type: 'SAID',
  name: 'Saying',
  description: 'A person said the words of a quote.',
  labels: { ar: ['الأقوال', 'القائل'], en: ['said', 'said by'] },
  sentences: {
    ar: ['من أقوال {source}: «{target}»', '«{target}» من أقوال {source}'],
    en: ['{source} said: “{target}”', '“{target}” was said by {source}'],
  },
  joins: [
    {
      source: 'Person',
      target: 'Quote',
      sourceField: { name: 'quotes', description: 'Quotes of the person.' },
      targetField: { name: 'speakers', description: 'Who said it.' },
    },
  ],
} as const satisfies RelationDeclaration;
