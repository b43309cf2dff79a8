import { readFileSync, writeFileSync } from 'node:fs';
import { printReleased } from './schema-changes.js';

/** `npm run release:schema` makes the current schema and columns the baseline of later comparisons (docs/releasing.md). */
const urlOf = (path: string) => new URL(`../${path}`, import.meta.url);
const read = (path: string) => readFileSync(urlOf(path), 'utf8');

const { version } = JSON.parse(read('package.json')) as { version: string };
writeFileSync(
  urlOf('schema/released.graphql'),
  printReleased(version, read('schema/schema.graphql')),
);
writeFileSync(urlOf('schema/released-tables.json'), read('schema/tables.json'));
