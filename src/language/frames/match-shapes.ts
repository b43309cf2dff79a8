import { nounOf } from '../discourse/body-nouns.js';
import type { Clause, Group } from './clause.js';
import type { Construction, FixedWord, Slot, Trigger } from './compile-lines.js';
import { findPair, isDatedBehind, isMeantBefore, isMeantBehind, isOwnSession } from './meant.js';
import {
  beforeAuxiliaries,
  farthest,
  findAntecedent,
  findComplement,
  findDirect,
  findFront,
  findHolderBefore,
  findHolderBehind,
  findList,
  findNearest,
  findOpening,
  findOwner,
  findSubject,
  relativeBefore,
} from './search.js';
import { shapes, type Condition, type Row, type Search, type Shape, type Way } from './shapes.js';
import { forms, subjectPronouns } from './words.js';

/** The mentions that fill a role; none for a pronoun in its place. */
export interface Filler {
  readonly group: Group | undefined;
  /** The place of the pronoun. */
  readonly meantAt: number;
}

/** A line found in a sentence. */
export interface Found {
  readonly trigger: Trigger;
  readonly fillers: ReadonlyMap<string, Filler>;
  /** The verb, noun or title. */
  readonly at: number;
  /** Its first and last word. */
  readonly first: number;
  readonly last: number;
}

interface Fixed {
  readonly end: number;
  readonly hasPronoun: boolean;
}

/** A verb, noun or title in a sentence, with what is found for it so far. */
export class Matching implements Found {
  readonly fillers = new Map<string, Filler>();
  first: number;
  last: number;

  constructor(
    readonly clause: Clause,
    readonly trigger: Trigger,
    readonly at: number,
    readonly shape: Shape,
    /** The fixed words behind the verb. */
    readonly fixed: Fixed,
  ) {
    this.first = at;
    this.last = fixed.end;
  }

  get end(): number {
    return this.fixed.end;
  }

  /** True if a pronoun is written on the verb, or on a word that belongs to it: تولت تنظيمها. */
  get hasPronoun(): boolean {
    return this.trigger.hasPronoun === true || this.fixed.hasPronoun;
  }

  /** The agent, if it stands before the verb. */
  get subject(): Group | undefined {
    const agent = this.fillers.get(this.construction.agent?.name ?? '')?.group;
    return agent && agent.first < this.at ? agent : undefined;
  }

  /** The last word of the agent, if it stands behind the verb. */
  get agentEnd(): number {
    const agent = this.fillers.get(this.construction.agent?.name ?? '')?.group;
    return Math.max(this.at, agent?.last ?? this.at);
  }

  get construction(): Construction {
    return this.trigger.construction;
  }

  /** Fills all slots of the construction; false if a needed one stays empty. */
  fillAll(): boolean {
    const { rows } = this.shape;
    const { agent } = this.construction;
    const isEnough = !agent || isNeeded(agent) || isOfHeir(this.construction);
    if (this.#fillRows(rows) && (isEnough || this.#isNamed)) return true;
    if (!agent || isNeeded(agent) || rows.some((row) => row.isNeeded)) return false;
    // The name that was taken for the agent may be the theme.
    this.fillers.clear();
    return this.#fillRows(withoutAgent(rows));
  }

  get #isNamed(): boolean {
    return [...this.fillers.values()].every(({ group }) => group !== undefined);
  }

  #fillRows(rows: readonly Row[]): boolean {
    return rows.every((row) =>
      this.#slotsOf(row).every(
        (slot) => this.#fill(slot, row.ways) || (row.isNeeded !== true && !isNeeded(slot)),
      ),
    );
  }

  #slotsOf({ slot }: Row): readonly Slot[] {
    const { agent, slots } = this.construction;
    if (slot === 'AGENT') return agent ? [agent] : [];
    return slot === 'THEME' ? slots.slice(0, 1) : slots.slice(1);
  }

  #fill(slot: Slot, ways: readonly Way[]): boolean {
    if (slot.kinds === '') return false;
    return ways.some((way) => {
      const filler = searches[way.search](this, { ...slot, leads: way.leads ?? slot.leads }, way);
      if (!filler || this.#isTaken(filler.group)) return false;
      this.fillers.set(slot.name, joined(this.fillers.get(slot.name), filler));
      this.first = Math.min(this.first, filler.group?.first ?? filler.meantAt);
      this.last = Math.max(this.last, filler.group?.last ?? this.last);
      return true;
    });
  }

  #isTaken(group: Group | undefined): boolean {
    const isIn = (unit: number): boolean => group?.units.includes(unit) === true;
    return [...this.fillers.values()].some((other) => other.group?.units.some(isIn) === true);
  }
}

/** The fillers of a role that a line names twice: `HOST host EVENT with HOST`. */
function joined(one: Filler | undefined, other: Filler): Filler {
  if (!one?.group || !other.group) return other;
  return { ...one, group: { ...one.group, units: [...one.group.units, ...other.group.units] } };
}

/** The rows without the agent, so that nothing stands for the theme by a date alone. */
function withoutAgent(rows: readonly Row[]): Row[] {
  return rows
    .filter(({ slot }) => slot !== 'AGENT')
    .map((row) => ({ ...row, ways: row.ways.filter(({ search }) => search !== 'DATED') }));
}

function isOfHeir({ line: { frame } }: Construction): boolean {
  return frame.heir !== undefined;
}

function isNeeded({ role: { is } }: Slot): boolean {
  return is === 'subject' || is === 'object' || is === 'role';
}

/** The kinds of all roles of a line: in Arabic the subject may stand between a verb and its object. */
function kindsOf({ agent, slots }: Construction): string {
  return [agent, ...slots].map((slot) => slot?.kinds ?? '').join('');
}

type Find = (matching: Matching, slot: Slot, way: Way) => Filler | undefined;

const toFiller = (group: Group | undefined): Filler | undefined =>
  group && { group, meantAt: group.first };
const meant = (isMeant: boolean, { role }: Slot, meantAt: number): Filler | undefined =>
  isMeant && role.meant === true ? { group: undefined, meantAt } : undefined;

const searches: Readonly<Record<Search, Find>> = {
  SUBJECT: ({ clause, at, trigger }, slot, { within }) =>
    within !== undefined && trigger.isJoined === true
      ? undefined
      : toFiller(findSubject(clause, slot, at, within)),
  COMPLEMENT: (matching, slot, { within = farthest, from, leads }) => {
    const { clause, at, end, agentEnd, construction } = matching;
    if (slot.leads.length === 0 && !leads && isOfWhom(matching)) return undefined;
    const start = from === 'AGENT' ? agentEnd : leads || slot.isFirst ? at : end;
    const passed = construction.line.language === 'ar' ? kindsOf(construction) : 'CLSVTAGXR';
    return toFiller(findComplement(clause, { ...slot, passed }, start, within));
  },
  ANTECEDENT: (matching, slot) => toFiller(antecedentOf(matching, slot)),
  DIRECT: ({ clause, at }, slot) =>
    isNeeded(slot) ? toFiller(findDirect(clause, slot, at)) : undefined,
  OWNER: ({ clause, at }, slot) => toFiller(findOwner(clause, slot, at)),
  HOLDER: ({ clause, at, first, last }, slot) =>
    toFiller(
      findHolderBefore(clause, slot, clause.at(at - 1) === "'s" ? first : at) ??
        findHolderBehind(clause, slot, last),
    ),
  FRONT: ({ clause }, slot) => toFiller(findFront(clause, slot)),
  OPENING: ({ clause, at }, slot) => toFiller(findOpening(clause, slot, at)),
  LIST: ({ clause, last }, slot) => toFiller(findList(clause, slot, last)),
  PRONOUN_BEFORE: ({ clause, at }, slot) => {
    const before = beforeAuxiliaries(clause, at);
    const isPronoun = subjectPronouns.has(clause.at(before));
    return meant(isMeantBefore(clause, at, slot.kinds), slot, isPronoun ? before : at);
  },
  PAIR: ({ clause, at, end, construction: { line } }, { kinds }) => {
    const meantAt = line.frame.symmetric === true ? findPair(clause, at, end) : -1;
    return meantAt >= 0 && kinds.includes('O') ? { group: undefined, meantAt } : undefined;
  },
  PRONOUN_BEHIND: ({ clause, end }, slot) =>
    meant(isMeantBehind(clause, end, slot.kinds), slot, end),
  // The pronoun of `took over her duties from` is that of the subject.
  PRONOUN_ON: ({ hasPronoun, at }, slot) =>
    meant(hasPronoun && !(slot.kinds === 'P' && slot.leads.length > 0), slot, at),
  NEAREST: ({ clause, at, construction: { line } }, slot) =>
    /[EX]/u.test(slot.kinds) || line.sort === 'titles'
      ? toFiller(findNearest(clause, slot, at))
      : undefined,
  DATED: ({ clause, at, end, agentEnd, construction }, slot) =>
    meant(!isOfHeir(construction) && isDatedBehind(clause, Math.max(end, agentEnd)), slot, at),
  // Bodies left out are found by the copies of a sentence.
  IMPLIED: ({ clause, at }, slot) =>
    meant(slot.kinds.includes('E') || isOwnSession(clause, at, slot.kinds), slot, at),
};

/** `E, which A hosted`, `B, to which A belongs`, `E, hosted by`. */
function antecedentOf(matching: Matching, slot: Slot): Group | undefined {
  const { clause, at, subject } = matching;
  const relative = relativeBefore(clause, (subject?.first ?? at) - 1);
  if (relative >= 0)
    return isLedBy(clause, relative, slot) ? findAntecedent(clause, slot, relative) : undefined;
  const isParticiple = clause.at(at - 1) === ',' || clause.isMention(at - 1);
  return !subject && isParticiple ? findAntecedent(clause, slot, at) : undefined;
}

/** True for `<P0> , whom he replaced`: the object stands before the verb. */
function isOfWhom({ clause, at, subject }: Matching): boolean {
  return (
    clause.at(relativeBefore(clause, (subject?.first ?? beforeAuxiliaries(clause, at)) - 1)) ===
    'whom'
  );
}

/** True for `to which` with a verb that needs `to`; Arabic has its preposition behind the verb. */
function isLedBy(clause: Clause, relative: number, { leads }: Slot): boolean {
  const isArabic = /[\u0621-\u064a]/u.test(clause.at(relative));
  return isArabic || leads.length === 0 || leads.includes(clause.at(relative - 1));
}

const conditions: Readonly<Record<Condition, (matching: Matching) => boolean>> = {
  PASSIVE: ({ clause, at }) => isPassive(clause, at),
  ALONE: ({ clause, at, end }) => relativeBefore(clause, at - 1) >= 0 || isDated(clause, end),
  PARTICIPLE: ({ clause, at }) =>
    clause.at(at - 1) === ',' ? clause.isMention(at - 2) : /^(?:and)?$/u.test(clause.at(at - 1)),
  RESUMED: ({ clause, at }) =>
    [1, 2, 3].some((behind) => /^(?:الي|في|ب|ل|من|مع)(?:ه|ها)$/u.test(clause.at(at + behind))),
};

/** `was founded`, `was formally founded`, `, founded`, `a body founded`. */
function isPassive(clause: Clause, at: number): boolean {
  let before = at - 1;
  while (at - before < 4 && /ly$|^(?:also|first|later|then)$/u.test(clause.at(before))) before -= 1;
  const word = clause.at(at - 1);
  const isParticiple = word === ',' || clause.isEnd(at - 1) || nounOf(word) !== undefined;
  return isParticiple || forms.has(clause.at(before));
}

/** True for a date directly behind a verb, with nothing behind it: أُطلقت في <D0>. */
function isDated(clause: Clause, end: number): boolean {
  const date = [1, 2].find((behind) => clause.isDate(end + behind)) ?? 0;
  const next = end + date + 1;
  return date > 0 && (clause.isEnd(next) || /^[,،]$/u.test(clause.at(next)));
}

/** True for `to host`, which is no fact, but not for `went on to host`. */
function isInfinitive(clause: Clause, trigger: Trigger, at: number): boolean {
  const { construction, isBare, isPurpose } = trigger;
  // Whoever is to be succeeded holds the office.
  if (isOfHeir(construction)) return false;
  if (construction.line.language === 'ar') return isPurpose === true;
  if (construction.line.sort === 'nouns') return false;
  if (clause.at(at - 1) === 'to') return !/^(?:on|managed|came)$/u.test(clause.at(at - 2));
  return isBare === true && !isPlural(clause, at);
}

/** True for a list, or `they`, before a verb without an ending: `A and B host`. */
function isPlural(clause: Clause, at: number): boolean {
  const subject = beforeAuxiliaries(clause, at);
  if (/^(?:they|we|who|which|states|countries|members)$/u.test(clause.at(subject))) return true;
  return clause.isMention(subject) && /^(?:and|,)$/u.test(clause.at(subject - 1));
}

/** Every line found in the words of a sentence. */
export function* findLines(
  clause: Clause,
  triggersOf: (word: string) => readonly Trigger[],
): Generator<Found> {
  for (const [at, word] of clause.words.entries())
    for (const trigger of triggersOf(word)) {
      const fixed = fixedBehind(clause, trigger, at);
      if (!fixed || isInfinitive(clause, trigger, at)) continue;
      const found = shapesOf(trigger)
        .map((shape) => new Matching(clause, trigger, at, shape, fixed))
        .find((each) => isMet(each) && each.fillAll());
      if (found) yield found;
    }
}

function isMet(matching: Matching): boolean {
  const { if: condition } = matching.shape;
  return condition === undefined || conditions[condition](matching);
}

function shapesOf({ use, construction, hasPronoun: written }: Trigger): readonly Shape[] {
  const { line, slots } = construction;
  const hasPronoun = written === true;
  const isDirect = slots[0]?.leads.length === 0;
  return shapes.filter(
    (shape) =>
      shape.sorts.includes(line.sort) &&
      shape.uses.includes(use) &&
      (shape.language ?? line.language) === line.language &&
      (shape.hasPronoun ?? hasPronoun) === hasPronoun &&
      (shape.isDirect ?? isDirect) === isDirect,
  );
}

/** The last of the particles and fixed words behind a verb; undefined if one is missing. */
function fixedBehind(
  clause: Clause,
  { particles, construction }: Trigger,
  at: number,
): Fixed | undefined {
  const isSplit = clause.at(at + 1) !== particles[0];
  if (particles.some((particle, i) => clause.at(at + 1 + i) !== particle))
    if (!isSplitBy(clause, particles, at)) return undefined;
  let end = isSplit ? at : at + particles.length;
  let hasPronoun = false;
  for (const word of construction.words) {
    const next = nextOf(clause, word, end);
    if (next === undefined) return undefined;
    hasPronoun = word.get(clause.at(next)) === true;
    end = next;
  }
  return { end, hasPronoun };
}

/** True for `set <O1> up`. */
function isSplitBy(clause: Clause, particles: readonly string[], at: number): boolean {
  const [particle] = particles;
  return (
    particles.length === 1 &&
    [2, 3, 4].some((behind) => clause.at(at + behind) === particle && clause.isMention(at + 1))
  );
}

/** Maximum of words before a fixed word. */
const longestGap = 8;

function nextOf(clause: Clause, word: FixedWord, from: number): number | undefined {
  for (
    let at = from + 1;
    at <= from + longestGap && !clause.isEnd(at) && !clause.isRelative(at);
    at += 1
  )
    if (word.has(clause.at(at))) return at;
  return undefined;
}
