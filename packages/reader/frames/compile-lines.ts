import { addToList } from '#text/get-or-make.js';
import { fold } from '#text/fold.js';
import type { Predicate } from '../vocabulary.js';
import { arabicNoun, arabicTitle, arabicVerb } from '../lexicon/inflection/arabic.js';
import { englishNoun, englishVerb } from '../lexicon/inflection/english.js';
import type { Form } from '../lexicon/inflection/form.js';
import { linesOf, roleName, type Frame, type Line, type Role } from './frame.js';
import { shapes, type Shape } from './shapes.js';
import { articles, prepositions } from './words.js';

/** A role at its place in a line. */
export interface Slot {
  readonly name: string;
  readonly role: Role;
  readonly kinds: string;
  /** The prepositions that may introduce it; none if it stands without one. */
  readonly leads: readonly string[];
  /** Whether the line has it before all fixed words. */
  readonly isFirst: boolean;
}

/** The forms of a word that must follow; true for those with a pronoun written on them. */
export type FixedWord = ReadonlyMap<string, boolean>;

/** A line with its roles found. */
export interface Construction {
  readonly line: Line;
  readonly predicate: Predicate;
  /** True if it says nothing of a single subject: `A and B founded`. */
  readonly isOfSeveral: boolean;
  /** The role before the verb, and the holder of a title. */
  readonly agent: Slot | undefined;
  /** Words that must follow the verb in this order, each in any of its forms. */
  readonly words: readonly FixedWord[];
  readonly slots: readonly Slot[];
  /** Words that may not stand in it or shortly behind it. */
  readonly unless: FixedWord;
}

/** A word that a line may be recognised by. */
export interface Trigger extends Omit<Form, 'word'> {
  readonly construction: Construction;
  /** Particles behind the verb: `up` of `set up`. */
  readonly particles: readonly string[];
  /** The shapes that its line may have in a sentence. */
  readonly shapes: readonly Shape[];
}

/** The triggers of all lines by their word, so that a sentence costs one look-up a word. */
export function compileLines(frames: readonly Frame[]): Map<string, Trigger[]> {
  const triggers = new Map<string, Trigger[]>();
  for (const line of frames.flatMap(linesOf))
    for (const [word, trigger] of compileLine(line)) addToList(triggers, word, trigger);
  return triggers;
}

function* compileLine(line: Line): Generator<[word: string, trigger: Trigger]> {
  const { frame } = line;
  const [text = '', mark] = line.text.split(' -> ');
  const items = text.split(' ').filter((item) => !articles.has(item));
  const first = isRole(frame, items[0]) ? 1 : 0;
  const [head = ''] = items.slice(first);
  const { slots, words } = readSlots(line, items.slice(first + 1));
  const construction: Construction = {
    line,
    slots,
    words,
    isOfSeveral: mark === 'several',
    unless: new Map(frame.unless?.[line.language].flatMap((word) => formsOfWord(line, word))),
    predicate: (mark === 'together' ? frame.together : undefined) ?? frame.predicate,
    agent: first > 0 ? slotOf(frame, items[0] ?? '', []) : holderOf(frame, slots),
  };
  for (const lemma of head.split('|').flatMap((each) => spelled(line, each)))
    yield* triggersFor(construction, lemma);
}

function* triggersFor(
  construction: Construction,
  lemma: string,
): Generator<[word: string, trigger: Trigger]> {
  const [head = '', ...particles] = lemma.split('_');
  for (const { word, ...form } of formsOf(construction.line, head))
    yield [word, { ...form, construction, particles, shapes: shapesOf(construction, form) }];
}

function shapesOf({ line, slots }: Construction, form: Omit<Form, 'word'>): readonly Shape[] {
  const hasPronoun = form.hasPronoun === true;
  const isDirect = slots[0]?.leads.length === 0;
  return shapes.filter(
    (shape) =>
      shape.sorts.includes(line.sort) &&
      shape.uses.includes(form.use) &&
      (shape.language ?? line.language) === line.language &&
      (shape.hasPronoun ?? hasPronoun) === hasPronoun &&
      (shape.isDirect ?? isDirect) === isDirect,
  );
}

/** The slots behind the verb, each with the preposition before it, and the other words. */
function readSlots(line: Line, items: readonly string[]): Pick<Construction, 'slots' | 'words'> {
  const slots: Slot[] = [];
  const words: FixedWord[] = [];
  let pending: string[] = [];
  const takeWords = (): void => {
    words.push(...pending.map((each) => fixedWord(line, each)));
    pending = [];
  };
  for (const item of items) {
    if (!isRole(line.frame, item)) {
      pending.push(item);
      continue;
    }
    const leads = leadsIn(pending.at(-1));
    if (leads.length > 0) pending.pop();
    takeWords();
    const isFirst = words.length === 0;
    slots.push(...item.split('+').map((name) => slotOf(line.frame, name, leads, isFirst)));
  }
  takeWords();
  return { slots, words };
}

/** Alternative prepositions; none for other words. */
function leadsIn(item = ''): string[] {
  const words = item.split('|').map(fold);
  return words.every((word) => prepositions.has(word)) ? words : [];
}

function fixedWord(line: Line, item: string): FixedWord {
  return new Map(item.split('|').flatMap((word) => formsOfWord(line, word)));
}

function isRole(frame: Frame, item = ''): boolean {
  return roleName(item.split('+', 1)[0] ?? '') in frame.roles;
}

/** The subject of a noun or a title, which its line leaves out. */
function holderOf(frame: Frame, slots: readonly Slot[]): Slot | undefined {
  if (slots.some(({ role }) => role.is === 'subject')) return undefined;
  const [name] = Object.entries(frame.roles).find(([, { is }]) => is === 'subject') ?? [];
  return name === undefined ? undefined : slotOf(frame, name, []);
}

function slotOf(frame: Frame, item: string, leads: readonly string[], isFirst = true): Slot {
  const name = roleName(item);
  const role = frame.roles[name] ?? {};
  return { name, role, kinds: item.split('.')[1] ?? role.kinds ?? '', leads, isFirst };
}

function formsOf({ sort, language }: Line, lemma: string): Form[] {
  const use = sort === 'titles' ? 'TITLE' : 'NOUN';
  if (sort === 'verbs') return language === 'en' ? englishVerb(lemma) : arabicVerb(lemma);
  if (language === 'ar' && sort === 'nouns') return arabicNoun(lemma);
  const words = language === 'en' ? englishNoun(lemma) : arabicTitle(lemma);
  return words.map((word) => ({ word, use }));
}

function formsOfWord(line: Line, word: string): [form: string, hasPronoun: boolean][] {
  return spelled(line, word).flatMap((each) => {
    const titles = line.language === 'en' ? englishNoun(each) : arabicTitle(each);
    const nouns = line.language === 'en' ? [] : arabicNoun(each);
    return [
      ...titles.map((form): [string, boolean] => [form, false]),
      ...nouns.map((form): [string, boolean] => [form.word, form.hasPronoun === true]),
    ];
  });
}

/** The words of a list that a line names: `$pact`. */
function spelled({ frame, language }: Line, word: string): readonly string[] {
  return word.startsWith('$') ? (frame.words?.[word.slice(1)]?.[language] ?? []) : [word];
}
