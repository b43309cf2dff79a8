import { invariant } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import { cypher, name } from '../../store/statement.js';
import { typedObjectOf } from './project.js';
import { call, type Block, type FieldCompiler, type Read } from './scope.js';
import { constant, rowsAt } from './shape.js';

/** By block of evidence, the columns of the translations that one subquery gives in all languages. */
const asked = new WeakMap<Block, Map<string, number>>();

const columns = ['lang', 'text', 'by', 'at'] as const;

/** The translation of words that a claim cites: those of all versions of the document have the same. */
export const translationField: FieldCompiler<'translation'> = (
  scope,
  block,
  { node, relation },
  { mapping, args: argsOfField, type, children },
) => {
  invariant(relation, 'evidence is a relationship');
  const words = relation.property(mapping.of);
  const places = getOrMake(asked, block, () => new Map<string, number>());
  const ask = () => {
    const result = name(scope.fresh('x'));
    const [each, isOfWords] = [
      cypher`[t.lang, t.text, t.by, t.at]`,
      cypher`t.document = coalesce(${node}.key, ${node}.id) AND t.words = ${words}`,
    ];
    const body = cypher`MATCH (t:Translation) WHERE ${isOfWords} RETURN collect(${each}) AS ${result}`;
    block.subqueries.push(call(scope, cypher`${node}, ${words}`, body));
    const made = block.columns.add(result);
    places.set(mapping.of, made);
    return made;
  };
  const place = places.get(mapping.of) ?? ask();
  const fields = (children.get(type.name) ?? []).map(({ key, field }) => {
    const column = columns.findIndex((each) => each === field.name);
    const read: Read = column < 0 ? constant(type.name) : (row) => row[column] ?? null;
    return [key, read] as const;
  });
  const read = typedObjectOf(scope, type.name, fields);
  return (row, args) => {
    const wanted = args[argsOfField]?.['lang'] ?? 'AR';
    const found = rowsAt(row, place).find(([lang]) => lang === wanted);
    return found ? read(found, args) : null;
  };
};
