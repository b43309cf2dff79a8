import type { EntityKind } from '../vocabulary.js';
import { fields } from '../lexicon/names.js';
import { formsOf } from '#text/words/forms.js';
import { wordList } from '#text/words/word-list.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import type { Reading } from '../reading/reading.js';
import { isBodyOfOther } from './arabic-bodies.js';
import { arabicNameAt, withoutArticle, type ArabicName } from './arabic-names.js';

/** Adds entities of the kind for names that begin with one of the head nouns, except within other names. */
export function readNamesByHead(
  reading: Reading,
  headsAt: (at: number) => { has(word: string): boolean },
  { kind, rule }: { readonly kind: EntityKind; readonly rule: string },
): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const cover = reading.at(at);
    if (cover && cover.kind !== 'Country' && cover.kind !== 'Place') continue;
    const heads = headsAt(at);
    const name = arabicNameAt(reading, at, heads);
    if (!name || isShortened(reading, at, name)) continue;
    const { from, skip } = name;
    const to = endOfShorter(reading, name) ?? endOfQuoted(reading, name.to);
    addName(reading, name.head, { from, to, skip, kind, rule, confidence: 0.85 });
    const owner = ownerWithin(reading, from, to, heads);
    if (owner?.to === to) reading.addNamed({ ...owner, kind, rule, confidence: 0.85 });
    at = to - 1;
  }
}

function isShortened(reading: Reading, at: number, name: ArabicName): boolean {
  return isShortBeforeState(reading, at, name) || isBareBoard(reading, name);
}

/** مجلس إدارته, مجلس إدارة before الصندوق: an organ without the name of its body. */
function isBareBoard(reading: Reading, { from, to }: ArabicName): boolean {
  const next = wordAt(reading.tokens, from + 1);
  return (
    /^(?:ادارت|امناي|امناو)(?:ه|ها)$/u.test(next) ||
    (to === from + 2 && /^(?:اداره|امناء)$/u.test(next))
  );
}

function addName(reading: Reading, head: string, name: Parameters<Reading['addNamed']>[0]): void {
  const called = sortOf.has(head) ? reading.startingAt(name.from + 1) : undefined;
  if (called?.kind === name.kind && called.to === name.to)
    reading.add({ ...name, entity: called.entity });
  else reading.addNamed(name);
}

/** منظمة أوبك: the sort of a body that is named behind it. */
const sortOf = wordList('منظمة وكالة هيئة شركة مؤسسة بنك');

/** غرفة تجارة "مرسين": the name ends with quoted words. */
function endOfQuoted({ tokens, quoted }: Reading, at: number): number {
  const part = quoted.find(({ from }) => from === at + 1);
  const isOpen = !/^(?:[وفبك]?ال|لل)/u.test(wordAt(tokens, at - 1));
  return isOpen && part && part.to - part.from < 4 ? part.to + 1 : at;
}

/** مجلس أمناء معهد …, الجمعية العامة للأمم المتحدة: the name of the body that the organ belongs to. */
function ownerWithin(
  reading: Reading,
  from: number,
  to: number,
  heads: { has(word: string): boolean },
): ArabicName | undefined {
  if (isBodyOfOther(reading, from)) return arabicNameAt(reading, from + 2, heads);
  const isOrgan = /^(?:[وفب]?ال|لل)(?:جمعيه|امانه)$/u.test(wordAt(reading.tokens, from));
  return isOrgan ? arabicNameAt(reading, from + 2, heads) : undefined;
}

/** Maximum places at which the shorter name is looked for. */
const mostPlaces = 500;

/**
 * جامعة بيرزيت for جامعة بيرزيت مكون: the words by themselves stand elsewhere, and another word behind them. More than once before
 * a word with و, as in منظمة الأنهار والعمل المشترك, and never within the fields of a ministry.
 */
function endOfShorter(reading: Reading, { from, to, head }: ArabicName): number | undefined {
  const { tokens } = reading;
  const places = reading.placesOf(tokens[from + 1]?.raw ?? '').slice(0, mostPlaces);
  for (let end = from + 2; end < to && head !== 'وزاره'; end += 1) {
    const next = wordAt(tokens, end);
    const isJoined = /^وال.{2,}/u.test(next);
    if (!isJoined && !mayEnd(tokens, from, end)) continue;
    const words = tokens.slice(from + 1, end).map(({ folded }) => folded);
    const others = places.filter(
      (at) =>
        isHead(tokens[at - 1], head) &&
        words.every((word, i) => wordAt(tokens, at + i) === word) &&
        wordAt(tokens, at + words.length) !== next,
    );
    if (others.length > (isJoined ? 1 : 0)) return end;
  }
  return undefined;
}

/** Between two words without the article, the first of which is the name of a place or a person and no field. */
function mayEnd(tokens: readonly Token[], from: number, end: number): boolean {
  const [before, next] = [wordAt(tokens, end - 1), wordAt(tokens, end)];
  const isField = fields.has(`ال${before.replace(/^و/u, '')}`);
  const isBare = [wordAt(tokens, from), before, next].every(
    (word) => !/^(?:[وفبك]?ال|و)/u.test(word),
  );
  return isBare && !isField && (!next.startsWith('ل') || next === 'للشوون');
}

/** ولا تضم المنظمة السعودية: the organisation of the text, and a state. */
function isShortBeforeState(reading: Reading, at: number, { to }: { to: number }): boolean {
  const { tokens } = reading;
  const head = wordAt(tokens, at);
  const isShort = /^[وفب]?ال/u.test(head) && to === at + 2;
  if (!isShort || reading.startingAt(at + 1)?.kind !== 'Country') return false;
  const base = withoutArticle(head.replace(/^[وفب](?=ال)/u, ''));
  return tokens.some(
    (token, place) => place < at && formsOf(token).some(({ folded }) => folded === base),
  );
}

function isHead(token: Token | undefined, head: string): boolean {
  return (
    token !== undefined && formsOf(token).some(({ folded }) => withoutArticle(folded) === head)
  );
}
