import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from '../src/api/schema.js';

/** `npm run schema` keeps the printed schema current; a test compares it with the code’s. */
const target = new URL('../schema/schema.graphql', import.meta.url);
writeFileSync(target, `${printSchema(lexicographicSortSchema(await createSchema()))}\n`);
