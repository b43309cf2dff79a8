import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Format } from '../../export/index.js';
import { readTexts, toQueryString, type Texts } from '../../operations/read-texts.js';
import { toSentence } from '../../operations/to-sentence.js';
import { invariant, KnownError } from '../../shared/errors.js';
import type { AsOf } from '../../shared/as-of.js';
import { isJsonObject, maxDepth, nestsTooDeep } from '../../shared/json-object.js';
import type { Values } from '../../shared/mapping.js';
import type { SubgraphInput, SubgraphQuestion } from '../inputs/subgraph-input.js';

/**
 * Writes and reads the query string of `/export/{format}`: the fields of a subgraph's input by name, lists by repeating
 * the name, input objects as JSON, the certainty of `asOf` as a field of its own; and `filename`. A body holds longer
 * selections: the same fields as a JSON object, as GraphQL takes them.
 */

/** Selection and options of an export. */
export interface ExportSelection {
  readonly dataset: string | undefined;
  /** Only relations that held at this time. */
  readonly asOf: AsOf | undefined;
  /** Absent for the whole graph or a whole dataset. */
  readonly subgraph: SubgraphQuestion | undefined;
}

export interface ExportQuery {
  readonly selection: ExportSelection;
  /** File name of the download. */
  readonly fileName: string;
}

/**
 * Path of the export of a subgraph, which {@link readExportQuery} reads. It ends with the file's name for programs that
 * look at the end of an address and ignore query strings.
 */
export function exportPath(schema: GraphQLSchema, format: Format, input: SubgraphInput): string {
  const { asOf, ...others } = input;
  const time: Texts | null | undefined = asOf && { asOf: asOf.on, certainty: asOf.certainty };
  const texts = { ...writeTexts(subgraphInputOf(schema), others), ...time };
  const filename = `multaqa-subgraph.${format.extension}`;
  return `/export/${format.name}?${toQueryString({ ...texts, filename })}`;
}

/**
 * Reads a query string. With nothing but `dataset` and a time it selects the whole graph; without `maxNodes` nothing is
 * left out.
 * @throws KnownError `BAD_INPUT` with every fault: a mistyped name must not give the whole graph for a part of it
 */
export function readExportQuery(
  schema: GraphQLSchema,
  format: Format,
  { filename, ...texts }: Texts,
): ExportQuery {
  const question = readQuestion(subgraphInputOf(schema), texts);
  return toQuery(format, question, Object.keys(texts), filename);
}

/**
 * Reads a body like {@link readExportQuery}.
 * @throws KnownError `BAD_INPUT` with every fault
 */
export function readExportBody(schema: GraphQLSchema, format: Format, body: unknown): ExportQuery {
  if (!isJsonObject(body))
    throw new KnownError(
      'BAD_INPUT',
      'The body of an export must be a JSON object with its filters, or {}.',
    );
  if (nestsTooDeep(body))
    throw new KnownError('BAD_INPUT', `The body nests deeper than ${maxDepth} levels.`);
  const { filename, ...values } = body;
  const type = subgraphInputOf(schema);
  const faults = findUnknown(Object.keys(values), Object.keys(type.getFields()));
  return toQuery(format, coerceQuestion(type, values, faults), Object.keys(values), filename);
}

/** @param given the names of the given filters */
function toQuery(
  format: Format,
  question: SubgraphQuestion,
  given: readonly string[],
  filename: unknown,
): ExportQuery {
  const isPart = given.some((name) => !ofWhole.includes(name));
  const maxNodes = given.includes('maxNodes') ? question.maxNodes : null;
  const selection: ExportSelection = {
    dataset: question.dataset ?? undefined,
    asOf: question.asOf ?? undefined,
    subgraph: isPart ? { ...question, maxNodes } : undefined,
  };
  return { selection, fileName: readFileName(filename) ?? fileNameFor(format, selection) };
}

/** Filters that also apply to the whole graph. */
const ofWhole = ['dataset', 'asOf', 'certainty'];

function writeTexts(type: GraphQLInputObjectType, input: object): Texts {
  const values = new Map<string, unknown>(Object.entries(input));
  return Object.fromEntries(
    Object.values(type.getFields()).flatMap((field) => {
      const value = values.get(field.name) ?? null;
      return value === null ? [] : [[field.name, toText(field.type, value)]];
    }),
  );
}

function toText(type: GraphQLInputType, value: unknown): string | readonly string[] {
  const written = serialize(type, value);
  if (isInputObjectType(getNamedType(type))) return JSON.stringify(written);
  if (!Array.isArray(written)) return String(written);
  const texts = written.map(String);
  const [first = '['] = texts;
  // An empty list has no value to repeat, and a single value that begins with a bracket would be read as JSON.
  return texts.length < 2 && first.startsWith('[') ? JSON.stringify(texts) : texts;
}

function readQuestion(
  type: GraphQLInputObjectType,
  { certainty, ...texts }: Texts,
): SubgraphQuestion {
  const fields = Object.values(type.getFields());
  const names = fields.flatMap(({ name }) => (name === 'asOf' ? [name, 'certainty'] : [name]));
  const faults = findUnknown(Object.keys(texts), names);
  const values: Record<string, unknown> = readTexts(fields, texts, faults);
  if (certainty !== undefined) addCertainty(values, certainty, faults);
  return coerceQuestion(type, values, faults);
}

function findUnknown(given: readonly string[], names: readonly string[]): string[] {
  return given
    .filter((name) => !names.includes(name))
    .map((name) => `"${name}" is unknown: an export takes the filters ${names.join(', ')}.`);
}

/** @throws KnownError `BAD_INPUT` with the given faults and those of the values */
function coerceQuestion(
  type: GraphQLInputObjectType,
  values: Values,
  faults: string[],
): SubgraphQuestion {
  if (values['dataset'] === '') faults.push('"dataset" takes the id of one dataset.');
  const addFault = (path: readonly (string | number)[], _: unknown, { message }: GraphQLError) => {
    faults.push(`"${path.join('.')}": ${toSentence(message)}`);
  };
  const coerced = faults.length === 0 ? coerceInputValue(values, type, addFault) : undefined;
  if (faults.length > 0) throw new KnownError('BAD_INPUT', faults.join(' '));
  // A faultless result of `coerceInputValue` has the type of the input's class.
  return coerced as SubgraphQuestion;
}

/** Moves the separate certainty into the time. */
function addCertainty(
  values: Record<string, unknown>,
  certainty: string | readonly string[],
  faults: string[],
): void {
  const { asOf } = values;
  if (asOf === undefined) faults.push('"certainty" needs "asOf": give both.');
  else if (typeof certainty !== 'string' || (isJsonObject(asOf) && 'certainty' in asOf))
    faults.push('"certainty" takes one value.');
  else if (isJsonObject(asOf)) values['asOf'] = { ...asOf, certainty };
}

/** @throws KnownError `BAD_INPUT` if it cannot be a file's name */
function readFileName(filename: unknown): string | undefined {
  if (filename === undefined) return undefined;
  if (typeof filename !== 'string' || !/^[^/\\]{1,200}$/.test(filename))
    throw new KnownError(
      'BAD_INPUT',
      '"filename" takes one name of at most 200 characters, without slashes.',
    );
  return filename;
}

/** A file name that describes the content. */
function fileNameFor(format: Format, { dataset, asOf, subgraph }: ExportSelection): string {
  const parts = ['multaqa', ...(dataset === undefined ? [] : [dataset])];
  if (subgraph !== undefined) parts.push('subgraph');
  if (asOf !== undefined) parts.push('as-of', asOf.on);
  if ('files' in format) parts.push(format.name); // several formats are a zip
  return `${parts.join('-')}.${format.extension}`;
}

/** The type of a subgraph's input, whose fields are the filters of an export. */
export function subgraphInputOf(schema: GraphQLSchema): GraphQLInputObjectType {
  const type = schema.getType('SubgraphInput');
  invariant(isInputObjectType(type), 'the schema has the input of subgraphs');
  return type;
}

/** The value as JSON, from which `coerceInputValue` makes it again. */
export function serialize(given: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const type = getNullableType(given);
  if (isListType(type)) {
    const item: GraphQLInputType = type.ofType;
    return Array.isArray(value) ? value.map((each) => serialize(item, each)) : value;
  }
  if (!isInputObjectType(type)) return type.serialize(value);
  invariant(isJsonObject(value), 'the value of an input object is an object');
  return Object.fromEntries(
    Object.values(type.getFields()).map((field) => [
      field.name,
      serialize(field.type, value[field.name]),
    ]),
  );
}
