import type { EntityKind } from '../../model/kinds.js';
import { fold } from '../../shared/text/fold.js';
import { fields } from '../lexicon/names.js';
import { formsOf } from '../../shared/text/words/forms.js';
import { wordAt, type Token } from '../../shared/text/words/tokens.js';
import type { Referent } from '../reading/entities.js';
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
    addName(reading, { from, to, skip, kind, rule, confidence: 0.85 });
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

function addName(reading: Reading, name: Parameters<Reading['addNamed']>[0]): void {
  const { from, to, skip, kind } = name;
  const entity = longerNamed(reading, kind, reading.words(from, to, skip));
  if (entity) reading.add({ ...name, confidence: 0.8, entity, type: 'NOMINAL' });
  else reading.addNamed(name);
}

/** غرفة تجارة "مرسين": the name ends with quoted words. */
function endOfQuoted({ tokens, quoted }: Reading, at: number): number {
  const part = quoted.find(({ from }) => from === at + 1);
  const isOpen = !/^(?:[وفبك]?ال|لل)/u.test(wordAt(tokens, at - 1));
  return isOpen && part && part.to - part.from < 4 ? part.to + 1 : at;
}

/** The one entity of the text whose longer name these words shorten: الاتحاد العام, غرفة دبي for غرفة تجارة وصناعة دبي. */
function longerNamed({ entities }: Reading, kind: EntityKind, words: string): Referent | undefined {
  const [first = '', last = ''] = words.split(' ');
  if (`${first} ${last}` !== words) return undefined;
  const isLonger = (name: string): boolean =>
    first.startsWith('ال')
      ? name.startsWith(`${words} ل`)
      : name.startsWith(`${first} `) &&
        name.endsWith(` ${last}`) &&
        areFields(name.split(' ').slice(1, -1));
  const longer = entities.all.filter(
    (each) => each.kind === kind && [...each.names].some(isLonger),
  );
  return longer.length === 1 ? longer[0] : undefined;
}

function areFields(words: readonly string[]): boolean {
  return (
    words.length > 0 && words.every((word) => fields.has(`ال${fold(word.replace(/^و/u, ''))}`))
  );
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

/** منظمة الأنهار والعمل المشترك, if the text has منظمة الأنهار by itself more than once: و joins something else. */
function endOfShorter(reading: Reading, { from, to, head }: ArabicName): number | undefined {
  const { tokens } = reading;
  const joint = tokens.slice(from + 2, to).findIndex(({ folded }) => /^وال.{2,}/u.test(folded));
  if (joint < 0 || head === 'وزاره') return undefined;
  const end = from + 2 + joint;
  const words = tokens.slice(from + 1, end).map(({ folded }) => folded);
  const isAlone = (at: number): boolean =>
    words.every((word, i) => wordAt(tokens, at + i) === word) &&
    wordAt(tokens, at + words.length) !== wordAt(tokens, end) &&
    isHead(tokens[at - 1], head);
  const places = reading.placesOf(tokens[from + 1]?.raw ?? '').slice(0, mostPlaces);
  return places.filter(isAlone).length > 1 ? end : undefined;
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
