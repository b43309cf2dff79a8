import { arabicProfessions } from '../lexicon/people.js';
import type { Referent } from '../reading/entities.js';
import { professions } from '../mentions/english-persons.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { isNamedPerson } from '../reading/mention.js';

type Gender = 'HE' | 'SHE';

/** Words after which a name is not the sentence's topic. */
const joints =
  /^(?:مع|من|الي|عن|خلفا|بدلا|قبل|جانب|بن|بنت|with|to|from|by|of|than|for|against|succeeds?|succeeded|replaced|replaces|succeeding|replacing|thanked|praised)$/u;
const hers = /^(?:ms|mrs|miss|lady|dame|sheikha|princess)$/u;
const his = /^(?:mr|sir|lord|sheikh|prince)$/u;
const arabicTitle =
  /^[وف]?(?:ال|لل)(?:دكتور|مهندس|استاذ|سيد|شيخ|امير|سفير|وزير|خبير|باحث|مستشار|كاتب|قاضي?|محامي?)(?<her>ه)?$/u;

/**
 * The person meant by `she`, or by an Arabic verb without a subject: the first in the sentence, else in one of the two before,
 * unless the sentence only mentions them in passing; else the only person in the document's first line. The gender must not
 * contradict.
 */
export function personMeant(
  reading: Reading,
  sentence: number,
  token: number,
): Referent | undefined {
  const gender = genderOfVerb(reading, token);
  const fits = ({ entity }: Mention): boolean => {
    const own = genderOf(reading, entity);
    return own === undefined || gender === undefined || own === gender;
  };
  const near = nearest(reading, sentence, token, { fits, gender });
  if (near) return near.entity;
  const only = onlyOfTitle(reading);
  return only && fits(only) ? only.entity : undefined;
}

/** The person nearest before, skipping sentences that continue the same topic. */
function nearest(
  reading: Reading,
  sentence: number,
  token: number,
  { fits, gender }: { fits: (mention: Mention) => boolean; gender: Gender | undefined },
): Mention | undefined {
  let earliest = sentence - 2;
  for (let index = sentence; index >= Math.max(0, earliest); index -= 1) {
    const { from = 0, to = 0 } = reading.sentences[index] ?? {};
    const end = Math.min(to, token);
    const meant = reading
      .within(from, end)
      .find((each) => isNamedPerson(each) && !isBehindJoint(reading, each) && fits(each));
    const isSame = index < sentence && goesOn(reading, from, meant?.from ?? to, gender);
    if (isSame) earliest = Math.max(index - 2, sentence - farthest);
    else if (meant) return meant;
  }
  return undefined;
}

/** The only person in the document's first line. */
function onlyOfTitle(reading: Reading): Mention | undefined {
  const title = reading.sentences[0];
  const [only, ...others] = title ? reading.within(title.from, title.to).filter(isNamedPerson) : [];
  return others.length === 0 ? only : undefined;
}

const farthest = 6;

/** `In 2014 he and the economist … set up …`: the sentence continues the topic of the one before. */
function goesOn(
  { tokens }: Reading,
  from: number,
  to: number,
  gender: Gender | undefined,
): boolean {
  const pronoun = gender === 'SHE' ? 'she' : gender === 'HE' ? 'he' : undefined;
  return tokens.slice(from, to).some(({ folded }) => folded === pronoun);
}

/** Titles may be in between. */
function isBehindJoint({ tokens, points }: Reading, { from, start }: Mention): boolean {
  let at = from - 1;
  while (saysWhat(wordAt(tokens, at))) {
    if (wordAt(tokens, at).startsWith('لل')) return true;
    at -= 1;
  }
  const clitics = points.slice(tokens[from]?.start ?? start, start).join('');
  return joints.test(wordAt(tokens, at)) || /[لب]/u.test(clitics);
}

/** A title, a profession or an origin: الدبلوماسية الأردنية. */
function saysWhat(word: string): boolean {
  const isTitle = [arabicTitle, hers, his].some((titles) => titles.test(word));
  if (professions.has(word) || /^(?:the|dr|prof|[.])$/u.test(word)) return true;
  return isTitle || arabicProfessions.has(word) || /^ال.{3,}ي(?:ه)?$/u.test(word);
}

/** `she`, هي and verbs in ت refer to a woman, `he`, هو and other verbs to a man. */
function genderOfVerb({ tokens }: Reading, token: number): Gender | undefined {
  for (let at = token; at < token + 3; at += 1) {
    const word = wordAt(tokens, at).replace(/^[وف](?=.{3}|قد$|هي$|هو$)/u, '');
    if (/^(?:she|her|هي)$/u.test(word)) return 'SHE';
    if (/^(?:he|his|هو)$/u.test(word)) return 'HE';
    if (/^(?:قد|اليوم|في|عام|,|،|و)$/u.test(word)) continue;
    return tokens[at]?.isArabic === true ? genderOfArabicVerb(word) : undefined;
  }
  return undefined;
}

function genderOfArabicVerb(word: string): Gender | undefined {
  if (
    /^(?:عملت|كانت|شاركت|اسست|تولت|شغلت|تسلمت|ولدت|انشات|اطلقت|انتخبت|عينت|اصبحت|تحدثت|ساهمت|اسهمت|صارت|باتت|اختيرت)$/u.test(
      word,
    )
  )
    return 'SHE';
  return /^(?:عمل|كان|شارك|اسس|تولي|شغل|تسلم|ولد|انشا|اطلق|انتخب|عين|اصبح|تحدث|ساهم|اسهم|صار|بات|اختير)$/u.test(
    word,
  )
    ? 'HE'
    : undefined;
}

/** The gender shown by a title, or by a verb before the name. */
function genderOf(reading: Reading, entity: Referent): Gender | undefined {
  for (const mention of reading.mentions) {
    if (mention.entity !== entity || !isNamedPerson(mention)) continue;
    const gender = genderOfTitle(wordAt(reading.tokens, mention.from - 1));
    if (gender) return gender;
  }
  return undefined;
}

function genderOfTitle(word: string): Gender | undefined {
  if (hers.test(word)) return 'SHE';
  if (his.test(word)) return 'HE';
  const title = arabicTitle.exec(word);
  if (title) return title.groups?.['her'] === undefined ? 'HE' : 'SHE';
  return genderOfArabicVerb(word.replace(/^[وف](?=.{3})/u, ''));
}
