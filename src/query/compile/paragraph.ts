import { invariant } from '../../shared/errors.js';
import { cypher } from '../../store/statement.js';
import type { FieldCompiler } from './scope.js';

/** The number of the paragraph in which evidence begins, counted among the starts that its document keeps. */
export const paragraphField: FieldCompiler<'paragraph'> = (_scope, block, { node, relation }) => {
  invariant(relation, 'evidence is a relationship');
  const start = relation.property('start');
  const place = block.columns.add(
    cypher`CASE WHEN ${start} IS NULL OR ${node}.paragraphs IS NULL THEN null ELSE size([p IN ${node}.paragraphs WHERE p <= ${start}]) END`,
  );
  return (row) => {
    const count = row[place] ?? null;
    return count === null ? null : Math.max(0, Number(count) - 1);
  };
};
