import { writeFileSync } from 'node:fs';
import { printSchemaText } from '../src/api/print-schema.js';
import { createSchema } from '../src/api/schema.js';
import { ontologyFor, shapesFor } from '../src/export/index.js';

/**
 * `npm run schema` keeps current what is printed of the code: the schema, and of the exports in RDF the vocabulary and the shapes
 * that they hold to. A test compares each with the code’s.
 */
const folder = new URL('../schema/', import.meta.url);
writeFileSync(new URL('schema.graphql', folder), printSchemaText(await createSchema()));
writeFileSync(new URL('ontology.ttl', folder), ontologyFor(undefined).turtle);
writeFileSync(new URL('shapes.ttl', folder), shapesFor(undefined));
