import type { Attribute, AttributeType, AttributeValue } from '../attributes.js';
import { toScalar } from './json.js';

const special = /['\\\p{Control}\u2028\u2029\p{Surrogate}]/u;
const allSpecial = new RegExp(special, 'gu');

/** The text as a string literal of Cypher on one line. */
export function quoteCypher(text: string): string {
  return `'${special.test(text) ? text.replace(allSpecial, escapeOne) : text}'`;
}

function escapeOne(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  if (/\p{Surrogate}/u.test(character)) return '\uFFFD';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The attributes that an item has, as a map literal of Cypher. */
export function toCypherMap<T>(item: T, attributes: readonly Attribute<T>[]): string {
  let entries = '';
  for (const { name, type, read } of attributes) {
    const value = read(item);
    if (value !== undefined)
      entries += `${entries === '' ? '' : ', '}${name}: ${literal(value, type)}`;
  }
  return `{${entries}}`;
}

function literal(value: AttributeValue, type: AttributeType): string {
  if (type === 'TEXTS' && Array.isArray(value))
    return `[${value.map((item) => quoteCypher(String(item))).join(', ')}]`;
  const scalar = toScalar(value);
  if (typeof scalar === 'string') return quoteCypher(scalar);
  return type === 'FLOAT' ? float(Number(scalar)) : String(scalar);
}

/** Without a point or an exponent Cypher would keep it as an integer. */
function float(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
