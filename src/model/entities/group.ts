import type { KindDeclaration } from './declaration.js';

export const group = {
  name: 'Group',
  description: 'States or organisations that are named together and not one by one.',
  prefix: 'group',
  one: 'group',
  many: 'groups',
  labels: { ar: ['مجموعة', 'المجموعات'], en: ['Group', 'Groups'] },
  sign: {
    family: 'actor',
    path: 'M5.5 3.2A4.8 4.8 0 1 0 7.6 12.3 6.4 6.4 0 0 1 7.6 3.7 4.8 4.8 0 0 0 5.5 3.2zM11 3.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 0 1 0-9.6z',
  },
  literals: { GROUP_KIND: 'What its members are.' },
} as const satisfies KindDeclaration;
