import type { Use } from '../lexicon/inflection/form.js';
import type { Language, Sort } from './frame.js';

/** How a slot is searched for. */
export type Search =
  /** Before the verb, without a preposition. */
  | 'SUBJECT'
  /** A list behind the verb, with the prepositions of the slot. */
  | 'COMPLEMENT'
  /** Directly behind the noun of an act. */
  | 'DIRECT'
  /** Before the relative pronoun of the clause, or directly before a participle. */
  | 'ANTECEDENT'
  /** Before `'s`. */
  | 'OWNER'
  /** The holder of a title, before it or behind it. */
  | 'HOLDER'
  /** A list behind a count or a colon: `three states have joined it: A, B`. */
  | 'LIST'
  /** A pronoun or general noun before the verb, behind it or written on it. */
  | 'PRONOUN_BEFORE'
  | 'PRONOUN_BEHIND'
  | 'PRONOUN_ON'
  /** Before the verb in its sentence, whatever introduces it. */
  | 'NEAREST'
  /** A list after the comma of a clause that the verb opens: `Founded in <D0>, the Fund …`. */
  | 'OPENING'
  /** `the two organisations`, الجانبان: both sides of a frame that is symmetric. */
  | 'PAIR'
  /** At the start of the sentence: `together with A, B founded`. */
  | 'FRONT'
  /** Directly behind a verb whose complement opens the sentence: `Also on the panel were A and B`. */
  | 'INVERTED'
  /** Left out behind a word for its parts: تواصلت الأعمال. */
  | 'WORKS'
  /** Left out, and meant. */
  | 'IMPLIED'
  /** Left out, and meant, before a date: `joined on <D0>`. */
  | 'DATED';

/** One way to fill a slot. */
export interface Way {
  readonly search: Search;
  /** Prepositions in place of those of the slot. */
  readonly leads?: readonly string[];
  /** Maximum of plain words in between. */
  readonly within?: number;
  /** The place from which it is searched, if that is not the verb. */
  readonly from?: 'AGENT';
}

/** One slot of a construction. The first way that finds something fills it. */
export interface Row {
  readonly slot: 'AGENT' | 'THEME' | 'REST';
  readonly ways: readonly Way[];
  /** True if the shape stands on it, even if the claim does not need it. */
  readonly isNeeded?: true;
}

/** A construction: the form of the verb and its slots in the order in which they are filled. */
export interface Shape {
  readonly name: string;
  readonly sorts: readonly Sort[];
  readonly language?: Language;
  readonly uses: readonly Use[];
  /** Whether a pronoun is written on the verb. */
  readonly hasPronoun?: boolean;
  /** Whether the first slot of the line must be without a preposition, or with one. */
  readonly isDirect?: boolean;
  /** A condition on the words around the verb. */
  readonly if?: Condition;
  readonly rows: readonly Row[];
}

/** A form of `be`, or a bare participle, before the verb; a name and a comma before it; a pronoun with a preposition behind it; a relative pronoun before it or the mere date behind it; على and a name before it; a verb with و. */
export type Condition = 'PASSIVE' | 'RESUMED' | 'ALONE' | 'PARTICIPLE' | 'CREDITED' | 'JOINED';

const way = (search: Search, within?: number, leads?: readonly string[]): Way => ({
  search,
  ...(within === undefined ? {} : ({ within } satisfies Partial<Way>)),
  ...(leads === undefined ? {} : ({ leads } satisfies Partial<Way>)),
});
const agent = (...ways: readonly Way[]): Row => ({ slot: 'AGENT', ways });
const theme = (...ways: readonly Way[]): Row => ({ slot: 'THEME', ways });
const rest = (...ways: readonly Way[]): Row => ({ slot: 'REST', ways });

const [subject, antecedent, owner] = [way('SUBJECT'), way('ANTECEDENT'), way('OWNER')];
const [complement, holder, list] = [way('COMPLEMENT'), way('HOLDER'), way('LIST')];
const before = way('PRONOUN_BEFORE');
const behind = way('PRONOUN_BEHIND');
const [on, nearest, implied] = [way('PRONOUN_ON'), way('NEAREST'), way('IMPLIED')];
const dated = way('DATED');
const opening = way('OPENING');
const pair = way('PAIR');
const front = way('FRONT');
const inverted = way('INVERTED');
const by = way('COMPLEMENT', 12, ['by']);
const byAgent: Row = { ...agent(by), isNeeded: true };
const bare = (within: number): Way => way('COMPLEMENT', within, []);
const later: Way = { search: 'COMPLEMENT', from: 'AGENT' };

/** All constructions. A verb is read by the first one that fills the slots of its line. */
export const shapes: readonly Shape[] = [
  {
    name: 'E was hosted by A; E, hosted by A',
    sorts: ['verbs'],
    language: 'en',
    uses: ['EITHER'],
    isDirect: true,
    rows: [byAgent, theme(opening, antecedent, subject, before), rest(complement)],
  },
  {
    name: 'E was founded; A was admitted to B; E, founded in',
    sorts: ['verbs'],
    language: 'en',
    uses: ['EITHER'],
    isDirect: true,
    if: 'PASSIVE',
    rows: [
      theme(opening, antecedent, subject, before),
      agent(way('COMPLEMENT', 4, ['to', 'into']), dated),
      rest(complement, front),
    ],
  },
  {
    name: 'A, based in B',
    sorts: ['verbs'],
    language: 'en',
    uses: ['EITHER'],
    isDirect: false,
    if: 'PARTICIPLE',
    rows: [agent(antecedent, opening), theme(complement), rest(complement)],
  },
  {
    name: 'A hosted E; E, which A hosted; A, which hosted E; it hosted E; A hosted it; hosting E, A',
    sorts: ['verbs'],
    language: 'en',
    uses: ['ACTIVE', 'EITHER'],
    rows: [
      agent(subject, inverted, opening, before, pair),
      theme(complement, antecedent, behind, dated, front),
      rest(complement, front),
    ],
  },
  {
    name: 'three states joined B: A and C',
    sorts: ['verbs'],
    language: 'en',
    uses: ['ACTIVE', 'EITHER'],
    rows: [theme(complement, behind), agent(list)],
  },
  {
    name: 'استضيفت E من قبل A',
    sorts: ['verbs'],
    language: 'ar',
    uses: ['PASSIVE', 'EITHER'],
    isDirect: true,
    rows: [byAgent, theme(way('COMPLEMENT', 6), subject, before), rest(complement)],
  },
  {
    name: 'استضيفت E',
    sorts: ['verbs'],
    language: 'ar',
    uses: ['PASSIVE'],
    isDirect: true,
    rows: [
      theme(way('DIRECT'), antecedent, way('COMPLEMENT', 6), subject, before),
      rest(complement, front),
    ],
  },
  {
    name: 'E التي استضافتها A',
    sorts: ['verbs'],
    language: 'ar',
    uses: ['ACTIVE'],
    hasPronoun: true,
    rows: [theme(antecedent, on), agent(bare(8)), rest(complement)],
  },
  {
    name: 'B التي انضمت إليها A',
    sorts: ['verbs'],
    language: 'ar',
    uses: ['ACTIVE', 'EITHER'],
    if: 'RESUMED',
    rows: [theme(antecedent, behind), agent(bare(4)), rest(complement)],
  },
  {
    name: 'A استضافت E; استضافت A E; استضافت E A',
    sorts: ['verbs'],
    language: 'ar',
    uses: ['ACTIVE', 'EITHER'],
    hasPronoun: false,
    rows: [
      agent(way('SUBJECT', 2), bare(2), pair, subject, bare(10), way('WORKS')),
      theme(complement, later, list, behind, on, dated, front),
      rest(complement, later, front),
    ],
  },
  {
    name: 'زار A B والتقى C',
    sorts: ['verbs'],
    language: 'ar',
    uses: ['ACTIVE', 'EITHER'],
    if: 'JOINED',
    rows: [theme(complement), agent(subject), rest(complement)],
  },
  {
    name: 'E التي أطلقت; E أطلقت في',
    sorts: ['verbs'],
    language: 'ar',
    uses: ['EITHER'],
    isDirect: true,
    if: 'ALONE',
    rows: [theme(antecedent, subject), rest(complement)],
  },
  {
    name: 'انضمت ثلاث دول إلى B: A و C',
    sorts: ['verbs'],
    language: 'ar',
    uses: ['ACTIVE', 'EITHER'],
    hasPronoun: false,
    rows: [theme(complement, behind), agent(list)],
  },
  {
    name: 'شكر A على استضافتها E',
    sorts: ['verbs'],
    language: 'ar',
    uses: ['NOUN'],
    hasPronoun: true,
    if: 'CREDITED',
    rows: [
      { ...agent(antecedent), isNeeded: true },
      theme(way('COMPLEMENT', 4), way('COMPLEMENT', 4, ['ل'])),
      rest(complement),
    ],
  },
  {
    name: 'استضافة E من قبل A; استضافة A ل E; باستضافة من A',
    sorts: ['verbs', 'nouns'],
    language: 'ar',
    uses: ['NOUN'],
    rows: [
      agent(by, way('COMPLEMENT', 3, ['من', 'بين']), way('DIRECT')),
      theme(way('DIRECT'), complement, way('COMPLEMENT', 14, ['ل']), on, nearest, implied),
      rest(complement),
    ],
  },
  {
    name: "hosting of E by A; A's accession to B",
    sorts: ['nouns'],
    language: 'en',
    uses: ['NOUN'],
    rows: [agent(by, owner), theme(owner, complement, on, pair), rest(owner, complement, opening)],
  },
  {
    name: "A is the host of E; E's host A; E, whose hosts are A",
    sorts: ['titles'],
    uses: ['TITLE'],
    rows: [
      theme(
        owner,
        way('COMPLEMENT', 6),
        way('COMPLEMENT', 6, ['ل']),
        way('DIRECT'),
        on,
        nearest,
        implied,
      ),
      rest(complement),
      agent(holder, list),
    ],
  },
];
