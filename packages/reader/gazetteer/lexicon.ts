import { addToList, getOrMake } from '#text/get-or-make.js';
import { fold } from '#text/fold.js';
import {
  arabicForums,
  arabicOrganisations,
  englishForums,
  englishOrganisations,
} from '../lexicon/names.js';
import { tokensOf } from '#text/words/tokens.js';
import { ownKinds, prefixOf, type EntityKind, type Vocabulary } from '../vocabulary.js';
import { ClaimIndex } from './claim-index.js';
import type { GraphKnowledge, KnownClaim, KnownName } from './graph-knowledge.js';
import type { PersonalNames } from './personal-names.js';
import { SoundingNames } from './sounding-names.js';
import { WordIndex, type Alike } from './word-index.js';

/** A node of the trie over the words of names. */
export interface TrieNode {
  readonly next: ReadonlyMap<string, TrieNode>;
  /** Entities whose name ends here; several if they share it. */
  readonly ends: readonly KnownName[];
}

/** Most nodes have nothing of one kind, and share an empty list of it. */
interface GrowingNode extends TrieNode {
  next: Map<string, GrowingNode>;
  ends: readonly KnownName[];
}

/** Kinds with names of their own in a text; others are found only by their words or their place in it. */
const named: readonly EntityKind[] = [
  ...(['Organization', 'Country', 'Person', 'ForumSeries', 'Place'] as const),
  ...(['Event', 'Topic', 'AttendeeCategory', 'Group'] as const),
];

interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** The names of the graph, ready for lookup word by word. Made once for a version of the graph. */
export class Lexicon {
  readonly #root: GrowingNode = newNode();
  readonly root: TrieNode = this.#root;
  readonly vocabulary: Vocabulary;
  readonly #named: ReadonlySet<EntityKind>;
  readonly #ofQuotes: string;
  readonly #bySubject: ClaimIndex;
  readonly #byObject: ClaimIndex;
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
    this.vocabulary = knowledge.vocabulary;
    this.#named = new Set([...named, ...ownKinds(this.vocabulary)]);
    this.#ofQuotes = `${prefixOf(this.vocabulary, 'Quote')}:`;
    this.#bySubject = new ClaimIndex(knowledge.claims);
    this.#byObject = new ClaimIndex(knowledge.claims);
    for (const name of knowledge.names) this.#add(name);
    for (const [place, claim] of knowledge.claims.entries()) {
      this.#bySubject.add(claim.subject, place);
      if (claim.object !== null) this.#byObject.add(claim.object, place);
      if (claim.predicate === 'TEXT') this.#addQuote(claim);
    }
  }

  /** Whether things of this kind have names of their own, by which a text may mention them. */
  isNamed(kind: EntityKind): boolean {
    return this.#named.has(kind);
  }

  about(subject: string): readonly KnownClaim[] {
    return this.#bySubject.of(subject);
  }

  ofObject(object: string): readonly KnownClaim[] {
    return this.#byObject.of(object);
  }

  /** Gives back the memory of claims that a document has asked for. */
  forgetClaims(): void {
    this.#bySubject.forget();
    this.#byObject.forget();
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
    addToList(this.#names, name.entity, name.text);
    const words = wordsOf(name.text);
    if (name.kind === 'Country' && words.length === 1) this.#addNisba(name.entity, words[0] ?? '');
    this.#index(name, words);
    if (!this.isNamed(name.kind) || isShortForm(words) || isCommon(name, words)) return;
    this.#addWords(name, words);
    if (name.kind === 'Person')
      for (const spelling of otherArticles(name.text)) this.#addWords(name, wordsOf(spelling));
  }

  #addWords(name: KnownName, words: readonly string[]): void {
    let node = this.#root;
    for (const word of words) {
      if (node.next === noNodes) node.next = new Map();
      node = getOrMake(node.next, word, newNode);
    }
    if (!node.ends.some(({ entity }) => entity === name.entity)) node.ends = [...node.ends, name];
  }

  #addQuote({ subject, value }: KnownClaim): void {
    if (subject.startsWith(this.#ofQuotes)) this.#quotes.set(fold(String(value)), subject);
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

const noNodes = new Map<string, GrowingNode>();
const noNames: readonly KnownName[] = [];

function newNode(): GrowingNode {
  return { next: noNodes, ends: noNames };
}
