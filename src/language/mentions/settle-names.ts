import { fold } from '../../shared/text/fold.js';
import { wordList } from '../../shared/text/words/word-list.js';
import {
  arabicOrganisations,
  englishForums,
  englishOrganisations,
  fields,
} from '../lexicon/names.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { jointRule } from './joint-bodies.js';

/** Words for the sort of a body or a meeting. */
const sorts = wordList(`
strategic comprehensive joint bilateral multilateral regional international int’l global local special executive technical standing advisory organising organizing preparatory ministerial working general
high-level annual extraordinary emergency ordinary virtual plenary public private closed open new of directors trustees and economic political strengthen strengthening enhancing
العام العامة التنفيذي التنفيذية الفني الفنية المشترك المشتركة التحضيري التحضيرية التنظيمي التنظيمية الاستشاري الاستشارية الدائم الدائمة الخاص الخاصة الاستراتيجي الاستراتيجية الشامل الشاملة الثنائي الثنائية المنظم المنظمة العمومي العمومية الوزراء
`);

/**
 * Settles the new bodies and events of a text: `Strategic Partnership`, الأمانة العامة are none, and a shorter name is that of the
 * one body whose longer name has it, `Foreign Ministry` or غرفة دبي.
 */
export function settleNames(reading: Reading): void {
  const mentions = reading.mentions.filter(isNew);
  for (const mention of mentions) {
    const names = [...mention.entity.names];
    const isPlain = names.every((name) => isPlainName(fold(name).split(' ')));
    const longer = mention.kind === 'Organization' ? longerNamed(reading, mention) : undefined;
    if (!isPlain && !longer) continue;
    reading.remove(mention);
    const { from, to, start, kind, rule } = mention;
    const skip = start - (reading.tokens[from]?.start ?? start);
    if (longer)
      reading.add({ from, to, skip, kind, rule, entity: longer, type: 'NOMINAL', confidence: 0.7 });
  }
}

function isNew({ kind, type, entity, rule }: Mention): boolean {
  const isOfSort = kind === 'Organization' || kind === 'Event';
  return isOfSort && type === 'NAME' && !entity.isKnown && rule !== jointRule;
}

function isPlainName(words: readonly string[]): boolean {
  const isSort = (word: string): boolean => sorts.has(word) || isNoun(word);
  return words.length > 1 && words.every(isSort);
}

/** A noun that says what it is, but no company: `International Bank` names one. */
function isNoun(word: string): boolean {
  const kind = englishOrganisations.get(word) ?? arabicOrganisations.get(word.replace(/^ال/u, ''));
  return englishForums.has(word) || (kind !== undefined && kind !== 'COMPANY');
}

/** The one other body of the text whose name is longer by words before or behind these. */
function longerNamed(reading: Reading, { from, to, entity }: Mention): Referent | undefined {
  const { tokens } = reading;
  if (to - from < 2 || tokens[from - 1]?.isCapital === true) return undefined;
  const short = fold(reading.words(from, to)).replace(/^لل/u, 'ال');
  const isLonger = tokens[from]?.isArabic === true ? isLongerArabic : isLongerEnglish;
  const all = new Set(
    reading.mentions.filter(({ kind }) => kind === 'Organization').map((each) => each.entity),
  );
  const longer = [...all].filter(
    (each) => each !== entity && [...each.names].some((name) => isLonger(fold(name), short)),
  );
  return longer.length === 1 ? longer[0] : undefined;
}

/** `Ministry of Trade of Oman`, `Lake State University` for the names without the state or the lake. */
function isLongerEnglish(name: string, short: string): boolean {
  if (name.startsWith(`${short} of `) || name.startsWith(`${short} for `)) return true;
  return (
    name.endsWith(` ${short}`) &&
    !/ (?:of|for|on|and|the) /u.test(` ${name.slice(0, -short.length)}`)
  );
}

/** الاتحاد العام للغرف for الاتحاد العام, غرفة تجارة وصناعة دبي for غرفة دبي. */
function isLongerArabic(name: string, short: string): boolean {
  if (name.startsWith(`${short} `)) return true;
  const [first = '', last = ''] = short.split(' ');
  const between = name.split(' ').slice(1, -1);
  return (
    `${first} ${last}` === short &&
    name.startsWith(`${first} `) &&
    name.endsWith(` ${last}`) &&
    between.length > 0 &&
    between.every((word) => fields.has(`ال${word.replace(/^و/u, '')}`))
  );
}
