import { englishOrganisations } from '../lexicon/names.js';
import { englishRoleWords } from '../lexicon/people.js';
import { englishSaying } from '../lexicon/speech.js';
import { wordList } from '../../shared/text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { skipArticle } from './english-chunks.js';
import { isBesidePerson } from './beside-persons.js';
import { englishRoleAt } from './english-roles.js';
import { wordAt } from '../../shared/text/words/tokens.js';

/** Words before a name that is the subject or object of a person's action. */
const ofPersons = wordList(
  'succeeds succeed succeeded succeeding replaces replaced replacing appointed elected named picked selected chose designated interviewed thanked praised featured featuring',
);
const byPersons = wordList('moderated chaired led given delivered presented written signed opened');
/** Lower-case professions before the name: `the engineer Tom Ashby`. */
export const professions = wordList(
  'engineer painter writer author poet novelist professor lawyer historian economist architect scientist researcher journalist diplomat banker physicist musician composer biologist chemist geologist physician surgeon sculptor photographer film-maker entrepreneur philosopher sociologist anthropologist geographer astronomer mathematician oceanographer',
);
/** Labels before a colon that persons follow. */
const labels = wordList(
  'moderator moderators chair chairs speaker speakers panellist panellists panelist panelists presenter presenters rapporteur rapporteurs present apologies participants guest guests host keynote interviewee',
);
/** Actions of organisations. */
export const makers = wordList(
  'hosted co-hosted organised organized convened sponsored supported funded launched backed co-organised',
);

/** Offices of a town or of a part of a state. */
export const townOffices = /^(?:mayor|mayoress|governor|prefect)$/u;

/** Whether the words around a name show that it is a person's. */
export function isPersonByContext(reading: Reading, from: number, to: number): boolean {
  const length = to - from;
  if (length < 2 || length > 4 || englishRoleWords.has(wordAt(reading.tokens, from))) return false;
  return isPersonByWordBefore(reading, from) || isPersonByFollowing(reading, from, to);
}

function isPersonByWordBefore(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  const [before, beforeThat] = [wordAt(tokens, from - 1), wordAt(tokens, from - 2)];
  if ([englishSaying, ofPersons, professions].some((words) => words.has(before))) return true;
  switch (before) {
    case ':':
      return labels.has(beforeThat);
    case 'and':
      return reading.endingAt(from - 1)?.kind === 'Person';
    case 'of':
      return /^(?:appointment|election|nomination|death|widow|daughter|son)$/u.test(beforeThat);
    case 'from':
      return /^(?:over|office|post|chair|baton)$/u.test(beforeThat);
    case 'by':
      return byPersons.has(beforeThat) || isByline(reading, from) || !makers.has(beforeThat);
    default:
      return false;
  }
}

function isByline(reading: Reading, from: number): boolean {
  return reading.sentences[reading.sentenceAt(from)]?.from === from - 1;
}

/** `…, Director of`, `… said`, `…, who`, `… of the Open Network`. */
function isPersonByFollowing(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  const next = wordAt(tokens, to);
  if (isBesidePerson(reading, from, to)) return true;
  if (next === ',' && endsRole(reading, from - 1)) return true;
  if (/^(?:of|from)$/u.test(next) && !/^(?:of|for)$/u.test(wordAt(tokens, from - 1)))
    return reading.startingAt(skipArticle(reading, to + 1))?.kind === 'Organization';
  return isPersonByMark(reading, from, to);
}

/** `… (chair)`, `…, who`, or a verb directly after. */
function isPersonByMark(reading: Reading, from: number, to: number): boolean {
  const next = wordAt(reading.tokens, to);
  if (next === '(') return englishRoleAt(reading.tokens, to + 1) !== undefined;
  if (next === ',') return isPersonBehindComma(reading, to, from);
  return /^(?:who|spoke|speaks|chaired|moderated|attended)$/u.test(next);
}

/** `her deputy, …, moderated`: the name is between commas before a person's action. */
const actsBehindComma =
  /^(?:moderated|chaired|spoke|said|told|hailed|praised|thanked|welcomed|presented|signed|added|replied)$/u;

/** `, who`, `, a`, `, the Director of`: the words after the comma describe a person. */
function isPersonBehindComma(reading: Reading, comma: number, from: number): boolean {
  const behind = wordAt(reading.tokens, comma + 1);
  if (/^(?:who|whose|an?)$/u.test(behind)) return true;
  if (actsBehindComma.test(behind)) return wordAt(reading.tokens, from - 1) === ',';
  const start = ['the', 'its', 'their'].includes(behind) ? comma + 2 : comma + 1;
  return roleWithin(reading, start);
}

/** Relations to a person, before the name between commas: `its leader, Piet Maas,`. */
const relations = wordList(
  'wife husband widow widower daughter son brother sister father mother colleague deputy successor predecessor partner host guest friend rival assistant leader chief boss head aide spokesman spokeswoman author translator teacher mentor neighbour owner captain',
);

/** `the Mayor of Lisbon, …,`: an office of a town precedes the comma. */
function endsTownOffice({ tokens }: Reading, comma: number): boolean {
  const words = tokens.slice(Math.max(0, comma - mostOfOffice), comma);
  const office = words.findLastIndex(({ folded }) => townOffices.test(folded));
  return (
    office >= 0 &&
    words[office + 1]?.folded === 'of' &&
    words.length > office + 2 &&
    words.slice(office + 2).every(({ isCapital }) => isCapital)
  );
}

const mostOfOffice = 5;

/** `its outgoing president, …,`: only an office precedes the comma. */
function endsRole(reading: Reading, comma: number): boolean {
  const { tokens } = reading;
  if (wordAt(tokens, comma) !== ',') return false;
  if (endsTownOffice(reading, comma)) return true;
  return [1, 2, 3].some((length) => {
    const role = englishRoleAt(tokens, comma - length);
    const before = wordAt(tokens, comma - length - 1);
    if (
      length === 1 &&
      relations.has(wordAt(tokens, comma - 1)) &&
      /^(?:its|his|her|their|whose)$/u.test(before)
    )
      return true;
    return role?.to === comma && /^(?:the|its|their|outgoing|new|former|current|'s)$/u.test(before);
  });
}

/** An office a few words after the comma: `the DCO's head of …`, `Deputy Director of …`. */
function roleWithin(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 6; at += 1) {
    const token = reading.tokens[at];
    if (token?.kind !== 'WORD') return false;
    if (englishRoleAt(reading.tokens, at)) return true;
    const isOwner =
      reading.at(at) !== undefined ||
      token.folded === "'s" ||
      token.isCapital ||
      (englishOrganisations.has(token.folded) && wordAt(reading.tokens, at + 1) === "'s");
    if (!isOwner) return false;
  }
  return false;
}
