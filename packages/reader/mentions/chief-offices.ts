import { englishRoles, officeFields } from '../lexicon/people.js';
import { wordList } from '#text/words/word-list.js';
import { wordAt, type Token } from '#text/words/tokens.js';

/** Endings of professions: `economist`, `hydrologist`, `librarian`, `inspector`. */
const agent = /^[a-z-]{3,}(?:er|or|ist|ian|ant|ect|st)s?$/u;
/** Words with such an ending that name a relation to a body. */
const noOffices = wordList(
  'partner sponsor supporter competitor backer donor investor factor matter number paper river manner danger target product aspect project subject concern customer importer exporter winner driver contributor cost test interest',
);
const mostFields = 3;

/** `Nigeria's water minister`. */
export function ministerOf(
  tokens: readonly Token[],
  from: number,
): { readonly to: number; readonly key: string } | undefined {
  const isMinister = /^(?:minister|ministers)$/u.test(wordAt(tokens, from + 1));
  const isField = tokens[from]?.isCapital === false && officeFields.has(wordAt(tokens, from));
  return isMinister && isField ? { to: from + 2, key: 'minister' } : undefined;
}

/** `Chief Policy Officer`, `chief economist`: any profession after `chief`. */
export function chiefOf(
  tokens: readonly Token[],
  from: number,
): { readonly to: number; readonly key: string } | undefined {
  if (wordAt(tokens, from) !== 'chief') return undefined;
  for (let at = from + 2; at <= from + 1 + mostFields; at += 1) {
    if (wordAt(tokens, at) === 'officer') return { to: at + 1, key: 'chief-officer' };
    if (tokens[at]?.kind !== 'WORD') break;
  }
  const next = wordAt(tokens, from + 1);
  const isTrade = agent.test(next) && !noOffices.has(next) && !englishRoles.has(next);
  return isTrade ? { to: from + 2, key: 'chief-officer' } : undefined;
}
