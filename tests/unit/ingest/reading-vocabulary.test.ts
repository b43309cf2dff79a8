import { expect, it } from '@jest/globals';
import { readingVocabulary } from '../../../src/ingest/gazetteer/reading-vocabulary.js';

it('can be changed by nobody, since what follows from it is kept', () => {
  const frozen = [readingVocabulary, readingVocabulary.kinds[0], readingVocabulary.predicates[0]];
  expect(frozen.every(Object.isFrozen)).toBe(true);
});
