import { arabicRoles } from '../lexicon/people.js';
import { getOrMake } from '#text/get-or-make.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { formsOf } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import { withoutArticle } from './arabic-names.js';
import { isNamedPerson } from '../reading/mention.js';
import { apposedTo } from './apposed-persons.js';
import { arabicRoleAt } from './arabic-roles.js';
import { englishRoleAt } from './english-roles.js';

interface Bare {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly key: string;
}

/**
 * `the Chair`, الوزير, الأمينة العامة: an office with only the article means the one person whom the text has named in it
 * before.
 */
export function readBareOffices(reading: Reading): void {
  const holders = new Map<string, Set<Referent>>();
  const offices = new Map(reading.offices.map((office) => [office.mention.from, office]));
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const person = reading.holders.get(at) ?? besideOffice(reading, at);
    const key = offices.get(at)?.key ?? officeAt(reading, at)?.key;
    if (person && key !== undefined) getOrMake(holders, key, () => new Set<Referent>()).add(person);
    else if (!reading.at(at)) readBare(reading, holders, at);
  }
}

/** الوزير خالد …, `The Minister for Trade, Rosa Miller`: the person beside an office that names no body. */
function besideOffice(reading: Reading, at: number): Referent | undefined {
  const office = reading.at(at) ? undefined : officeAt(reading, at);
  if (!office) return undefined;
  const next = reading.startingAt(office.to);
  const person = reading.tokens[at]?.isArabic === true ? next : apposedTo(reading, at);
  return person && isNamedPerson(person) ? person.entity : undefined;
}

function officeAt(reading: Reading, at: number): Pick<Bare, 'key' | 'to'> | undefined {
  return reading.tokens[at]?.isArabic === true
    ? ofOneWord(reading, at)
    : englishRoleAt(reading.tokens, at);
}

function readBare(
  reading: Reading,
  holders: ReadonlyMap<string, ReadonlySet<Referent>>,
  at: number,
): void {
  const bare = bareAt(reading, at);
  const [holder, ...others] = holders.get(bare?.key ?? '') ?? [];
  if (!bare || !holder || others.length > 0) return;
  const { from, to, skip } = bare;
  reading.add({
    from,
    to,
    skip,
    kind: 'Person',
    type: 'NOMINAL',
    entity: holder,
    rule: 'bare-office',
    confidence: 0.7,
  });
}

function bareAt(reading: Reading, at: number): Bare | undefined {
  return reading.tokens[at]?.isArabic === true ? bareArabic(reading, at) : bareEnglish(reading, at);
}

/** `the Chair`, without a complement. */
function bareEnglish(reading: Reading, at: number): Bare | undefined {
  if (wordAt(reading.tokens, at - 1) !== 'the') return undefined;
  const role = englishRoleAt(reading.tokens, at);
  if (!role || reading.tokens[role.to]?.isCapital === true) return undefined;
  const isOfOther = /^(?:of|at|for|to|'s|in)$/u.test(wordAt(reading.tokens, role.to));
  return isOfOther ? undefined : { from: at, to: role.to, skip: 0, key: role.key };
}

/** الوزير, المديرة العامة: without an adjective or a name after it. */
function bareArabic(reading: Reading, at: number): Bare | undefined {
  const whole = arabicRoleAt(reading.tokens, at);
  const isLonger = whole !== undefined && whole.to > at + 1;
  const found = isLonger ? whole : (ofOneWord(reading, at) ?? whole);
  if (!found || isAdjectiveAt(reading, at)) return undefined;
  return isDefinite(reading, found) && endsThere(reading, found.to) ? found : undefined;
}

/** الكلمة الرئيسة: after a noun with the article it is an adjective. */
function isAdjectiveAt({ tokens }: Reading, at: number): boolean {
  const isNoun = /^(?:[وفبك]?ال|لل).{2,}/u.test(wordAt(tokens, at - 1));
  return isNoun && wordAt(tokens, at).startsWith('ال');
}

function endsThere(reading: Reading, at: number): boolean {
  const next = reading.tokens[at];
  const goesOn = next?.isArabic === true && /^(?:ال|لل)/u.test(next.folded);
  return !goesOn && !isNamed(reading.startingAt(at));
}

function isDefinite({ tokens }: Reading, { from, skip }: Bare): boolean {
  return Array.from(tokens[from]?.raw ?? '')
    .slice(skip)
    .join('')
    .startsWith('ال');
}

function isNamed(mention: Mention | undefined): boolean {
  return mention?.kind === 'Person' || mention?.kind === 'Organization';
}

function ofOneWord({ tokens }: Reading, at: number): Bare | undefined {
  const token = tokens[at];
  for (const { folded, skip, clitics } of token ? formsOf(token) : []) {
    const base = withoutArticle(folded);
    const key = base === folded || /[بكل]/u.test(clitics) ? undefined : arabicRoles.get(base);
    if (key !== undefined) return { from: at, to: at + 1, skip, key };
  }
  return undefined;
}
