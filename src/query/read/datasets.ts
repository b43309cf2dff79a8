import {
  getNamedType,
  isInputObjectType,
  locatedError,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';
import { KnownError } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import type { Values } from '../../shared/mapping.js';
import { namesDatasets } from '../../shared/read-mapping.js';
import type { Arguments, ArgumentSource } from './arguments.js';

/** Returns the ids of all datasets, sorted. */
export type ReadDatasets = () => Promise<readonly string[]>;

/** Arguments or fields of an input object that may name datasets, by name. */
type Naming = ReadonlyMap<string, GraphQLArgument | GraphQLInputField>;

/** A field of an operation whose arguments may name datasets. */
export interface DatasetSource {
  /** Its place among the arguments of the operation. */
  readonly place: number;
  readonly node: FieldNode;
  readonly naming: Naming;
}

/** The fields of an operation whose given arguments may name datasets; cached for the list of sources. */
export function datasetSources(sources: readonly ArgumentSource[]): readonly DatasetSource[] {
  return sources.flatMap(({ field, node }, place) => {
    const given = new Set(node.arguments?.map(({ name }) => name.value));
    const mayBe = field.args.filter(
      (each) => (given.has(each.name) || each.defaultValue !== undefined) && mayName(each),
    );
    return mayBe.length > 0 ? [{ place, node, naming: byName(mayBe) }] : [];
  });
}

/**
 * Refuses arguments that name an unknown dataset; undefined if none is named, so that nothing is read.
 *
 * @returns rejects with a GraphQLError at the field, caused by a KnownError `BAD_INPUT` that lists the datasets
 */
export function refuseUnknownDatasets(
  sources: readonly DatasetSource[],
  args: Arguments,
  readDatasets: ReadDatasets,
): Promise<void> | undefined {
  const named = sources
    .map(({ place, node, naming }) => ({ node, ids: datasetsIn(naming, args[place]) }))
    .filter(({ ids }) => ids.length > 0);
  return named.length > 0 ? refuseAt(named, readDatasets) : undefined;
}

async function refuseAt(
  named: readonly { readonly node: FieldNode; readonly ids: readonly string[] }[],
  readDatasets: ReadDatasets,
): Promise<void> {
  for (const { node, ids } of named)
    try {
      refuseUnknownAmong(ids, await readDatasets());
    } catch (error) {
      throw locatedError(error, node);
    }
}

/** The ids of datasets in an input object, however deep. */
export function datasetsNamedIn(type: GraphQLInputObjectType, value: Values): readonly string[] {
  return datasetsIn(namingOf(type), value);
}

/** The ids of datasets in these values, at any depth. */
function datasetsIn(naming: Naming, values: Values | null | undefined): readonly string[] {
  const ids: string[] = [];
  for (const [key, value] of Object.entries(values ?? {})) {
    const given = naming.get(key);
    if (given === undefined) continue;
    if (namesDatasets(given)) addTexts(ids, value);
    else {
      const type = getNamedType(given.type);
      const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (isInputObjectType(type))
        for (const each of listed) ids.push(...datasetsIn(namingOf(type), each as Values | null));
    }
  }
  return ids;
}

/** All texts of a value: itself, those of a list, and those of an object's conditions. */
function addTexts(ids: string[], value: unknown): void {
  if (typeof value === 'string') ids.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) addTexts(ids, each);
}

const namingFields = new WeakMap<GraphQLInputObjectType, Naming>();

/** The fields of an input type that may name datasets. */
function namingOf(type: GraphQLInputObjectType): Naming {
  return getOrMake(namingFields, type, () =>
    byName(fieldsOf(type).filter((each) => mayName(each))),
  );
}

/** Whether it names datasets, or something in it may. */
function mayName(
  given: GraphQLArgument | GraphQLInputField,
  seen = new Set<GraphQLInputObjectType>(),
): boolean {
  if (namesDatasets(given)) return true;
  const type = getNamedType(given.type);
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return fieldsOf(type).some((each) => mayName(each, seen));
}

function fieldsOf(type: GraphQLInputObjectType): readonly GraphQLInputField[] {
  return Object.values(type.getFields());
}

function byName(given: readonly (GraphQLArgument | GraphQLInputField)[]): Naming {
  return new Map(given.map((each) => [each.name, each]));
}

/** The id of the dataset that curators may name before anything is stated in it. */
const curated = 'curated';

/** @throws KnownError `BAD_INPUT` for the first of these ids of datasets that is not known */
export function refuseUnknownAmong(named: readonly string[], known: readonly string[]): void {
  const unknown = named.find((id) => id !== curated && !known.includes(id));
  if (unknown === undefined) return;
  const there = known.length === 0 ? 'there is none' : `there are ${known.join(', ')}`;
  throw new KnownError('BAD_INPUT', `There is no dataset "${unknown}"; ${there}.`);
}
