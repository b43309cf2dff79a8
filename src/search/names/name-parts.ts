import { literalPredicates } from '../../model/predicates.js';
import { codePointLength } from '#text/code-points.js';
import { acronymsOf, isAcronym } from '../acronyms.js';
import type { IndexedName } from '../name.js';
import { lastPlace } from '../vocabulary/posting.js';
import { countedWords, wordTexts } from '../words.js';

/** The parts of a name for finding and ranking it. */
export interface NameParts {
  /** All its words, folded: the key for comparing whole names. */
  readonly key: string;
  /** The words by which it can be found, in order. */
  readonly words: readonly string[];
  /** Number of places in postings that its words take. */
  readonly places: number;
  /** In code points. */
  readonly length: number;
  readonly acronyms: readonly string[];
  readonly isAcronym: boolean;
  /** True for quoted words or a clause, which are not used as a name. */
  readonly isText: boolean;
}

/** The kinds of entity that consist of words, so that all their names are texts. */
const kindsOfText: ReadonlySet<string> = new Set(
  literalPredicates.find(({ predicate }) => predicate === 'TEXT')?.kinds,
);

/**
 * A one-word alias with the article (المجلس, the Council), which refers back to a longer name. It counts for its entity if it
 * is the whole query, and is no part of other names.
 */
const anaphor = /^(?:ال\p{L}+|the \p{L}+)$/u;

/** The parts of a name; undefined for a text without a letter or digit, which cannot be found. */
export function partsOf({ text, nameKind, entityKind }: IndexedName): NameParts | undefined {
  const all = wordTexts(text);
  if (all.length === 0) return undefined;
  const key = all.join(' ');
  const counted = countedWords(all, (word) => word);
  const isText = nameKind === 'WORDS' || kindsOfText.has(entityKind);
  const isWhole = nameKind === 'IDENTIFIER' || nameKind === 'EXONYM';
  const standsAlone = isWhole || (nameKind === 'ALIAS' && anaphor.test(key));
  return {
    key,
    words: standsAlone ? [] : counted,
    places: Math.min(counted.length, lastPlace + 1),
    length: codePointLength(text),
    acronyms: isText || isWhole ? [] : acronymsOf(text).map((acronym) => acronym.text),
    isAcronym: isWhole || isAcronym(text),
    isText,
  };
}
