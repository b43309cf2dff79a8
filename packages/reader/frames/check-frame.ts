import { isNode, type Document, type LineCounter } from 'yaml';
import { lettersOf, type Letters } from '../facts/kind-letters.js';
import { wordForms } from '../lexicon/inflection/word-forms.js';
import type { EntityKind, Vocabulary } from '../vocabulary.js';
import { linesOf, roleName, type Frame, type Line, type Role } from './frame.js';

type Path = readonly (string | number)[];
/** A sentence on the node at a path. */
type Fault = readonly [path: Path, sentence: string];
type Kinds = Vocabulary['predicates'][number] | undefined;

/** The faults of a frame's file, each with its line: unknown predicates, roles, kinds, words and verbs. */
export function faultsOf(document: Document, counter: LineCounter, by: Vocabulary): string[] {
  const frame = document.toJS() as Frame;
  const faults = [...predicateFaults(frame, by), ...roleFaults(frame, by), ...allLineFaults(frame)];
  return faults.map(([path, sentence]) => {
    const node: unknown = document.getIn(path, true);
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    return `line ${String(counter.linePos(offset).line)}: ${sentence}`;
  });
}

function* predicateFaults(frame: Frame, { predicates }: Vocabulary): Generator<Fault> {
  const { predicate, together, also } = frame;
  const named: readonly [Path, string | undefined][] = [
    [['predicate'], predicate],
    [['together'], together],
    [['also', 'predicate'], also?.predicate],
  ];
  for (const [path, name] of named)
    if (name !== undefined && !predicates.some((each) => each.name === name))
      yield [path, `The vocabulary has no predicate ${name}.`];
}

const parts = ['subject', 'object', 'value', 'from', 'to', 'role'];

function* roleFaults({ predicate, roles, heir }: Frame, vocabulary: Vocabulary): Generator<Fault> {
  if (heir !== undefined && !(heir in roles)) yield [['heir'], `There is no role ${heir}.`];
  const kinds = vocabulary.predicates.find((each) => each.name === predicate);
  const letters = lettersOf(vocabulary);
  for (const [name, { is, kinds: written = '' }] of Object.entries(roles)) {
    const path = ['roles', name];
    if (!/^[A-Z]{2,}$/u.test(name)) yield [path, `The role ${name} must be written in capitals.`];
    if (is !== undefined && !parts.includes(is)) yield [path, `A role is no ${is} of a claim.`];
    for (const letter of written)
      if (!isKind(letter, is, kinds, letters))
        yield [path, `${predicate} takes no ${letter} as ${name}.`];
  }
}

/** True for a letter of a kind that may stand in a part of the claim. The forum stands for its edition, R is an office. */
function isKind(letter: string, is: Role['is'], kinds: Kinds, letters: Letters): boolean {
  if (letter === 'R') return is === 'role';
  const meant = letter === 'S' ? ['S', 'E'] : [letter];
  const fitting = Object.entries(letters).flatMap(([kind, each = '']) =>
    meant.includes(each) ? [kind as EntityKind] : [],
  );
  if (is !== 'subject' && is !== 'object') return fitting.length > 0;
  return fitting.some((kind) => kinds?.[is].includes(kind));
}

function* allLineFaults(frame: Frame): Generator<Fault> {
  for (const line of linesOf(frame))
    for (const sentence of [...wordFaults(line), ...markFaults(line), ...verbFaults(line)])
      yield [line.path, sentence];
  for (const [at, example] of frame.examples.entries())
    if (!example.includes(' => '))
      yield [['examples', at], 'An example is a sentence, " => " and its claims, or nothing.'];
}

function* wordFaults({ frame, text }: Line): Generator<string> {
  for (const item of text.split(/[ +|]/u)) {
    const name = roleName(item);
    if (/^[A-Z]{2,}$/u.test(name) && !(name in frame.roles)) yield `There is no role ${name}.`;
    if (item.startsWith('$') && !(item.slice(1) in (frame.words ?? {})))
      yield `There is no list of words ${item}.`;
  }
}

function* markFaults({ frame, text }: Line): Generator<string> {
  const [, mark] = text.split(' -> ');
  if (mark === undefined || mark === 'several') return;
  if (mark !== 'together' || frame.together === undefined) yield `"-> ${mark}" is unknown here.`;
}

/** The verbs of an Arabic line must have their forms in the lexicon. */
function* verbFaults({ frame, language, sort, text }: Line): Generator<string> {
  const [verb = ''] = text.split(' ').filter((item) => !/^[A-Z]/u.test(item));
  for (const lemma of language === 'ar' && sort === 'verbs' ? lemmasOf(frame, verb) : [])
    if (!(lemma in wordForms.ar))
      yield `The verb ${lemma} has no forms in lexicon/data/word-forms.yaml.`;
}

function lemmasOf({ words }: Frame, verb: string): string[] {
  return verb
    .split('|')
    .flatMap((each) => (each.startsWith('$') ? (words?.[each.slice(1)]?.ar ?? []) : each));
}
