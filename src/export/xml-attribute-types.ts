import type { AttributeType } from './attributes.js';

/** What GraphML and GEXF call the types; a date is text, since neither knows one that is a year alone. */
export const xmlAttributeTypes: Readonly<Record<AttributeType, string>> = {
  TEXT: 'string',
  TEXTS: 'string',
  DATE: 'string',
  JSON: 'string',
  INTEGER: 'long',
  FLOAT: 'double',
  BOOLEAN: 'boolean',
};
