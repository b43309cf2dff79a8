import { kindDeclaration, type EntityKind } from '../../model/kinds.js';
import { ownVocabulary } from '../../model/own.js';
import { fold } from '../../shared/text/fold.js';
import {
  arabicForums,
  arabicOrganisations,
  englishForums,
  englishOrganisations,
} from '../lexicon/names.js';
import { tokensOf } from '../../shared/text/words/tokens.js';
import type { GraphKnowledge, KnownClaim, KnownName } from './graph-knowledge.js';
import type { PersonalNames } from './personal-names.js';
import { SoundingNames } from './sounding-names.js';
import { WordIndex, type Alike } from './word-index.js';

/** A node of the trie over the words of names. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** Entities whose name ends here; several if they share it. */
  readonly ends: KnownName[];
}

/** Kinds with names of their own in a text; others are found only by their words or their place in it. */
const named: ReadonlySet<EntityKind> = new Set<EntityKind>([
  ...(['Organization', 'Country', 'Person', 'ForumSeries', 'Place'] as const),
  ...(['Event', 'Topic', 'AttendeeCategory', 'Group'] as const),
  ...ownVocabulary().kinds.map(({ name }) => name),
]);

/** Whether things of this kind have names of their own, by which a text may mention them. */
export function isNamed(kind: EntityKind): boolean {
  return named.has(kind);
}

interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** The names of the graph, ready for lookup word by word. Made once for a version of the graph. */
export class Lexicon {
  readonly root: TrieNode = newNode();
  readonly claims: readonly KnownClaim[];
  readonly #bySubject = new Map<string, KnownClaim[]>();
  readonly #byObject = new Map<string, KnownClaim[]>();
  readonly #kinds = new Map<string, EntityKind>();
  readonly #names = new Map<string, string[]>();
  readonly #quotes = new Map<string, string>();
  readonly #byNisba = new Map<string, string>();
  readonly #words = new Map<EntityKind, WordIndex>();
  readonly #sounds = new SoundingNames();

  constructor(
    knowledge: GraphKnowledge,
    readonly people: PersonalNames,
  ) {
    this.claims = knowledge.claims;
    for (const name of knowledge.names) this.#add(name);
    for (const claim of knowledge.claims) {
      push(this.#bySubject, claim.subject, claim);
      if (claim.object !== null) push(this.#byObject, claim.object, claim);
      if (claim.predicate === 'TEXT') this.#addQuote(claim);
    }
  }

  about(subject: string): readonly KnownClaim[] {
    return this.#bySubject.get(subject) ?? [];
  }

  ofObject(object: string): readonly KnownClaim[] {
    return this.#byObject.get(object) ?? [];
  }

  /** The quote of the graph with exactly these words; undefined if there is none. */
  quoteOf(words: string): string | undefined {
    return this.#quotes.get(fold(words));
  }

  /** The figure of the graph with the same measure and value; undefined if there is none. */
  figureOf(measured: string, { value, unit }: Quantity): string | undefined {
    return this.ofObject(measured)
      .filter(({ predicate }) => predicate === 'MEASURES')
      .map(({ subject }) => subject)
      .find((figure) =>
        this.about(figure).some(
          (known) => known.predicate === 'QUANTITY' && known.value === value && known.unit === unit,
        ),
      );
  }

  kindOf(entity: string): EntityKind | undefined {
    return this.#kinds.get(entity);
  }

  namesOf(entity: string): readonly string[] {
    return this.#names.get(entity) ?? [];
  }

  /** The entity of this kind with this name. */
  named(words: readonly string[], kind: EntityKind): string | undefined {
    let node: TrieNode | undefined = this.root;
    for (const word of words) node = node?.next.get(word);
    return node?.ends.find((name) => name.kind === kind)?.entity;
  }

  /** The state of an adjective, الأردني or الأردنية; undefined for other words. */
  stateOfNisba(word: string): string | undefined {
    const stem = /^ال(.{3,}?)ي(?:ه)?$/u.exec(word)?.[1];
    return stem === undefined ? undefined : this.#byNisba.get(stem);
  }

  /** Names of entities of a kind that share at least half of all words with these. */
  alike(kind: EntityKind, words: ReadonlySet<string>): Iterable<Alike> {
    return this.#words.get(kind)?.alike(words) ?? [];
  }

  /** Names of persons that sound like these words, in half of all their words at least. */
  soundingLike(words: readonly string[]): ReturnType<SoundingNames['like']> {
    return this.#sounds.like(words);
  }

  #add(name: KnownName): void {
    this.#kinds.set(name.entity, name.kind);
    push(this.#names, name.entity, name.text);
    const words = wordsOf(name.text);
    if (name.kind === 'Country' && words.length === 1) this.#addNisba(name.entity, words[0] ?? '');
    this.#index(name, words);
    if (!named.has(name.kind) || isShortForm(words) || isCommon(name, words)) return;
    this.#addWords(name, words);
    if (name.kind === 'Person')
      for (const spelling of otherArticles(name.text)) this.#addWords(name, wordsOf(spelling));
  }

  #addWords(name: KnownName, words: readonly string[]): void {
    let node = this.root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = newNode()));
      node = next;
    }
    if (!node.ends.some(({ entity }) => entity === name.entity)) node.ends.push(name);
  }

  #addQuote({ subject, value }: KnownClaim): void {
    if (subject.startsWith(`${kindDeclaration('Quote').prefix}:`))
      this.#quotes.set(fold(String(value)), subject);
  }

  /**
   * Adds the name of a state without its article and ending, for its adjective: الكويت → كويت, السعودية → سعود, رواندا → رواند.
   */
  #addNisba(entity: string, name: string): void {
    if (!/^\p{Script=Arabic}+$/u.test(name)) return;
    const stem = name.replace(/^ال/u, '').replace(/(?:يه|يا|ا|ه|ي)$/u, '');
    if (stem.length >= 3 && !this.#byNisba.has(stem)) this.#byNisba.set(stem, entity);
  }

  #index({ entity, kind, text }: KnownName, words: readonly string[]): void {
    let index = this.#words.get(kind);
    if (!index) this.#words.set(kind, (index = new WordIndex()));
    index.add(entity, text, words);
    if (kind === 'Person') this.#sounds.add(entity, text, words);
  }
}

export function wordsOf(name: string): string[] {
  return tokensOf(name)
    .filter(({ kind }) => kind !== 'MARK')
    .map(({ folded }) => folded);
}

/** المنظمة, the Council: only the document shows its full name. */
export function isShortForm(words: readonly string[]): boolean {
  const [only = ''] = words.filter((word) => word !== 'the');
  return words.filter((word) => word !== 'the').length < 2 && isHeadNoun(only);
}

/** A noun for organisations or forums, which many names share. */
export function isHeadNoun(word: string): boolean {
  const base = word.replace(/^ال/, '');
  return [arabicOrganisations, arabicForums, englishOrganisations, englishForums].some((nouns) =>
    nouns.has(base),
  );
}

/** Al Mansour and Al-Mansour for AlMansour: the article of a name in its other spellings. */
function otherArticles(text: string): string[] {
  const article = /(?<=^|\s)([AE]l)[-\s]?(?=\p{Lu})/gu;
  if (text.search(article) < 0) return [];
  return ['$1', '$1-', '$1 ']
    .map((spelling) => text.replaceAll(article, spelling))
    .filter((spelling) => spelling !== text);
}

/** A topic or group of one word is an ordinary word of texts. */
function isCommon({ kind }: KnownName, words: readonly string[]): boolean {
  return words.length === 0 || (words.length === 1 && (kind === 'Topic' || kind === 'Group'));
}

function newNode(): TrieNode {
  return { next: new Map(), ends: [] };
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
