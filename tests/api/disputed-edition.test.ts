import { describe, expect, it } from '@jest/globals';
import { testStores } from '../fixtures/stores/test-stores.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { disputedForum } from '../fixtures/seed/disputed-forum.js';

describe.each(testStores())('statistics of a disputed edition on $name', (engine) => {
  const analyst = useAnalyst(engine, disputedForum);
  const ask = async (dataset: string, selection: string) =>
    valuesAt(
      await analyst.ask(`{ edition(id: "edition:f-2") { stats${dataset} { ${selection} } } }`),
      'edition.stats',
    )[0];
  const all = '';
  const ofNews = '(dataset: "news")';
  const ofRegister = '(dataset: "register")';

  it('take the kind of a session from the preferred claim, of all or of the dataset', async () => {
    const kinds = 'sessions { value groups { key } }';
    const of = (key: string) => ({ sessions: { value: 1, groups: [{ key }] } });
    expect(await ask(all, kinds)).toEqual(of('KEYNOTE'));
    expect(await ask(ofNews, kinds)).toEqual(of('SPEECH'));
    expect(await ask(ofRegister, kinds)).toEqual(of('KEYNOTE'));
  });

  it('leave out claims that are deprecated or only proposed, with the topics that they name', async () => {
    const changes = ['topics', 'sharedTopics', 'newTopics', 'droppedTopics']
      .map((name) => `${name} { entities { id } }`)
      .join(' ');
    expect(await ask(all, changes)).toEqual({
      topics: ids('topic:a', 'topic:c'),
      sharedTopics: ids('topic:a'),
      newTopics: ids('topic:c'),
      droppedTopics: ids(),
    });
    expect(await ask(ofNews, changes)).toEqual({
      topics: ids('topic:c'),
      sharedTopics: ids(),
      newTopics: ids('topic:c'),
      droppedTopics: ids('topic:a'),
    });
  });

  it('count a position that may have been held in the days of the edition, by the claims that are shown', async () => {
    // By the news it ended in June of the year of the edition; by the register the year before the edition.
    const organizations = 'participantsByOrganization { value reason }';
    const known = { participantsByOrganization: { value: 1, reason: null } };
    expect(await ask(all, organizations)).toEqual(known);
    expect(await ask(ofNews, organizations)).toEqual(known);
    expect(await ask(ofRegister, organizations)).toEqual({
      participantsByOrganization: { value: null, reason: 'NOT_STATED' },
    });
  });

  it('count the claims that count, and those of a dataset', async () => {
    // News: name, ordinal, date, series, session, one topic, one participant, and that the first edition precedes it.
    const counts = 'claimCount documentCount';
    expect(await ask(ofNews, counts)).toEqual({ claimCount: 8, documentCount: 1 });
    expect(await ask(ofRegister, counts)).toEqual({ claimCount: 5, documentCount: 1 });
    expect(await ask(all, counts)).toEqual({ claimCount: 13, documentCount: 2 });
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(10)).toEqual([]);
  });
});

function ids(...of: readonly string[]) {
  return { entities: of.map((id) => ({ id })) };
}
