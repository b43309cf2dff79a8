import { isJsonObject } from '../../shared/json-object.js';

/** Forms of the Reconciliation Service API, version 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/). */

/** One cell that is to be reconciled. */
export interface CellQuery {
  readonly query: string;
  /** Kinds of which the entity may be; of every kind if empty. */
  readonly types: readonly string[];
  readonly limit: number;
  readonly properties: readonly { readonly id: string; readonly values: readonly string[] }[];
}

/** Entities whose properties are asked. */
export interface ExtendQuery {
  readonly ids: readonly string[];
  readonly properties: readonly { readonly id: string; readonly limit: number }[];
}

/** A request that breaks the protocol, with the sentence to send. */
export class WireFault extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

/** Cells of a batch, and candidates of a cell. */
export const maxCells = 100;
export const maxCandidates = 25;
const usualCandidates = 5;
/** Properties that an extension asks. */
export const maxProperties = 20;
/** Values of a property that an extension gives unless it is asked for another number. */
export const usualValues = 10;

/** The batch in the parameter `queries`, by the keys of the client. @throws WireFault */
export function readCells(text: string): ReadonlyMap<string, CellQuery> {
  const batch = readObject(text, 'queries');
  const entries = Object.entries(batch);
  if (entries.length > maxCells)
    throw new WireFault(
      `A batch has ${maxCells} queries at most; this has ${entries.length}.`,
      413,
    );
  return new Map(entries.map(([key, value]) => [key, readCell(value, `queries.${key}`)]));
}

function readCell(value: unknown, at: string): CellQuery {
  if (!isJsonObject(value)) throw new WireFault(`${at} is no object.`);
  const { query, type, limit = usualCandidates, properties = [] } = value;
  if (typeof query !== 'string') throw new WireFault(`${at}.query is no text.`);
  return {
    query,
    types: readTypes(type, `${at}.type`),
    limit: readLimit(limit, `${at}.limit`, maxCandidates),
    properties: readList(properties, `${at}.properties`).map((each, n) =>
      readProperty(each, `${at}.properties.${n}`),
    ),
  };
}

function readTypes(type: unknown, at: string): readonly string[] {
  if (type === undefined || type === null || type === '') return [];
  const types = Array.isArray(type) ? type : [type];
  return types.map((each: unknown) => readName(each, at));
}

function readProperty(value: unknown, at: string) {
  if (!isJsonObject(value)) throw new WireFault(`${at} is no object.`);
  const given = Array.isArray(value['v']) ? (value['v'] as unknown[]) : [value['v']];
  return { id: readName(value['pid'], `${at}.pid`), values: given.flatMap(textOf) };
}

/** The text of a value; of an entity its id. Nothing is no value. */
function textOf(value: unknown): string[] {
  if (isJsonObject(value)) return textOf(value['id'] ?? value['name']);
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

/** The extension in the parameter `extend`. @throws WireFault */
export function readExtension(text: string): ExtendQuery {
  const { ids, properties } = readObject(text, 'extend');
  const asked = readList(ids, 'extend.ids').map((id, n) => readName(id, `extend.ids.${n}`));
  if (asked.length > maxCells)
    throw new WireFault(`An extension has ${maxCells} ids at most; this has ${asked.length}.`, 413);
  const wanted = readList(properties, 'extend.properties');
  if (wanted.length > maxProperties)
    throw new WireFault(
      `An extension has ${maxProperties} properties at most; this has ${wanted.length}.`,
      413,
    );
  return {
    ids: [...new Set(asked)],
    properties: wanted.map((each, n) => {
      const at = `extend.properties.${n}`;
      if (!isJsonObject(each)) throw new WireFault(`${at} is no object.`);
      const settings = isJsonObject(each['settings']) ? each['settings'] : {};
      const limit = Number(settings['limit'] ?? usualValues);
      return { id: readName(each['id'], `${at}.id`), limit: readLimit(limit, at, maxCells) };
    }),
  };
}

/** A limit as a whole number from 1; a larger one than `most` asks for as many as there may be. */
export function readLimit(value: unknown, at: string, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1)
    return Math.min(value, most);
  throw new WireFault(`${at} is no whole number from 1.`);
}

function readObject(text: string, at: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WireFault(`${at} is not JSON.`);
  }
  if (!isJsonObject(value)) throw new WireFault(`${at} is no object.`);
  return value;
}

function readList(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new WireFault(`${at} is no list.`);
  return value;
}

function readName(value: unknown, at: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new WireFault(`${at} is no text.`);
}
