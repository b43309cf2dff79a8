import { worldNames } from '../gazetteer/world-names.js';
import type { Mention, Reading } from '../reading/reading.js';
import { formsOf } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { wordsBefore } from './surroundings.js';

/** Whether the context of a word excludes the state of the same spelling: a diameter, the sunset. */
export function isHomographOfState(reading: Reading, from: number, to: number): boolean {
  const word = wordAt(reading.tokens, from).replace(/^[وفبلك](?=.{3})/u, '');
  if (to !== from + 1) return false;
  if (isPartOfName(reading, from)) return true;
  if (word === 'قطر') return isDiameter(reading, from);
  return /^(?:ال|ل)?مغرب$/u.test(word) && isSunset(reading, from);
}

const persons =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|coach|captain|judge|sister|uncle|aunt)$/u;
const ways = /^(?:street|road|avenue|lane|square|river|valley|creek|boulevard|park|falls)$/u;

/** `Mr Jordan`, `Jordan Street`: a person, a street or a river. */
function isPartOfName({ tokens }: Reading, at: number): boolean {
  const before = wordAt(tokens, at - 1) === '.' ? at - 2 : at - 1;
  if (persons.test(wordAt(tokens, before)) && tokens[before]?.isCapital === true) return true;
  return tokens[at + 1]?.isCapital === true && ways.test(wordAt(tokens, at + 1));
}

const measuring =
  /^[وف]?(?:نصف|[يت]?بلغ|بلغت|[يت]?قاس|قياس|قيس|[يت]?تجاوز|[يت]?قل|[يت]?زيد|[يت]?تراوح|متوسط|معدل|طول)$/u;
const length =
  /^(?:(?:سنتي|ملي|مل?يل?ي|كيلو|ميكرو|نانو)?متر(?:ا|ات|ان|ين)?|امتار|سنتي(?:ا|ات)?|سم|ملم|مم|بوص(?:ه|ات)|انش(?:ا|ات)?|اذرع|ذراعا?|ذراع(?:ان|ين)|اشبار|شبرا?|شبر(?:ان|ين)|قدما)$/u;
/** Lengths that are no diameter: a state may build something of that length. */
const otherLengths = /^[وفبل]?(?:طول|طوله|طولها|بعد|مسافه|عمق|عمقه|عمقها|ارتفاع|عرض|تبعد|يبعد)$/u;
const furthest = 7;

/** قطر الجذع ستون سنتيمترًا, بقطر 30 مترًا, نصف قطر الدائرة: a measured diameter. */
function isDiameter(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const next = wordAt(tokens, at + 1);
  if (/^[وفب]?نصف$/u.test(wordAt(tokens, at - 1))) return true;
  if (measuring.test(wordAt(tokens, at - 1)) && /^ال|.{2}(?:ه|ها|هما|هم)$/u.test(next)) return true;
  const isOfWhat = /^ال|.{3}(?:ه|ها|هما|هم)$/u.test(next) || tokens[at + 1]?.kind === 'NUMBER';
  const isWith = wordAt(tokens, at).startsWith('ب');
  return (isOfWhat || isWith) && isLengthBehind(reading, at);
}

function isLengthBehind({ tokens }: Reading, at: number): boolean {
  for (let place = at + 1; place <= at + furthest; place += 1) {
    const word = wordAt(tokens, place);
    if (word === '' || /^[.،؛:]$/u.test(word) || otherLengths.test(word)) return false;
    if (length.test(word)) return true;
  }
  return false;
}

/** صلاة المغرب, صلى الوفد المغرب, قبيل المغرب, and قبل المغرب if no other state is nearby. */
function isSunset(reading: Reading, at: number): boolean {
  const before = wordAt(reading.tokens, at - 1);
  if (/^[وفبل]?(?:صلاه|صلاتي|اذان|لصلاه|اذن|قبيل|بعيد|غروب)$/u.test(before)) return true;
  if (/^والعشاء$/u.test(wordAt(reading.tokens, at + 1))) return true;
  if (/(?:^| )[وف]?(?:[يت]?صلي|صلت|صلوا|يصلون) /u.test(wordsBefore(reading, at))) return true;
  return /^[وف]?(?:قبل|بعد|عند|حتي)$/u.test(before) && !isAmongStates(reading, at);
}

/** من الأردن حتى المغرب, بعد المغرب وتونس: another state before it in the sentence, or joined to it, shows the state. */
function isAmongStates(reading: Reading, at: number): boolean {
  const from = reading.sentences[reading.sentenceAt(at)]?.from ?? at;
  const next = reading.tokens[at + 1];
  const isState = ({ kind }: Mention): boolean => kind === 'Country';
  return (
    reading.lastBefore(at, isState, from) !== undefined ||
    (next !== undefined && isJoinedName(next, reading))
  );
}

function isJoinedName(token: Token, { lexicon }: Reading): boolean {
  return formsOf(token).some(
    ({ clitics, folded }) =>
      clitics === 'و' && (lexicon.root.next.has(folded) || worldNames('states').has(folded)),
  );
}
