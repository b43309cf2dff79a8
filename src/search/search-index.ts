import type { Hit, SearchOptions, SearchResult } from './hit.js';
import type { IndexedName } from './name.js';
import { NameTable } from './names/name-table.js';
import { type MatchedWord, matchWord } from './query/matched-word.js';
import { checkQueryText } from './query/query-text.js';
import { checkRange } from '../shared/check-range.js';
import { readingsOf, type ReadWord, typedReading, withoutLastClitics } from './query/reading.js';
import { type Answer, Answers, wholeQuery } from './rank/answers.js';
import { collect, collectExact, filterOf } from './rank/collect.js';
import { leastScore } from './rank/score.js';
import { explain, explainExact } from './rank/explain.js';
import { Tally } from './rank/tally.js';
import type { Rule } from './rules/match.js';
import { searchRules, suggestRules } from './rules/rules.js';
import { type WordList, wordsOf } from './words.js';

type MatchedReading = readonly MatchedWord[];

const defaultLimit = 20;
const defaultSuggestions = 10;
/** How many hits may be asked for. */
export const pageSizes = { from: 1, to: 100 };
/** Two letters begin too many words to be worth a page of hits. */
const shortestPrefix = 3;

/**
 * An index of the names of a graph, held in memory. Answers depend on the names it holds alone: not on the
 * order in which they came, not on the engine that keeps the graph.
 */
export class SearchIndex {
  readonly #names = new NameTable();
  readonly #tally = new Tally(this.#names.columns);
  readonly #answers = new Answers(this.#names);

  /** The number of entities with a name that can be found. */
  get size(): number {
    return this.#names.entities.size;
  }

  /** Takes in one name beside those that its entity has; one that nothing could find is passed over. */
  add(name: IndexedName): void {
    this.#names.add(name);
  }

  /**
   * Takes out all names of an entity; one without names is passed over. The index is then as if they had never been there:
   * it answers to the byte like one made of the names that are left.
   */
  remove(entityId: string): void {
    this.#names.remove(entityId);
  }

  /**
   * The entities whose names answer the query, best first, a page at a time; none for a query without a word by
   * which names differ. Throws BAD_INPUT for more than 200 characters, or a page of less than 1 or more than 100 hits.
   */
  search(query: string, options: SearchOptions = {}): SearchResult {
    checkQueryText(query);
    checkRange('first', options.limit ?? defaultLimit, pageSizes);
    const list = wordsOf(query);
    const readings = readingsOf(query, list, this.#names.vocabulary).map((reading) =>
      reading.map((word) => this.#match(word, searchRules, word.text.length >= shortestPrefix)),
    );
    return this.#answer(query, list, readings, { ...options, least: leastScore });
  }

  /**
   * The entities with a name that may be meant by somebody who is still typing its words, best first, up to
   * `limit` (1 to 100, 10 when not given): what is found when the last word is taken for a beginning, or else when
   * it is without its clitics, or else what a search finds. Throws as search does.
   */
  suggest(typed: string, options: Pick<SearchOptions, 'kinds' | 'limit'> = {}): readonly Hit[] {
    const asked = { limit: defaultSuggestions, ...options };
    checkQueryText(typed);
    checkRange('first', asked.limit, pageSizes);
    const list = wordsOf(typed);
    const reading = typedReading(typed, list);
    for (const words of [reading, ...withoutLastClitics(reading)]) {
      const matched = words.map((word, index, { length }) =>
        this.#match(word, suggestRules, index === length - 1),
      );
      const { hits } = this.#answer(typed, list, [matched], { ...asked, least: 0 });
      if (hits.length > 0) return hits;
    }
    return this.search(typed, asked).hits;
  }

  #match(word: ReadWord, rules: readonly Rule[], isPrefix: boolean): MatchedWord {
    return matchWord(word, rules, isPrefix, this.#names);
  }

  #answer(
    query: string,
    list: WordList,
    readings: readonly MatchedReading[],
    options: SearchOptions & { readonly least: number },
  ): SearchResult {
    const answers = this.#answers;
    const collection = {
      names: this.#names,
      filter: filterOf(options, this.#names),
      least: options.least,
      tally: this.#tally,
      answers,
    };
    if (list.words.length > 0)
      collectExact(list.words.map(({ text }) => text).join(' '), collection);
    readings.forEach((words, index) => {
      collect(index, words, collection);
    });
    const total = answers.size;
    const { page, hasMore } = answers.drain(options.limit ?? defaultLimit, options.after);
    return { hits: page.map((answer) => hitOf(query, answer, readings)), total, hasMore };
  }
}

function hitOf(query: string, answer: Answer, readings: readonly MatchedReading[]): Hit {
  const { entityId, score, name, reading } = answer;
  const explained =
    reading === wholeQuery
      ? explainExact(query, name.text)
      : explain(answer, readings[reading] ?? []);
  return { entityId, entityKind: name.entityKind, score, matchedName: name, ...explained };
}
