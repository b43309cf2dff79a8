import { wordsOf } from '../gazetteer/lexicon.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';

/** The rule of a mention that gives another name of an entity. */
export const aliasRule = 'alias';
const acronymRule = 'acronym';
const longest = 6;

/**
 * Other names given in the text itself: an acronym or the name in another language in brackets, Desert Loom Lab، DLL, and
 * quoted words after أو or `or`.
 */
export function readAliases(reading: Reading): void {
  for (const mention of [...reading.mentions]) {
    if (mention.kind !== 'Organization' && mention.kind !== 'ForumSeries') continue;
    if (/^[([]$/u.test(wordAt(reading.tokens, mention.to))) readBracket(reading, mention);
    else readOther(reading, mention);
  }
}

function readBracket(reading: Reading, { to, entity, kind }: Mention): void {
  let from = to + 1;
  for (let at = from; at < from + longest; at += 1) {
    const raw = reading.tokens[at]?.raw;
    if (raw === undefined) return;
    const isEnd = raw === ')' || raw === ']';
    if (!isEnd && raw !== '،' && raw !== ',') continue;
    if (!isNameInBracket(reading, from, at)) return;
    take(reading, { from, to: at, entity, kind, rule: aliasRule });
    if (isEnd) return;
    from = at + 1;
  }
}

/** One word of either script, or capitalised words; no date and no remark. */
function isNameInBracket(reading: Reading, from: number, to: number): boolean {
  const words = reading.tokens.slice(from, to);
  if (words.length === 0 || words.some(({ kind }) => kind !== 'WORD') || reading.isInDate(from))
    return false;
  return (
    words.length === 1 ||
    words.every(({ isCapital, folded }) => isCapital || /^(?:of|for|the|and)$/u.test(folded))
  );
}

function readOther(reading: Reading, { to, entity, kind }: Mention): void {
  const at = wordAt(reading.tokens, to) === '،' || wordAt(reading.tokens, to) === ',' ? to + 1 : to;
  if (!/^(?:او|or)$/u.test(wordAt(reading.tokens, at))) return;
  const quoted = reading.quoted.find(({ from }) => from === at + 2);
  if (quoted && quoted.to - quoted.from <= longest)
    take(reading, { from: quoted.from, to: quoted.to, entity, kind, rule: aliasRule });
}

type Alias = Pick<Mention, 'from' | 'to' | 'entity' | 'kind' | 'rule'>;

function take(reading: Reading, { from, to, entity, kind, rule }: Alias): void {
  for (const mention of reading.within(from, to))
    if (mention.from === from && mention.to === to && !mention.entity.isKnown)
      reading.remove(mention);
  reading.entities.alias(entity, reading.words(from, to));
  reading.add({ from, to, kind, entity, rule, confidence: 0.9 });
}

/** `UAE` for United Arab Emirates, in the text or as an entity of the graph: the initials of a name's words. */
export function readAcronyms(reading: Reading): void {
  const byInitials = mentionsByAcronym(reading);
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const { raw = '' } = reading.tokens[at] ?? {};
    const full =
      /^\p{Lu}{3,6}$/u.test(raw) && !reading.at(at) ? byInitials.get(raw.toLowerCase()) : undefined;
    if (full) {
      const { entity, kind } = full;
      take(reading, { from: at, to: at + 1, entity, kind, rule: acronymRule });
    }
  }
}

/** The mentions by the initials of their names, and by the acronyms that the text gives them, which count more. */
function mentionsByAcronym(reading: Reading): ReadonlyMap<string, Mention> {
  const byInitials = new Map<string, Mention>();
  // In the order of the last mentions: among entities of the same initials, the one that is named last counts.
  const last = new Map<Referent, Mention>();
  for (const mention of reading.mentions)
    if (mention.type === 'NAME') {
      last.delete(mention.entity);
      last.set(mention.entity, mention);
    }
  for (const [entity, mention] of last)
    for (const name of entity.names) byInitials.set(initialsOf(name), mention);
  for (const mention of reading.mentions)
    if (mention.rule === aliasRule)
      byInitials.set(reading.words(mention.from, mention.to).toLowerCase(), mention);
  return byInitials;
}

/** `Loom Development Programme [LDP]`: the acronym in brackets after the words is made of their initials. */
export function hasOwnAcronym({ tokens }: Reading, from: number, to: number): boolean {
  const isInBrackets =
    /^[([]$/u.test(wordAt(tokens, to)) && /^[)\]]$/u.test(wordAt(tokens, to + 2));
  const acronym = tokens[to + 1]?.raw ?? '';
  if (!isInBrackets || !/^\p{Lu}{2,8}$/u.test(acronym)) return false;
  const capitals = tokens.slice(from, to).filter(({ isCapital }) => isCapital);
  const initials = capitals.map(({ raw }) => (/^\p{Lu}{2,}$/u.test(raw) ? raw : raw.charAt(0)));
  return capitals.length > 1 && initials.join('') === acronym;
}

function initialsOf(name: string): string {
  const words = wordsOf(name).filter((word) => !/^(?:of|the|for|and|on)$/u.test(word));
  return words.length > 2 ? words.map((word) => word.charAt(0)).join('') : '';
}
