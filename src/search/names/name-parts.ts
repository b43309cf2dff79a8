import { literalPredicates } from '../../model/predicates.js';
import { codePointLength } from '../../shared/text/code-points.js';
import { acronymsOf, isAcronym } from '../acronyms.js';
import type { IndexedName } from '../name.js';
import { lastPlace } from '../vocabulary/posting.js';
import { countedWords, wordTexts } from '../words.js';

/** What a name is found by and ranked with. */
export interface NameParts {
  /** All its words, folded: the whole name as it is compared. */
  readonly key: string;
  /** The words that it can be found by, in order. */
  readonly words: readonly string[];
  /** How many places of postings its words take. */
  readonly places: number;
  /** In code points. */
  readonly length: number;
  readonly acronyms: readonly string[];
  readonly isAcronym: boolean;
  /** It is somebody's words or a clause: what it is called nobody says so. */
  readonly isText: boolean;
}

/** The kinds of entity that consist of words: whatever stands for one of them is a text. */
const kindsOfText: ReadonlySet<string> = new Set(
  literalPredicates.find(({ predicate }) => predicate === 'TEXT')?.kinds,
);

/**
 * A one-word alias with the article (المجلس, the Council) points back to something named before: it is its entity's
 * when it is all that is asked, and no part of anybody else's name.
 */
const anaphor = /^(?:ال\p{L}+|the \p{L}+)$/u;

/** The parts of a name; undefined for a text without a letter or digit, which nothing can find. */
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
