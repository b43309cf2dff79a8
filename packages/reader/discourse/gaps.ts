import { isBullet } from '#text/words/bullets.js';
import { nounOf } from './body-nouns.js';
import { genderOfSubjectless } from './verbs-without-subject.js';
import type { Sought, TopicKind } from './topics.js';

/** A pronoun, a definite noun or an ellipsis. */
export interface Gap extends Sought {
  /** Index of the unit that is replaced. */
  readonly at: number;
  /** Words that take its place; `*` is the antecedent. */
  readonly instead: readonly string[];
}

/** A word among the others of its sentence. */
export interface Place {
  readonly at: number;
  readonly word: string;
  /** The word at a distance; empty beyond the sentence. */
  readonly near: (distance: number) => string;
  /** Whether the text has an article or `this` before it, which are no words of the sentence's view. */
  readonly isDefinite: boolean;
}
type Filled = Omit<Gap, 'at'>;

const organisation: readonly TopicKind[] = ['ORGANISATION'];
const anything: readonly TopicKind[] = ['ORGANISATION', 'EDITION', 'STATE'];

const events =
  /^(?:event|meeting|gathering|forum|summit|conference|edition|[وف]?ال(?:ملتقي|لقاء|حدث|دوره|فعاليه|منتدي|موتمر|قمه))$/u;
/** Words after a pronoun that is a subject. */
const verbs =
  /^(?:is|was|has|had|will|also|now|then|later|\p{L}+(?:s|ed)|became|held|led|took|ran|set|co-\p{L}+)$/u;
/** Nouns and prepositions of an organisation, before a pronoun. */
const owned = new Map([
  ...['اعضايها', 'اعضايه', 'اعضاوها', 'اعضاوه'].map((word) => [word, 'اعضاء'] as const),
  ...['مقر', 'تاسيس', 'الي', 'في', 'ب'].flatMap((word) =>
    ['ها', 'ه'].map((ending) => [word + ending, word] as const),
  ),
  ...['عضويتها', 'عضويته'].map((word) => [word, 'عضويه'] as const),
]);

const readers: readonly ((place: Place) => Filled | undefined)[] = [
  readIt,
  readPerson,
  readThat,
  readNoun,
  readOwned,
  readSeat,
  readMembers,
  readJoining,
  readAccession,
  readVerb,
  readItem,
];

/** The gap at a word; undefined for none. */
export function gapAt(place: Place): Gap | undefined {
  for (const read of readers) {
    const filled = read(place);
    if (filled) return { ...filled, at: place.at };
  }
  return undefined;
}

/** `it`, unless it stands for a clause: `it is said that`. */
function readIt({ word, near }: Place): Filled | undefined {
  if (word === 'our' && isOfBody(near(1))) return { kinds: organisation, instead: ['*', "'s"] };
  if (word === 'its') {
    const kinds = [near(1), near(2)].some(isOfBody) ? organisation : anything;
    return { kinds, instead: ['*', "'s"], isPronoun: true };
  }
  if (word !== 'it' || near(-1) === 'that') return undefined;
  const isClause = [1, 2, 3, 4, 5].some((distance) => /^(?:that|whether)$/u.test(near(distance)));
  return isClause ? undefined : { kinds: [...anything, 'PERSON'], instead: ['*'], isPronoun: true };
}

/** True for `headquarters`, `members`: only organisations have them. */
function isOfBody(word: string): boolean {
  return /^(?:headquarters|seat|secretariat|offices?|members?|membership|founders?|staff|chair|board)$/u.test(
    word,
  );
}

function readPerson({ word, near }: Place): Filled | undefined {
  const isSubject = verbs.test(near(1)) || near(1) === 'and';
  if (!/^(?:he|she|they)$/u.test(word) || !isSubject) return undefined;
  if (word === 'they') return { kinds: organisation, instead: ['*'] };
  return { kinds: ['PERSON'], instead: ['*'], gender: word === 'she' ? 'F' : 'M' };
}

/** أنها حضرت: the subject of a clause. */
function readThat({ word, near }: Place): Filled | undefined {
  if (!/^[وف]?[لب]?ان(?:ه|ها)$/u.test(word) || genderOfSubjectless(near(1)) === undefined)
    return undefined;
  const gender = word.endsWith('ها') ? 'F' : 'M';
  return { kinds: ['PERSON', 'ORGANISATION'], instead: ['ان', '*'], gender };
}

/** `the company`, المنظمة; not `the company of …`, المنظمة الدولية. */
function readNoun({ word, near, isDefinite }: Place): Filled | undefined {
  if (!isDefinite && near(-1) !== 'our' && !/^[وف]?ال/u.test(word)) return undefined;
  if (near(1) === 'of' || near(1).startsWith('ال')) return undefined;
  if (events.test(word)) return { kinds: ['EDITION'], instead: ['*'] };
  const noun = nounOf(word);
  if (noun === undefined || /^[<']/u.test(near(1))) return undefined;
  return { kinds: organisation, instead: ['*'], noun };
}

/** مقرها, إليها, أعضاؤه. */
function readOwned({ word }: Place): Filled | undefined {
  const noun = owned.get(word.replace(/^[وف](?=..)/u, ''));
  if (noun === undefined) return undefined;
  return { kinds: organisation, instead: [noun, '*'], gender: word.endsWith('ها') ? 'F' : 'M' };
}

/** `the secretariat`, `the headquarters` without their organisation. */
function readSeat({ word, near, isDefinite }: Place): Filled | undefined {
  if (!isDefinite || !/^(?:secretariat|headquarters|seat)$/u.test(word)) return undefined;
  if (near(1) === 'of' || near(-1) === "'s") return undefined;
  return { kinds: organisation, instead: [word, 'of', '*'] };
}

/** `members`, `membership`, الأعضاء without their organisation. */
function readMembers({ word, near }: Place): Filled | undefined {
  if (/^ب?الاعضاء$/u.test(word)) return { kinds: organisation, instead: ['اعضاء', '*'] };
  if (!/^(?:members?|membership)$/u.test(word)) return undefined;
  if (/^(?:whose|its|their)$/u.test(near(-1)) || /^(?:of|states?|in)$/u.test(near(1)))
    return undefined;
  return { kinds: organisation, instead: [word, 'of', '*'] };
}

/** `Oman joined in 2021`. */
function readJoining({ word, near }: Place): Filled | undefined {
  if (!/^(?:joined|acceded|joins)$/u.test(word)) return undefined;
  if (!/^(?:on|in|<D\d+>|later|,|\.|and)$/u.test(near(1))) return undefined;
  return { kinds: organisation, instead: [word, ...(word === 'acceded' ? ['to'] : []), '*'] };
}

/** `the accession of Malta`, انضمام مالطا: the word behind the states, which tells no body. */
function readAccession({ word, near }: Place): Filled | undefined {
  if (!near(-1).startsWith('<C') || /^(?:to|[وف]?الي|ل|و|and)$/u.test(word)) return undefined;
  if (near(1).startsWith('<C')) return undefined;
  let head = -1;
  while (/^(?:<C\d+>|[،,و]|and)$/u.test(near(head))) head -= 1;
  const isEnglish = near(head) === 'of' && /^(?:accession|admission)$/u.test(near(head - 1));
  if (!isEnglish && !/^[ب]?انضمام$/u.test(near(head))) return undefined;
  return { kinds: organisation, instead: [isEnglish ? 'to' : 'الي', '*', word] };
}

/** وتأسست عام …: an Arabic verb at the start, whose subject does not follow. */
function readVerb({ at, word, near }: Place): Filled | undefined {
  if (!isFirst(at, near) || isLabel(near)) return undefined;
  const gender = genderOfSubjectless(word);
  const isOfMembers = containing.test(word) && near(1).startsWith('<C');
  if (gender === undefined || (!isOfMembers && hasSubjectBehind(near))) return undefined;
  const kinds: readonly TopicKind[] = isOfEvents(word) ? ['EDITION'] : ['ORGANISATION', 'PERSON'];
  return { kinds, instead: [word, '*'], gender };
}

/** True for a verb of events alone: انطلق, أقيم. */
function isOfEvents(word: string): boolean {
  return /^[وف]?[يت]?(?:نعقد|انعقدت?|نطلق|انطلقت?|اقيمت?|قام|ختتم|اختتمت?|لتيم|التامت?)$/u.test(
    word,
  );
}

/** True for تدير الجلسة : <P1>, whose subject stands behind the colon. */
function isLabel(near: Place['near']): boolean {
  return [1, 2, 3].some((distance) => near(distance) === ':');
}

/** `• Founded in Lisbon in 2009`: a line of a profile without its subject. */
function readItem({ at, word, near }: Place): Filled | undefined {
  const isItem = at === 0 || (at === 1 && isBullet(near(-1)));
  if (!isItem || !participles.test(word) || !/^(?:in|on|at|by|as)$/u.test(near(1)))
    return undefined;
  for (let distance = 2; near(distance) !== ''; distance += 1)
    if (/^[,.:;]$/u.test(near(distance))) return undefined;
  return { kinds: organisation, instead: ['*', 'was', word] };
}

const participles = /^(?:founded|established|created|launched|set_up|headquartered|based|seated)$/u;

/** True for the first word but for و and a date: وفي مارس 2024 صارت. */
function isFirst(at: number, near: Place['near']): boolean {
  if (at <= 1) return true;
  const words = Array.from({ length: at }, (_, before) => near(before - at));
  const isDated = words.some((word) => word.startsWith('<D'));
  return words.every((word) => (isDated ? opening : past).test(word));
}

/** Words of the past perfect: وكان قد انطلق. */
const past = /^(?:[وف]?(?:كان|كانت|قد)|كما|ثم)$/u;
const opening = /^(?:[وف]|كما|ثم|[وف]?(?:في|منذ|خلال)|عام|<D\d+>|[،,])$/u;

/** Verbs whose object are states. */
const containing = /^[وف]?(?:[يت]?ضم|ضمت|[يت]جمع|[يت]شمل)$/u;
const reach = 12;

/** Whether a subject follows in the clause: a name without a preposition, or a noun behind a name with one. */
function hasSubjectBehind(near: Place['near']): boolean {
  if (/^(?:[وفبكل]|<[OCPES]\d+>)$/u.test(near(1))) return true;
  for (let distance = 1; distance < reach; distance += 1) {
    const [before, word] = [near(distance - 1), near(distance)];
    if (/^(?:[.;؛:؟?!،,]|)$/u.test(word)) return false;
    if (/^<[OP]\d+>$/u.test(word) && !isLed(near, distance)) return true;
    if (/^<[OPES]\d+>$/u.test(before) && !goesOn.test(word)) return true;
  }
  return false;
}

/** True for a name with a preposition, or with one before its noun: في تأسيس «<O1>», مع المهندس <P1>. */
function isLed(near: Place['near'], distance: number): boolean {
  if (near(distance - 1).startsWith('<P') && distance > 1) return isLed(near, distance - 1);
  const at = /^["«“]$/u.test(near(distance - 1)) ? distance - 1 : distance;
  return [1, 2, 3].some(
    (back) =>
      at - back > 0 &&
      (prepositions.test(near(at - back)) ||
        (back === 1 && /^[وف]?ب\S{3,}$/u.test(near(at - back)))) &&
      [1, 2].slice(0, back - 1).every((each) => /^[\u0621-\u064a]{4,}$/u.test(near(at - each))),
  );
}

const prepositions = /^(?:[وفبكل]|في|من|الي|مع|علي|عن|بين)$/u;
/** Words behind a name that are no subject. */
const goesOn =
  /^(?:<.*|[وفبكل]|في|من|الي|مع|علي|عن|بين|منذ|خلال|عام|يوم|بعد|قبل|حتي|و\S{3,}|[بل]\S{3,}|التي|الذي)$/u;
