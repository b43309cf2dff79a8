import { getNamedType, isInputObjectType, locatedError, type GraphQLInputType } from 'graphql';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import type { Arguments, ArgumentSource } from './arguments.js';

/** Gives the ids of the datasets that there are, sorted. */
export type ReadDatasets = () => Promise<readonly string[]>;

/** An argument, or a field of an input object. */
interface Given {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/**
 * Refuses arguments that name a dataset which the graph does not have; it is asked only where they name one.
 *
 * @throws GraphQLError at the field that names it, with a KnownError `BAD_INPUT` that says which there are
 */
export async function refuseUnknownDatasets(
  sources: readonly ArgumentSource[],
  args: Arguments,
  readDatasets: ReadDatasets,
): Promise<void> {
  for (const [i, { field, node }] of sources.entries()) {
    const named = field.args.flatMap((argument) => datasetsIn(argument, args[i]?.[argument.name]));
    if (named.length === 0) continue;
    try {
      refuseUnknown(named, await readDatasets());
    } catch (error) {
      throw locatedError(error, node);
    }
  }
}

/** The same for the fields of one input object. @throws KnownError `BAD_INPUT` */
export async function refuseUnknownIn(
  type: GraphQLInputType,
  value: unknown,
  readDatasets: ReadDatasets,
): Promise<void> {
  const named = datasetsIn({ name: '', type }, value);
  if (named.length > 0) refuseUnknown(named, await readDatasets());
}

/** The datasets that a value names: ids under a name that says so, as do those of the conditions on it, however deep. */
function datasetsIn({ name, type }: Given, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((each: unknown) => datasetsIn({ name, type }, each));
  const inner = getNamedType(type);
  if (inner.name === 'ID') return /dataset/i.test(name) ? [value as string] : [];
  if (!isInputObjectType(inner)) return [];
  const fields = inner.getFields();
  return Object.entries(value as Values).flatMap(([key, part]) => {
    const field = fields[key];
    if (!field) return [];
    return datasetsIn(inner.name === 'DatasetsFilter' ? { ...field, name } : field, part);
  });
}

function refuseUnknown(named: readonly string[], known: readonly string[]): void {
  const unknown = named.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const there = known.length === 0 ? 'there is none' : `there are ${known.join(', ')}`;
  throw new KnownError('BAD_INPUT', `There is no dataset "${unknown}"; ${there}.`);
}
