import type { RelationDeclaration } from './declaration.js';

export const measurement = {
  type: 'MEASURES',
  name: 'Measurement',
  description: 'A figure measures an organisation or a group of states.',
  labels: { ar: ['رقم عن', 'الأرقام'], en: ['measures', 'figures'] },
  sentences: {
    ar: ['{source}: رقم عن {target}', 'من أرقام {target}: {source}'],
    en: ['{source}: a figure about {target}', 'Among the figures about {target}: {source}'],
  },
  joins: [
    {
      source: 'Statistic',
      target: 'Organization',
      sourceField: {
        name: 'measuredOrganizations',
        description: 'Organisations that the figure measures.',
      },
      targetField: { name: 'statistics', description: 'Figures that measure the organisation.' },
    },
    {
      source: 'Statistic',
      target: 'Group',
      sourceField: {
        name: 'measuredGroups',
        description: 'Groups that the figure measures together.',
      },
      targetField: { name: 'statistics', description: 'Figures that measure the group together.' },
    },
  ],
} as const satisfies RelationDeclaration;
