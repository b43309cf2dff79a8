import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSeed, pages, readExamples } from '../fixtures/documented-answers.js';

let seed: Awaited<ReturnType<typeof openSeed>>;
beforeAll(async () => {
  seed = await openSeed();
});
afterAll(() => seed.close());

describe.each(pages)('$page', ({ page, questions }) => {
  it.each(readExamples(page))('gives the answer of today to $question', async (example) => {
    const answer = await seed.ask(example.question);
    expect(JSON.parse(example.answer)).toEqual(JSON.parse(answer));
    expect(answer.includes('"errors"')).toBe(example.question.includes('# It is refused.'));
  });

  it('has its questions', () => {
    expect(readExamples(page)).toHaveLength(questions);
  });
});
