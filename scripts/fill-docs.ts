import { writeFileSync } from 'node:fs';
import { fillExamples, openSeed, pages } from '../tests/fixtures/documented-answers.js';
import { fillCounts } from '../tests/fixtures/road/page.js';
import { countWalks } from '../tests/fixtures/road/walks.js';
import { compiledSeed } from '../tests/fixtures/seed/compiled-seed.js';
import { reviewDay, sentencesPage, sentencesPath } from '../tests/fixtures/sentences/page.js';

/**
 * `npm run docs` writes the answers and the lengths of the walks into the pages, and all sentences of the seed into their
 * fixture.
 */
const { ask, close } = await openSeed();
for (const { page } of pages) await fillExamples(page, ask);
await close();
writeFileSync(sentencesPath, await sentencesPage(await compiledSeed(), reviewDay));
fillCounts(await countWalks());
