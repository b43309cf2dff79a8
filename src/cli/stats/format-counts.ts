import { formatTable } from '../output/format-table.js';
import type { GraphCounts } from './count-graph.js';

/** The counts as tables for a person. */
export function formatCounts(counts: GraphCounts): string {
  const { entitiesByKind, relationsByType, datasets } = counts;
  const { claims, claimsWithEvidence, evidence, evidenceWithQuote } = counts;
  const totals: readonly (readonly [string, number])[] = [
    ['documents', counts.documents],
    ['documents with text', counts.documentsWithText],
    ['entities', counts.entities],
    ['names', counts.names],
    ['relations', counts.relations],
    ['claims', claims],
    ['claims with evidence', claimsWithEvidence],
    ['pieces of evidence', evidence],
    ['pieces with a quote', evidenceWithQuote],
  ];
  const datasetRows = Object.entries(datasets).map(([id, of]) => [
    ...[id, of.documents, of.entities, of.relations, of.claims],
  ]);
  return [
    formatTable(['in all', 'count'], totals),
    formatTable(['entities', 'count'], Object.entries(entitiesByKind)),
    formatTable(['relations', 'count'], Object.entries(relationsByType)),
    formatTable(['dataset', 'documents', 'entities', 'relations', 'claims'], datasetRows),
  ].join('\n');
}
