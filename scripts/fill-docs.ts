import { writeFileSync } from 'node:fs';
import { fillExamples, openSeed, pages } from '../tests/fixtures/documented-answers.js';
import { compiledSeed } from '../tests/fixtures/seed/compiled-seed.js';
import { reviewDay, sentencesPage } from '../tests/fixtures/sentences/page.js';

/** `npm run docs` asks the questions of the pages and writes the answers beside them, and the page of all sentences of the seed. */
const { ask, close } = await openSeed();
for (const { page } of pages) await fillExamples(page, ask);
await close();
writeFileSync('docs/sentences.md', await sentencesPage(await compiledSeed(), reviewDay));
