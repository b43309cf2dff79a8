import type { Element } from '../../../src/export/element.js';
import type { TextFormat } from '../../../src/export/format.js';
import { from } from './elements.js';

/** Two entities, the relation between them, and the one sentence that says it. */
export const smallGraph: readonly Element[] = [
  {
    element: 'header',
    version: '7',
    datasets: ['article'],
    generatedBy: 'multaqa',
    properties: [
      { name: 'founded', type: 'DATE' },
      { name: 'ordinal', type: 'INTEGER' },
    ],
  },
  { element: 'document', id: 'document:article', title: 'المقال', dataset: 'article', text: 'ا' },
  {
    element: 'entity',
    id: 'organization:dco',
    kind: 'Organization',
    labelAr: 'المنظمة',
    labelEn: 'DCO',
    datasets: ['article'],
    names: [],
    properties: { founded: '2020-11' },
    claims: [],
  },
  {
    element: 'entity',
    id: 'edition:dc-4',
    kind: 'Edition',
    labelEn: 'Fourth',
    datasets: ['article'],
    names: [],
    properties: { ordinal: 4 },
    validFrom: '2024-12',
    validTo: '2024-12',
    claims: [],
  },
  {
    element: 'relation',
    id: 'hosted:organization:dco~edition:dc-4',
    type: 'HOSTED',
    source: 'organization:dco',
    target: 'edition:dc-4',
    role: { en: 'host' },
    validFrom: '2024',
    confidence: 1,
    datasets: ['article'],
    claims: [
      {
        id: 'claim:1',
        predicate: 'HOSTED',
        dataset: 'article',
        rank: 'NORMAL',
        status: 'ACCEPTED',
        method: 'EXPLICIT',
        confidence: 1,
        evidence: [{ documentId: 'document:article', start: 0, end: 1, exact: 'ا' }],
      },
    ],
  },
];

/** The file that a format makes of it. */
export async function writeSmall(format: TextFormat): Promise<string> {
  let text = '';
  for await (const piece of format.write(from(smallGraph))) text += piece;
  return text;
}
