import { coerceInputValue, isInputObjectType } from 'graphql';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { SubgraphQuestion } from '../inputs/subgraph-input.js';
import { invariant, KnownError } from '../../shared/errors.js';
import { readTexts, type Texts } from '../../operations/read-texts.js';

/** What is to be exported. */
export interface AskedExport {
  readonly dataset: string | undefined;
  /** None where the whole graph is wanted, or all that the dataset says. */
  readonly subgraph: SubgraphQuestion | undefined;
}

/**
 * The selection of an export: the fields of a subgraph's input under their own names, each as its type writes it. With
 * none but `dataset` it is the whole graph, and without `maxNodes` nothing is left out.
 *
 * @throws KnownError `BAD_INPUT` with every fault: whoever mistypes a name must not take the whole graph for a part of it.
 */
export function readSelection(schema: GraphQLSchema, texts: Texts): AskedExport {
  const type = schema.getType('SubgraphInput');
  invariant(isInputObjectType(type), 'the schema has the input of subgraphs');
  const fields = Object.values(type.getFields());
  const names = fields.map(({ name }) => name);
  const faults = Object.keys(texts)
    .filter((name) => !names.includes(name))
    .map((name) => `"${name}" is unknown: an export is narrowed by ${names.join(', ')}.`);
  const values = readTexts(fields, texts, faults);
  if (texts['dataset'] === '') faults.push('"dataset" takes the id of one dataset.');
  const tell = (path: readonly (string | number)[], _: unknown, { message }: GraphQLError) => {
    faults.push(`"${path.join('.')}": ${message.replace(/[^.?]$/, '$&.')}`);
  };
  const coerced = faults.length === 0 ? coerceInputValue(values, type, tell) : undefined;
  if (faults.length > 0) throw new KnownError('BAD_INPUT', faults.join(' '));
  const question = coerced as SubgraphQuestion;
  return {
    dataset: question.dataset ?? undefined,
    subgraph: Object.keys(texts).some((name) => name !== 'dataset')
      ? { ...question, maxNodes: 'maxNodes' in texts ? question.maxNodes : null }
      : undefined,
  };
}
