import type { Attribute, AttributeType } from '../attributes.js';
import { toScalar } from './json.js';

// XML writers from the registry build a tree for each element (xmlbuilder2 came to 2,500 edges a second), so the two
// formats of XML write their text themselves; every unsafe text passes through here.

const special = /[&<>"\t\n\r]|[^ -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const allSpecial = new RegExp(special, 'gu');

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * The text for an attribute's value or an element's content (XML 1.0, 2.2): white space survives the normalisation of
 * attributes, half of a surrogate pair becomes U+FFFD, and characters that XML cannot represent are dropped.
 */
export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(allSpecial, escapeOne) : text;
}

function escapeOne(character: string): string {
  return references[character] ?? (/\p{Surrogate}/u.test(character) ? '\uFFFD' : '');
}

/** Names of the types in GraphML and GEXF; a date is text, since neither has a type for a year alone. */
export const xmlAttributeTypes: Readonly<Record<AttributeType, string>> = {
  TEXT: 'string',
  TEXTS: 'string',
  DATE: 'string',
  JSON: 'string',
  INTEGER: 'long',
  FLOAT: 'double',
  BOOLEAN: 'boolean',
};

/** The attributes that an item has, each written with its name and the text of its value. */
export function writeAttributes<T>(
  item: T,
  attributes: readonly Attribute<T>[],
  write: (name: string, text: string) => string,
): string {
  let written = '';
  for (const { name, read } of attributes) {
    const value = read(item);
    if (value !== undefined) written += write(name, escapeXml(String(toScalar(value))));
  }
  return written;
}
