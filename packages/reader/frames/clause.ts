import type { Triggers } from './triggers.js';
import {
  arabicAdverbs,
  endsClause,
  listJoints,
  prepositions,
  relatives,
  sessionNouns,
  titleWords,
} from './words.js';

/** A list of mentions in a sentence: `Oman, Qatar and the Council`. */
export interface Group {
  readonly first: number;
  readonly last: number;
  /** The places of its mentions. */
  readonly units: readonly number[];
  /** The preposition before it, folded; `by` for من قبل and the like, empty for none. */
  readonly lead: string;
}

/** The kinds of a mention and whether it may be a list. */
export interface Sought {
  readonly kinds: string;
  readonly role: { readonly list?: boolean };
}

/** Prepositions of two or three words. The helper of `in cooperation with` takes no part in the act. */
const phrases: readonly (readonly [written: RegExp, lead: string])[] = [
  [/ب?واسطه$/u, 'by'],
  [/ [وف]?(?:من|علي) (?:قبل|جانب|طرف|يد|ايدي)$/u, 'by'],
  [/ بمبادره من$/u, 'by'],
  [/ كلا? من$/u, 'each'],
  [/ (?:attend|attends|attended) (?:opening|closing|launch) of$/u, ''],
  [/ (?:جانب|طرف|يد)$/u, 'beside'],
  [/ [وف]?سبق ل$/u, ''],
  [/ (?:[وف]?(?:الي|في) |[وف]?ل)عضويه$/u, 'الي'],
  [
    / (?:in|close) (?:co-?operation|collaboration|partnership|association|conjunction) with$| [وب]*ال(?:تعاون|شراكه|اشتراك|تنسيق) مع$/u,
    'beside',
  ],
];

function prepositionIn(word: string): string | undefined {
  const bare = word.replace(/^[وف](?=..)/u, '').replace(/(?<=^[لب])هذ[اه]$/u, '');
  return [word, bare].find((each) => prepositions.has(each));
}

/** Words that join others to those before: `and its partners <O1>`, وشريكتها <O1>. */
const ownPartners = /^(?:its|their|[وف](?:شركا|شريك|حلفا|حليف)\S*(?:ها|ه|هما|هم))$/u;
const towns = /^(?:city|town|port|village|capital|island|resort)$/u;
/** Nouns for a time, which describe no person: `earlier in day <P1>`. */
const times =
  /^(?:day|week|month|year|morning|afternoon|evening|meantime|spring|summer|autumn|winter)$/u;
const clitic = /^[وفبكل]$/u;
/** Words before a mention that say nothing of its part in the sentence: أعمال الدورة. */
const lightBefore =
  /^(?:و|ف|both|either|كل|كلا|اعمال|فعاليات|جلسات|انشطه|اجتماعات|افتتاح|ختام|انطلاق|اشغال|هذا|هذه)$/u;

/** The words of a sentence view, in which mentions are words like <O3>. */
export class Clause {
  /** For each word the letter of its kind if it is a mention, else nothing. */
  readonly #kinds: readonly string[];
  readonly #leads: string[] = [];

  constructor(
    readonly words: readonly string[],
    readonly triggers: Triggers,
  ) {
    this.#kinds = words.map((word) => (/^<[A-CE-MO-Z]\d/u.test(word) ? word.charAt(1) : ''));
  }

  /** Whether a mention is of one of these kinds. */
  hasAny(kinds: string): boolean {
    return Array.from(kinds).some((kind) => this.#kinds.includes(kind));
  }

  at(place: number): string {
    return this.words[place] ?? '';
  }

  isMention(at: number): boolean {
    return (this.#kinds[at] ?? '') !== '';
  }

  isDate(at: number): boolean {
    return this.at(at).startsWith('<D');
  }

  isOf(at: number, kinds: string): boolean {
    return this.isMention(at) && kinds.includes(this.#kinds[at] ?? '');
  }

  /** True for the state of `in <L1>, <C2>`. */
  isStateOfPlace(at: number): boolean {
    return this.isOf(at, 'C') && /^[,،]$/u.test(this.at(at - 1)) && this.isOf(at - 2, 'L');
  }

  isEnd(at: number): boolean {
    return this.words[at] === undefined || endsClause(this.at(at));
  }

  isRelative(at: number): boolean {
    return relatives.has(this.at(at));
  }

  /** The preposition before a mention: `of` in `of <L1>`, ل in `ل <O2>`; `by` for من قبل. */
  leadOf(at: number): string {
    return (this.#leads[at] ??= this.#readLead(at));
  }

  #readLead(at: number): string {
    const before = this.#beforeLight(at);
    const word = this.at(before);
    const phrase = ` ${this.at(before - 2)} ${this.at(before - 1)} ${word}`;
    const [, lead] = phrases.find(([written]) => written.test(phrase)) ?? [];
    if (lead !== undefined) return lead;
    if (ownPartners.test(word)) return '';
    return this.#isOwner(before, at) ? 'of' : (prepositionIn(word) ?? this.#actLead(word));
  }

  /** The ب of باستضافة الوزارة, but not that of بحثت الوزارة. */
  #actLead(word: string): string {
    const [, noun = ''] = /^[وف]?ب(.+)/u.exec(word) ?? [];
    return this.triggers.has(noun) ? 'act' : '';
  }

  /** The place before the words that describe a person: `by engineer <P1>`, مع المهندس <P1>. */
  #beforeDescription(at: number): number {
    let before = at - 1;
    while (at - before < 3 && this.#isDescription(before)) before -= 1;
    const isLed = prepositions.has(this.at(before)) || this.#isConjunction(before);
    return this.at(at).startsWith('<P') && isLed ? before : at - 1;
  }

  #isDescription(at: number): boolean {
    const word = this.at(at);
    const isWord = /^(?:[a-z-]{3,}|ال(?!منصب)[\u0621-\u064a]{3,}|(?:نظير|زميل)ت?(?:ه|ها))$/u.test(
      word,
    );
    if (!isWord || times.test(word)) return false;
    if (prepositions.has(word) || relatives.has(word) || endsClause(word)) return false;
    return !this.triggers.has(word);
  }

  #isConjunction(at: number): boolean {
    return /^(?:and|و)$/u.test(this.at(at));
  }

  /** The place before a mention and the words that say nothing of its part: `by the library and the Port`, أعمال الدورة. */
  #beforeLight(at: number): number {
    let before = this.at(at).startsWith('<X') ? this.#beforeTitle(at) : this.#beforeDescription(at);
    while (lightBefore.test(this.at(before))) before -= 1;
    if (this.at(before) === 'of' && towns.test(this.at(before - 1))) before -= 2;
    if (this.at(at).startsWith('<L')) before = this.#beforeCapital(before);
    const isListed = this.at(before) === 'and' && !this.isMention(before - 1);
    return isListed && prepositions.has(this.at(before - 2)) ? before - 2 : before;
  }

  /** The place before `the Omani capital,`. */
  #beforeCapital(at: number): number {
    const capital = this.at(at) === ',' ? at - 1 : at;
    if (this.at(capital) !== 'capital') return at;
    return (
      [1, 2].map((back) => capital - back).find((place) => prepositions.has(this.at(place))) ?? at
    );
  }

  /** The place before the words that bring in the title of a session. */
  #beforeTitle(at: number): number {
    let before = at - 1;
    while (at - before < 8 && this.#bringsInTitle(before)) before -= 1;
    return before;
  }

  #bringsInTitle(at: number): boolean {
    const word = this.at(at);
    return titleWords.has(word) || sessionNouns.has(word) || sessionNouns.has(this.at(at - 1));
  }

  /** True for مقر in مقر الوزارة: a bare Arabic noun before a name makes the name its owner; a word before a person that opens the sentence is a verb. */
  #isOwner(before: number, at: number): boolean {
    const word = this.at(before);
    return (
      before === at - 1 &&
      !(this.at(at).startsWith('<P') && this.isEnd(before - 1)) &&
      /^[\u0621-\u064a]{3,}$/u.test(word) &&
      !/^[وفبل]{0,2}ال|^لل|(?:ا|ها|هما?)$/u.test(word) &&
      !this.triggers.has(word) &&
      !/^(?:قبل|جانب|طرف|يد|ايدي|محل(?:ه|ها))$/u.test(word) &&
      ![arabicAdverbs, prepositions, relatives].some(
        (words) => words.has(word) || words.has(word.replace(/^[وف]/u, '')),
      )
    );
  }

  /** The list, or the single mention, that starts at a place. */
  groupFrom(at: number, { kinds, role }: Sought): Group {
    const lead = this.leadOf(at);
    const units = [at];
    let last = at;
    for (
      let next = role.list === true ? this.#nextOf(at, kinds, lead) : undefined;
      next !== undefined;
      next = this.#nextOf(next, kinds, lead)
    )
      units.push((last = next));
    return { first: at, last, units, lead };
  }

  /** The list, or the single mention, that ends at a place. */
  groupTo(at: number, sought: Sought): Group {
    let first = at;
    for (let back = at - 1; sought.role.list === true && back > at - farthestMember; back -= 1)
      if (this.isOf(back, sought.kinds) && this.groupFrom(back, sought).units.includes(first))
        first = back;
    const group = this.groupFrom(first, sought);
    return { ...group, last: at, units: group.units.filter((unit) => unit <= at) };
  }

  /** The next member of a list, past a conjunction, past `in <L1>` and past the office of a person. */
  #nextOf(member: number, kinds: string, lead: string): number | undefined {
    const start = this.#behindMember(member);
    let at = start;
    while (this.#isJoint(at, at > start, lead)) at += 1;
    const isOwn = ownPartners.test(this.at(at));
    if (at === start && !(isOwn && this.at(at).startsWith('و'))) return undefined;
    const next = isOwn || this.#isConjunction(at - 1) ? this.behindDescription(at) : at;
    return this.isOf(next, kinds) ? next : undefined;
  }

  /** The place behind a name and the place or office that belongs to it: `<O1> in <L1>`, <P1> <R2>. */
  #behindMember(member: number): number {
    const isPlaced = /^(?:in|of|في|ب)$/u.test(this.at(member + 1)) && this.isOf(member + 2, 'CL');
    if (isPlaced) return member + 3;
    return this.isOf(member, 'P') && this.isOf(member + 1, 'R') ? member + 2 : member + 1;
  }

  /** The name behind the words that describe it: `and the engineer <P1>`, `and its partners <O1>`; else the place itself. */
  behindDescription(at: number): number {
    if (/^\p{Script=Arabic}/u.test(this.at(at)) && ownPartners.test(this.at(at))) return at + 1;
    if (ownPartners.test(this.at(at)))
      return [at + 2, at + 3].find((behind) => this.isMention(behind)) ?? at;
    let behind = at;
    while (behind - at < 2 && this.#isDescription(behind)) behind += 1;
    return this.isOf(behind, 'P') ? behind : at;
  }

  /** True for the words of إلى جانب, إضافة إلى, فضلا عن. */
  #isBesides(at: number): boolean {
    return [`${this.at(at - 1)} ${this.at(at)}`, `${this.at(at)} ${this.at(at + 1)}`].some(
      (words) => /^[وف]?(?:الي جانب|(?:ب?الاضافه|اضافه) الي|فضلا عن|علاوه علي)$/u.test(words),
    );
  }

  #isJoint(at: number, isBehindJoint: boolean, lead: string): boolean {
    const word = this.at(at);
    if (listJoints.has(word) || this.#isBesides(at)) return true;
    if (isBehindJoint && (clitic.test(word) || (lead !== '' && word === lead))) return true;
    return word === 'with' && /^(?:together|jointly|along)$/u.test(this.at(at - 1));
  }
}

const farthestMember = 60;
