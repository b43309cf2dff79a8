import { fillExamples, openSeed, pages } from '../tests/fixtures/documented-answers.js';

/** `npm run docs` asks the questions of the pages and writes the answers beside them. */
const { ask, close } = await openSeed();
for (const { page } of pages) await fillExamples(page, ask);
await close();
