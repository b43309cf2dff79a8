import { arabicStops } from '../lexicon/names.js';
import { wordList } from '#text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { formsOf, type Form } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import { addBareName, isBareName, isCovered } from './bare-names.js';

/** Unknown names between known states are states. */
export function readListedStates(reading: Reading): void {
  for (let round = 0; round < 3; round += 1)
    for (const mention of [...reading.mentions]) {
      if (mention.kind !== 'Country') continue;
      addChain(reading, mention.to);
    }
}

function isAnd(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token?.isArabic === true && token.folded.startsWith('و') && token.folded.length > 3;
}

/** ومصر واليمن والصومال: all names joined by و after a state, if the list ends after them. */
function addChain(reading: Reading, from: number): void {
  let to = from;
  while (mayBeJoined(reading, to)) to += 1;
  if (to === from || !endsInList(reading, to)) return;
  for (let at = from; at < to; at += 1)
    addBareName(reading, 'Country', at, at + 1, andForm(reading, at)?.skip ?? 0, 0.6);
}

function mayBeJoined(reading: Reading, at: number): boolean {
  const form = andForm(reading, at);
  if (!form || !isAnd(reading, at) || isCovered(reading, at)) return false;
  return isBareName(reading, at) && isStateWord(form);
}

function andForm({ tokens }: Reading, at: number): Form | undefined {
  const token = tokens[at];
  return token && formsOf(token).find(({ clitics }) => clitics === 'و');
}

const noStates = wordList(
  'الآخر الأخرى الآخرين غيرها غيرهما غيره سواها سواهما بقية سائر باقي عدد بعض جميع كلها ثلاث أربع خمس ست سبع ثماني',
);

function isStateWord({ folded }: Pick<Form, 'folded'>): boolean {
  if (folded.length < 3 || arabicStops.has(folded) || noStates.has(folded)) return false;
  return !/(?:ات|ون|يه)$/u.test(folded) && (folded.length < 5 || !folded.endsWith('ين'));
}

function endsInList(reading: Reading, at: number): boolean {
  const next = reading.tokens[at];
  if (next === undefined || next.kind === 'MARK') return true;
  if (next.folded === 'من')
    return /^(?:جانب|جهه|بين|ضمن|الدول|دول|قبل)$/u.test(wordAt(reading.tokens, at + 1));
  return reading.at(at)?.kind === 'Country' || /^(?:ف|في$)/u.test(next.folded);
}
