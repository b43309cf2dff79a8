import { headerFacts, type Attribute, type AttributeValue } from '../attributes.js';
import type { Document, Header } from '../element.js';

/**
 * JSON on one line that every reader takes: half of a surrogate pair, which JSON can write as an escape and UTF-8
 * cannot encode, becomes U+FFFD.
 */
export function toJson(value: object): string {
  const json = JSON.stringify(value);
  return json.includes('\\ud') ? JSON.stringify(value, mendText) : json;
}

function mendText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;
}

/** The value in the form of tables and XML files: lists as JSON. */
export function toScalar(value: AttributeValue): string | number | boolean {
  return typeof value === 'object' ? toJson(value) : value;
}

/** The attributes that an item has, by name. */
export function toRecord<T>(
  item: T,
  attributes: readonly Attribute<T>[],
): Record<string, AttributeValue> {
  const record: Record<string, AttributeValue> = {};
  for (const { name, read } of attributes) {
    const value = read(item);
    if (value !== undefined) record[name] = value;
  }
  return record;
}

/** A document as JSON, without its `element` field. */
export function documentJson(document: Document): string {
  return toJson({ ...document, element: undefined });
}

/** Description of the graph, as JSON without its closing brace. */
export function graphJson(header: Header): string {
  return toJson(headerFacts(header)).slice(0, -1);
}
