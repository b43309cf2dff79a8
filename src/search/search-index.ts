import { checkRange } from '../shared/check-range.js';
import { sliceCodePoints } from '#text/code-points.js';
import { rawSpan } from '#text/fold.js';
import { designatesAny } from './designations.js';
import type { Hit, SearchOptions, SearchResult } from './hit.js';
import type { IndexedName, IndexedRole } from './name.js';
import { NameTable } from './names/name-table.js';
import type { Asked, AskedTitle } from './query/read-query.js';
import { type MatchedReading, matchReading, type Scope } from './query/matched-word.js';
import { checkQueryText } from './query/query-text.js';
import { readingsOf, type ReadWord, typedReading, withoutLastClitics } from './query/reading.js';
import { Answers, heldRole } from './rank/answer.js';
import { filterOf, mostToLackOne, offerNames } from './rank/collect.js';
import { offerHolders } from './rank/holders.js';
import { offerIdentified } from './rank/identified.js';
import { leastPartialScore, leastScore } from './rank/score.js';
import { nearestWord } from './nearest-word.js';
import { showName, showRole } from './rank/show.js';
import { Tally } from './rank/tally.js';
import { Roles } from './roles.js';
import { searchRules, suggestRules } from './rules/rules.js';
import { type WordList, wordsOf } from './words.js';

const defaultLimit = 20;
const defaultSuggestions = 10;
/** Bounds of the number of hits. */
export const pageSizes = { from: 1, to: 100 };
/** Maximum entities that lack a word: of more, none is the best. */
const mostPartial = 5;
/** Maximum names that may be meant, and their minimum score for the words that are known. */
const mostMeant = 3;
const leastMeant = 0.7;
/** Minimum letters of a prefix: two begin too many words for a useful page of hits. */
const shortestPrefix = 3;

/**
 * An in-memory index of the names of a graph. Answers depend only on the names in it, not on the order of insertion or the
 * engine of the graph.
 */
export class SearchIndex {
  readonly #names = new NameTable();
  readonly #tally = new Tally(this.#names.columns);
  readonly #answers = new Answers(this.#names);
  readonly #answersAside = new Answers(this.#names);
  readonly #roles = new Roles();

  /** The number of entities with a searchable name. */
  get size(): number {
    return this.#names.entities.size;
  }

  /** The kind of an entity; undefined for one without a searchable name. */
  kindOf(entityId: string): string | undefined {
    const slot = this.#names.entities.find(entityId);
    return slot === undefined ? undefined : this.#names.entities.kindOf(slot);
  }

  /** Adds a name of an entity; a name that cannot be found is ignored. */
  add(name: IndexedName): void {
    this.#names.add(name);
  }

  /** Adds a role; it is found as long as its holder and its place have names. */
  addRole(role: IndexedRole): void {
    this.#roles.add(role);
  }

  /**
   * Removes all names of an entity, and the roles that it holds; an unknown entity is ignored. Answers are then byte-equal to
   * those of an index that never had them.
   */
  remove(entityId: string): void {
    this.#names.remove(entityId);
    this.#roles.remove(entityId);
  }

  /**
   * The entities whose names answer the query, best first, a page at a time; none for a query without a distinguishing word.
   * Throws BAD_INPUT for more than 200 characters, or a page of less than 1 or more than 100 hits.
   */
  search(query: string, options: SearchOptions = {}): SearchResult {
    const { found, isWhole, readings } = this.#find(query, options);
    if (isWhole || options.after) return { ...found, didYouMean: [] };
    const meant = found.hits.map(({ matchedName }) => matchedName).slice(0, mostMeant);
    return { ...found, didYouMean: meant.length > 0 ? meant : this.#meantBy(readings, options) };
  }

  /** The answer with all words, else the one that lacks a word. */
  #find(query: string, options: SearchOptions) {
    checkQueryText(query);
    checkRange('first', options.limit ?? defaultLimit, pageSizes);
    const list = wordsOf(query);
    const scope = this.#scopeOf(options);
    const readings = this.#readings(query, list, scope);
    const title = this.#titleIn(query, list, scope);
    const least = leastScore;
    const whole = this.#answer(query, { list, readings }, title, { ...options, least });
    if (whole.total > 0) return { found: whole, isWhole: true, readings };
    const role = !title && list.words.length > 1 ? this.#roles.offices() : undefined;
    if (role) {
      const both = { list, readings, role, from: '', start: 0 };
      const held = this.#answer(query, { list, readings: [] }, both, { ...options, least });
      if (held.total > 0) return { found: held, isWhole: true, readings };
    }
    // An office beside another word is another office: deputy director.
    const partial = this.#answer(query, lackingOne({ list, readings }), undefined, {
      ...options,
      least: leastPartialScore,
    });
    return { found: partial.total > mostPartial ? whole : partial, isWhole: false, readings };
  }

  /** Names of which the query has one word, or one with more letters wrong than a search forgives. */
  #meantBy(readings: readonly MatchedReading[], options: SearchOptions): readonly string[] {
    const { vocabulary } = this.#names;
    const words = (readings[0]?.words ?? []).map(({ word: { text }, matches }) =>
      vocabulary.isOfNames(text)
        ? text
        : (nearestWord(text, vocabulary) ?? (matches.length > 0 ? text : undefined)),
    );
    const known = words.filter((word) => word !== undefined);
    const asked = known.length === words.length ? [known.join(' ')] : [];
    const isRare = (word: string) =>
      (vocabulary.term(word)?.postings.length ?? 0) <= mostToLackOne && !designatesAny(word);
    const alone = known.length > 1 || asked.length === 0 ? known.filter(isRare) : [];
    const meant = [...asked, ...alone].flatMap((query) => {
      const list = wordsOf(query);
      const read = { list, readings: this.#readings(query, list, this.#scopeOf(options)) };
      const { hits } = this.#answer(query, read, undefined, {
        ...options,
        limit: 1,
        least: leastMeant,
      });
      return hits.map(({ matchedName }) => matchedName);
    });
    return [...new Set(meant)].slice(0, mostMeant);
  }

  /**
   * The entities whose name may be meant by incomplete input, best first, up to `limit` (1 to 100, by default 10): the matches
   * of the last word as a prefix, else of that word without its clitics; the holders of an office that begins so; and, for several
   * words or if there are none of these, the hits of a search. Throws like `search`.
   */
  suggest(
    typed: string,
    options: Pick<SearchOptions, 'kinds' | 'dataset' | 'limit'> = {},
  ): readonly Hit[] {
    const asked = { limit: defaultSuggestions, ...options };
    checkQueryText(typed);
    checkRange('first', asked.limit, pageSizes);
    const list = wordsOf(typed);
    const begun = this.#begunBy(typed, list, asked);
    if (begun.length > 0 && list.words.length === 1) return begun;
    const { found, isWhole } = this.#find(typed, asked);
    return bestOf([...begun, ...(isWhole || begun.length === 0 ? found.hits : [])], asked.limit);
  }

  /** The entities of which a name or an office begins as typed. */
  #begunBy(
    typed: string,
    list: WordList,
    asked: Pick<SearchOptions, 'kinds' | 'dataset' | 'limit'>,
  ): readonly Hit[] {
    const held = this.#roles.findBegun(list.words);
    const title = held && {
      list: { ...list, words: [] },
      readings: [],
      role: held,
      from: typed,
      start: 0,
    };
    const reading = typedReading(typed, list);
    const scope = this.#scopeOf(asked);
    for (const words of [reading, ...withoutLastClitics(reading)]) {
      const matched = matchReading(words, suggestRules, () => true, this.#names, scope);
      const read = { list, readings: [matched] };
      const { hits } = this.#answer(typed, read, title, { ...asked, least: 0 });
      if (hits.length > 0) return hits;
    }
    return [];
  }

  /** The names stated by a dataset; undefined without a dataset, which saves the lookups. */
  #scopeOf({ dataset }: Pick<SearchOptions, 'dataset'>): Scope | undefined {
    return dataset === undefined ? undefined : this.#names.columns.areSaidBy(dataset);
  }

  #readings(query: string, list: WordList, scope: Scope | undefined): readonly MatchedReading[] {
    return readingsOf(query, list, this.#names).map((reading) =>
      matchReading(reading, searchRules, mayBegin, this.#names, scope),
    );
  }

  /** The title of a role in a query, with the readings of the rest. */
  #titleIn(
    query: string,
    { folded, words }: WordList,
    scope: Scope | undefined,
  ): AskedTitle | undefined {
    const role = this.#roles.findIn(words);
    if (!role) return undefined;
    const first = words[role.from]?.start ?? 0;
    const { start, end } = rawSpan(folded.map, first, words[role.to - 1]?.end ?? 0);
    const rest = words.filter((_, at) => at < role.from || at >= role.to);
    const list = { folded, words: rest };
    const readings = this.#readings(query, list, scope);
    if (role.needsName && readings.length === 0) return undefined;
    return { list, readings, role, from: sliceCodePoints(query, start, end), start };
  }

  #answer(
    query: string,
    asked: Asked,
    title: AskedTitle | undefined,
    options: SearchOptions & { readonly least: number },
  ): Omit<SearchResult, 'didYouMean'> {
    const names = this.#names;
    const answers = this.#answers;
    const filter = filterOf(options, names);
    const collection = { names, filter, least: options.least, tally: this.#tally, answers };
    offerNames(query, asked, collection);
    offerIdentified(query, asked.list, collection);
    const held = title && offerHolders(title, collection, options, this.#answersAside);
    const [total, facets] = [answers.size, answers.facets(options.dataset)];
    const { page, hasMore } = answers.drain(options.limit ?? defaultLimit, options.after);
    const hits = page.map((answer): Hit => {
      const { entityId, entityKind, score } = answer;
      const role = answer.reading === heldRole && held?.get(names.entities.find(entityId) ?? -1);
      const shown =
        role && title ? showRole(query, title, role, names) : showName(query, asked, answer, names);
      return { entityId, entityKind, score, ...shown };
    });
    return { hits, total, hasMore, facets };
  }
}

/** The same question, whose answers may lack one word. */
function lackingOne({ list, readings }: Asked): Asked {
  return { list, readings: readings.map((reading) => ({ ...reading, mayLackOne: true as const })) };
}

/** The best hits, each entity once. */
function bestOf(hits: readonly Hit[], limit: number): readonly Hit[] {
  const best = hits.toSorted((a, b) => b.score - a.score || (a.entityId < b.entityId ? -1 : 1));
  const ids = best.map(({ entityId }) => entityId);
  return best.filter(({ entityId }, at) => ids.indexOf(entityId) === at).slice(0, limit);
}

/** A single word is complete: Cooper is not Cooperation. */
function mayBegin({ text, isAlone }: ReadWord): boolean {
  return !isAlone && text.length >= shortestPrefix;
}
