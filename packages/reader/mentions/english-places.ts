import type { Mention, Reading } from '../reading/reading.js';
import { isStateByContext } from './english-contexts.js';
import { mayBeLandAt, type NameSpan } from './lone-names.js';
import { wordAt } from '#text/words/tokens.js';

/** States and towns by the words around them: `Lisbon, Portugal`, `the capital of Portugal`, `Cyprus, Portugal and Greece`. */
export function readEnglishStates(reading: Reading): void {
  for (let at = 1; at < reading.tokens.length; at += 1) {
    const name = mayBeLandAt(reading, at);
    if (!name) continue;
    if (isTownOfState(reading, name)) addTown(reading, name);
    else if (isStateByContext(reading, name.from, name.to)) toState(reading, name.from, name.to);
  }
  readListed(reading);
  readOwners(reading);
}

/** `House, Lisbon, Kingdom of Portugal`, `Lisbon, in Portugal`: a single word before its state. */
function isTownOfState(reading: Reading, { from, to }: NameSpan): boolean {
  const { tokens } = reading;
  if (wordAt(tokens, to) !== ',' || reading.at(from) !== undefined) return false;
  if (wordAt(tokens, to + 1) === 'in') return reading.startingAt(to + 2)?.kind === 'Country';
  const state = reading.startingAt(to + 1);
  const isAfterHouse =
    wordAt(tokens, from - 1) === ',' && reading.endingAt(from - 1)?.kind === 'Organization';
  return isAfterHouse && state?.kind === 'Country';
}

function addTown(reading: Reading, { from, to }: NameSpan): void {
  reading.addNamed({ from, to, kind: 'Place', rule: 'english-name', confidence: 0.7 });
}

/** Names between states in a list are states. */
function readListed(reading: Reading): void {
  for (let round = 0; round < 3; round += 1)
    for (const state of [...reading.mentions])
      if (isListable(reading, state)) readBeside(reading, state);
}

/** A state in an English text that is no part of another name. */
function isListable(reading: Reading, { kind, from }: Mention): boolean {
  const isLatin = kind === 'Country' && reading.tokens[from]?.isArabic !== true;
  return isLatin && !reading.covering(from).some((cover) => cover.kind === 'Organization');
}

function readBeside(reading: Reading, state: Mention): void {
  for (let at = Math.max(0, state.from - 8); at < state.to + 8; at += 1) {
    const name = mayBeLandAt(reading, at);
    if (name && areListed(reading, name, state)) toState(reading, name.from, name.to);
  }
}

/** Whether only `,`, `and`, `the` are between them, and the list has more than a place and its state. */
function areListed(reading: Reading, a: NameSpan, b: Mention): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  const between = reading.tokens.slice(first.to, second.from).map(({ folded }) => folded);
  if (
    between.length === 0 ||
    between.length > 3 ||
    !between.every((word) => /^(?:,|and|the|as|well)$/u.test(word))
  )
    return false;
  const isPair = between.join(' ') === ',' && first === a;
  return !isPair;
}

/** `Ministry of Communications of Portugal`, `Central Bank of …`: the name of a state's authority ends with the state. */
function readOwners(reading: Reading): void {
  for (const organisation of [...reading.mentions]) {
    if (
      organisation.kind !== 'Organization' ||
      reading.tokens[organisation.from]?.isArabic === true
    )
      continue;
    readEmbassyPlace(reading, organisation);
    const last = organisation.to - 1;
    if (wordAt(reading.tokens, last - 1) !== 'of' || reading.at(last) !== organisation) continue;
    const words = reading.tokens.slice(organisation.from, last).map(({ folded }) => folded);
    if (ofState(words)) toState(reading, last, organisation.to);
  }
}

/** `Embassy of Jordan in Lisbon`. */
function readEmbassyPlace(reading: Reading, { from, to }: Mention): void {
  if (!/^(?:embassy|consulate)$/u.test(wordAt(reading.tokens, from))) return;
  for (let at = from + 1; at < to; at += 1) {
    if (wordAt(reading.tokens, at) !== 'in') continue;
    reading.addNamed({ from: at + 1, to, kind: 'Place', rule: 'embassy-place', confidence: 0.8 });
    return;
  }
}

function ofState(words: readonly string[]): boolean {
  const isCentral = words[0] === 'central' || words[0] === 'national' || words[0] === 'government';
  const ofs = words.filter((word) => word === 'of').length;
  return isCentral || words[0] === 'embassy' || (words[0] === 'ministry' && ofs > 1);
}

function toState(reading: Reading, from: number, to: number): void {
  const there = reading
    .within(from, to)
    .find((mention) => mention.from === from && mention.to === to);
  if (there && there.kind !== 'Place') return;
  const entity = reading.entities.named('Country', reading.words(from, to));
  const same = there ? reading.mentionsOf(there.entity) : [{ from, to }];
  for (const mention of same) {
    if (there) reading.remove(mention as Mention);
    reading.add({
      from: mention.from,
      to: mention.to,
      kind: 'Country',
      entity,
      rule: 'english-state',
      confidence: 0.75,
    });
  }
}
