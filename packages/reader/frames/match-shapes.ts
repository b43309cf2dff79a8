import type { Clause, Group } from './clause.js';
import type { Construction, Slot, Trigger } from './compile-lines.js';
import {
  findPair,
  isDatedBehind,
  isMeantBefore,
  isMeantBehind,
  isMeantInFront,
  isOwnSession,
} from './meant.js';
import {
  beforeAuxiliaries,
  farthest,
  findAntecedent,
  findComplement,
  findDirect,
  findFront,
  findHolderBefore,
  findHolderBehind,
  findInverted,
  findList,
  findNearest,
  findOpening,
  findOwner,
  findSubject,
  relativeBefore,
} from './search.js';
import type { Row, Search, Shape, Way } from './shapes.js';
import { generalNouns, subjectPronouns } from './words.js';

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

/** The end of the fixed words behind a verb. */
export interface Fixed {
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
    if (!this.#mayBeFilled) return false;
    const { rows } = this.shape;
    const { agent } = this.construction;
    const isEnough = !agent || isNeeded(agent) || isOfHeir(this.construction);
    if (this.#fillRows(rows) && (isEnough || this.#isNamed)) return true;
    if (!agent || isNeeded(agent) || rows.some((row) => row.isNeeded)) return false;
    // The name that was taken for the agent may be the theme.
    this.fillers.clear();
    return this.#fillRows(withoutAgent(rows));
  }

  /** Whether the sentence has a mention for each needed slot, if nothing else may fill it. */
  get #mayBeFilled(): boolean {
    if (this.construction.line.frame.symmetric === true) return true;
    return this.shape.rows.every((row) =>
      this.#slotsOf(row).every(
        (slot) =>
          !isNeededIn(row, slot) || slot.role.meant === true || this.clause.hasAny(slot.kinds),
      ),
    );
  }

  get #isNamed(): boolean {
    return [...this.fillers.values()].every(({ group }) => group !== undefined);
  }

  #fillRows(rows: readonly Row[]): boolean {
    return rows.every((row) =>
      this.#slotsOf(row).every((slot) => this.#fill(slot, row.ways) || !isNeededIn(row, slot)),
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

/** True for a line about who takes an office over. */
export function isOfHeir({ line: { frame } }: Construction): boolean {
  return frame.heir !== undefined;
}

function isNeededIn(row: Row, slot: Slot): boolean {
  return row.isNeeded === true || isNeeded(slot);
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
  SUBJECT: ({ clause, at, trigger, shape }, slot, { within }) => {
    const isJoined = shape.if === 'JOINED';
    const isOther = isJoined
      ? slot.kinds !== 'P'
      : within !== undefined && trigger.isJoined === true;
    return isOther ? undefined : toFiller(findSubject(clause, { ...slot, isJoined }, at, within));
  },
  COMPLEMENT: (matching, slot, way) => toFiller(complementOf(matching, slot, way)),
  ANTECEDENT: (matching, slot) => toFiller(antecedentOf(matching, slot)),
  DIRECT: ({ clause, at, trigger }, slot) => {
    // سلفه، <P1>
    const isApart = trigger.hasPronoun === true && /^[,،]$/u.test(clause.at(at + 1));
    return isNeeded(slot) ? toFiller(findDirect(clause, slot, isApart ? at + 1 : at)) : undefined;
  },
  OWNER: ({ clause, at }, slot) => toFiller(findOwner(clause, slot, at)),
  HOLDER: ({ clause, at, first, last }, slot) =>
    toFiller(
      findHolderBefore(clause, slot, clause.at(at - 1) === "'s" ? first : at) ??
        findHolderBehind(clause, slot, last),
    ),
  FRONT: ({ clause, at }, slot) =>
    toFiller(findFront(clause, slot)) ?? meant(isMeantInFront(clause, at, slot), slot, at - 1),
  INVERTED: ({ clause, at }, slot) => toFiller(findInverted(clause, slot, at)),
  OPENING: ({ clause, at, trigger }, slot) =>
    trigger.use === 'ACTIVE' && !clause.at(at).endsWith('ing')
      ? undefined
      : toFiller(findOpening(clause, slot, at)),
  LIST: ({ clause, last }, slot) => toFiller(findList(clause, slot, last)),
  PRONOUN_BEFORE: ({ clause, at }, slot) => {
    const before = beforeAuxiliaries(clause, at);
    const isWritten = [subjectPronouns, generalNouns].some((each) => each.has(clause.at(before)));
    return meant(isMeantBefore(clause, at, slot.kinds), slot, isWritten ? before : at);
  },
  PAIR: ({ clause, at, end, construction: { line } }, { kinds }) => {
    const meantAt = line.frame.symmetric === true ? findPair(clause, at, end) : -1;
    return meantAt >= 0 && kinds.includes('O') ? { group: undefined, meantAt } : undefined;
  },
  PRONOUN_BEHIND: ({ clause, end, agentEnd }, slot) => {
    const led = slot.leads.includes(clause.at(end + 1)) ? [end + 1] : [];
    const place = [end, agentEnd, ...led].find((each) => isMeantBehind(clause, each, slot.kinds));
    return meant(place !== undefined, slot, place ?? end);
  },
  // The pronoun of `took over her duties from` is that of the subject.
  PRONOUN_ON: ({ hasPronoun, at }, slot) =>
    meant(hasPronoun && !(slot.kinds === 'P' && slot.leads.length > 0), slot, at),
  NEAREST: ({ clause, at, construction: { line } }, slot) =>
    /[EX]/u.test(slot.kinds) || line.sort === 'titles'
      ? toFiller(findNearest(clause, slot, at))
      : undefined,
  DATED: ({ clause, at, end, agentEnd, construction }, slot) =>
    meant(!isOfHeir(construction) && isDatedBehind(clause, Math.max(end, agentEnd)), slot, at),
  WORKS: ({ clause, at }, slot) =>
    meant(slot.kinds.includes('E') && works.test(clause.at(at + 1)), slot, at),
  // Bodies left out are found by the copies of a sentence.
  IMPLIED: ({ clause, at }, slot) =>
    meant(slot.kinds.includes('E') || isOwnSession(clause, at, slot.kinds), slot, at),
};

/** The list behind the verb, or the owner of its fixed noun. */
function complementOf(matching: Matching, slot: Slot, way: Way): Group | undefined {
  if (slot.leads.length > 0 || way.leads) return listBehind(matching, slot, way);
  if (isOfWhom(matching)) return undefined;
  const owner = slot.isFirst ? undefined : ownerOfFixed(matching, slot);
  if (owner) return owner === 'PRONOUN' ? undefined : owner;
  return listBehind(matching, slot, way);
}

function listBehind(matching: Matching, slot: Slot, way: Way): Group | undefined {
  const { clause, construction } = matching;
  const passed = construction.line.language === 'ar' ? kindsOf(construction) : 'CLSVTAGXR';
  const start = startOf(matching, slot, way);
  const found = findComplement(clause, { ...slot, passed }, start, way.within ?? farthest);
  if (!found || isOfOtherEvent(matching, slot, found)) return undefined;
  return way.leads && isHandedOver(matching, found) ? undefined : found;
}

/** True for رئاسة الدورة من <C1>, who gives it up, but not for بتنظيم من <O1> واستضافة من <O2>. */
function isHandedOver({ clause, at, trigger }: Matching, { lead }: Group): boolean {
  return trigger.use === 'NOUN' && lead === 'من' && !/^(?:[وف]|[وف]?ب)/u.test(clause.at(at));
}

/** The owner directly behind a fixed noun in Arabic, في مقر <O1>, or the pronoun on it: في مقرها. */
function ownerOfFixed(matching: Matching, slot: Slot): Group | 'PRONOUN' | undefined {
  const { clause, end, at, fixed, construction } = matching;
  if (end === at) return undefined;
  const isArabic = construction.line.language === 'ar';
  const owner = isArabic ? findDirect(clause, slot, end) : undefined;
  return owner ?? (fixed.hasPronoun ? 'PRONOUN' : undefined);
}

function startOf({ at, end, agentEnd }: Matching, { isFirst }: Slot, { from, leads }: Way): number {
  if (from === 'AGENT') return agentEnd;
  return leads || isFirst ? at : end;
}

/** True for the place in `closed after <V1> in <L1>`, في مقر <O1> ، القنصل <P1> ب <L1>, which is that of another. */
function isOfOtherEvent(
  { clause, at, fillers, construction: { line } }: Matching,
  { kinds }: Slot,
  { first }: Group,
): boolean {
  if (kinds !== 'L') return false;
  const named = [...fillers.values()].flatMap(({ group }) => group?.units ?? []);
  const between = clause.words.slice(at + 1, first).map((_, i) => at + 1 + i);
  const isNoun = line.sort === 'nouns' && line.language === 'ar';
  const isOther = (unit: number): boolean =>
    clause.isOf(unit, 'ESV') || (isNoun && clause.isOf(unit, 'COP'));
  return between.some((unit) => isOther(unit) && !named.includes(unit));
}

/** Words for what an edition consists of, which stand for it. */
const works =
  /^(?:ال(?:اعمال|اشغال|جلسات|فعاليات|مناقشات|مداولات|اجتماعات|وفود|مشاركون)|(?:اعمال|اشغال|جلسات|فعاليات|مناقشات|مداولات|اجتماعات)(?:ها|ه))$/u;

/** `E, which A hosted`, `B, to which A belongs`, `E, hosted by`. */
function antecedentOf(matching: Matching, slot: Slot): Group | undefined {
  const { clause, at, subject } = matching;
  const relative = relativeBefore(clause, (subject?.first ?? at) - 1);
  if (relative >= 0)
    return isLedBy(clause, relative, slot) ? findAntecedent(clause, slot, relative) : undefined;
  const isParticiple = /^(?:,|علي)$/u.test(clause.at(at - 1)) || clause.isMention(at - 1);
  const isFree = !subject && slot.leads.length === 0;
  return isFree && isParticiple ? findAntecedent(clause, slot, at) : undefined;
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
