import { fold } from '#text/fold.js';
import { getOrMake } from '#text/get-or-make.js';
import { wordList } from '#text/words/word-list.js';
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
  const byShorter = shorterNames(reading);
  for (const mention of mentions) {
    const names = [...mention.entity.names];
    const isPlain = names.every((name) => isPlainName(fold(name).split(' ')));
    const longer =
      mention.kind === 'Organization' ? longerNamed(reading, mention, byShorter) : undefined;
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

/** The bodies of a text by the shorter names that they may have. */
function shorterNames({ mentions }: Reading): ReadonlyMap<string, ReadonlySet<Referent>> {
  const bodies = new Set(
    mentions.flatMap(({ kind, entity }) => (kind === 'Organization' ? entity : [])),
  );
  const found = new Map<string, Set<Referent>>();
  for (const body of bodies)
    for (const name of body.names)
      for (const short of shorterThan(fold(name)))
        getOrMake(found, short, () => new Set<Referent>()).add(body);
  return found;
}

/** The one other body of the text whose name is longer by words before or behind these. */
function longerNamed(
  reading: Reading,
  { from, to, entity }: Mention,
  byShorter: ReadonlyMap<string, ReadonlySet<Referent>>,
): Referent | undefined {
  if (to - from < 2 || reading.tokens[from - 1]?.isCapital === true) return undefined;
  const short = fold(reading.words(from, to)).replace(/^لل/u, 'ال');
  const longer = [...(byShorter.get(short) ?? [])].filter((each) => each !== entity);
  return longer.length === 1 ? longer[0] : undefined;
}

/**
 * `Ministry of Trade` for `Ministry of Trade of Oman`, `State University` for `Lake State University`; الاتحاد العام for الاتحاد
 * العام للغرف, غرفة دبي for غرفة تجارة وصناعة دبي.
 */
function shorterThan(name: string): readonly string[] {
  const words = name.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (/^\p{Script=Arabic}/u.test(name)) {
    const between = words.slice(1, -1);
    const isOfFields = between.every((word) => fields.has(`ال${word.replace(/^و/u, '')}`));
    const ends = between.length > 0 && isOfFields ? [`${first} ${last}`] : [];
    return [...words.slice(1).map((_, at) => words.slice(0, at + 1).join(' ')), ...ends];
  }
  const start = words.findIndex((word) => /^(?:of|for|on|and|the)$/u.test(word));
  const heads = words.slice(1, start < 0 ? undefined : start + 1);
  return [
    ...words.flatMap((word, at) =>
      /^(?:of|for)$/u.test(word) ? [words.slice(0, at).join(' ')] : [],
    ),
    ...heads.map((_, at) => words.slice(at + 1).join(' ')),
  ];
}
