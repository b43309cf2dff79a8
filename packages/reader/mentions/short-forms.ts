import { wordsOf } from '../gazetteer/lexicon.js';
import {
  arabicForums,
  arabicOrganisations,
  englishForums,
  englishOrganisations,
} from '../lexicon/names.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { getOrMake } from '#text/get-or-make.js';
import { formsOf, type Form } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import { withoutArticle } from './arabic-names.js';
import { headOf, isForumCalled } from './name-heads.js';
import { readOrdinal } from '#text/words/numerals.js';

const rule = 'short-form';

/** A noun with the article alone, المجلس or `the Council`, means the last full name with that noun. */
export function readShortForms(reading: Reading): void {
  const heads = new HeadNouns();
  for (let at = 0; at < reading.tokens.length; at += 1) {
    for (const mention of reading.beginningAt(at))
      if (mention.type === 'NAME') heads.see(mention, reading);
    const cover = reading.at(at);
    if (cover && !mayHoldShortForm(reading, cover, at)) continue;
    if (reading.tokens[at]?.isArabic === true) readArabic(reading, heads, at);
    else readEnglish(reading, heads, at);
  }
}

/** A role or group, or the end of a longer name: الأمانة العامة للاتحاد, `Council of Ministers of the Union`. */
function mayHoldShortForm({ tokens }: Reading, cover: Mention, at: number): boolean {
  if (cover.type === 'ROLE' || cover.kind === 'Group') return true;
  if (cover.kind !== 'Organization' || at !== cover.to - 1) return false;
  const isOfOrgan = /^(?:[وفب]?ال|لل)?امانه$/u.test(wordAt(tokens, cover.from));
  const isOfTheOrgan = wordAt(tokens, at - 1) === 'the' && wordAt(tokens, at - 2) === 'of';
  return isOfTheOrgan || (isOfOrgan && wordAt(tokens, at).startsWith('لل'));
}

/** The last full name with each head noun; without one, the entity with that noun in another name. */
class HeadNouns {
  readonly #named = new Map<string, Referent>();
  readonly #called = new Map<string, Referent>();
  /** The nouns of names, which a text writes many times. */
  readonly #heads = new Map<string, string>();

  see({ entity, start, end }: Mention, reading: Reading): void {
    if (entity.kind !== 'Organization' && entity.kind !== 'ForumSeries') return;
    const keyOf = (name: string): string => `${entity.kind} ${this.#headOf(name)}`;
    this.#named.set(keyOf(reading.slice(start, end)), entity);
    const others = entity.isKnown
      ? [...entity.names, ...reading.lexicon.namesOf(entity.ref)]
      : entity.names;
    for (const name of others) this.#called.set(keyOf(name), entity);
  }

  #headOf(name: string): string {
    return getOrMake(this.#heads, name, () => headOf(wordsOf(name)));
  }

  find(kind: 'Organization' | 'ForumSeries', head: string): Referent | undefined {
    return this.#named.get(`${kind} ${head}`) ?? this.#called.get(`${kind} ${head}`);
  }
}

function readArabic(reading: Reading, heads: HeadNouns, at: number): void {
  const token = reading.tokens[at];
  if (!token) return;
  for (const form of formsOf(token)) {
    const base = withoutArticle(form.folded);
    if (base === form.folded || isAdjective(reading, at, form) || isAny(reading, at)) continue;
    if (arabicOrganisations.has(base)) {
      bind(reading, heads.find('Organization', base), at, form);
      return;
    }
    if (arabicForums.has(form.folded)) {
      bindForum(reading, heads, at, form);
      return;
    }
    if (/^(?:الدوره|النسخه)$/u.test(form.folded)) {
      bindEdition(reading, at, form);
      return;
    }
  }
}

/** «المصرف الذي لا يعرف زبائنه …»: a statement about all of them. */
function isAny({ tokens, quoted }: Reading, at: number): boolean {
  const isRelative = /^(?:الذي|التي)$/u.test(wordAt(tokens, at + 1));
  return isRelative && quoted.some(({ from, to }) => from <= at && at < to);
}

/** اللجنة المنظمة, الجهة المنظمة: the organising body, not an organisation. */
function isAdjective({ tokens }: Reading, at: number, { folded, clitics }: Form): boolean {
  return (
    clitics === '' &&
    folded === 'المنظمه' &&
    /^(?:[وفبك]?ال|لل).{2,}ه$/u.test(wordAt(tokens, at - 1))
  );
}

function bind(reading: Reading, entity: Referent | undefined, at: number, { skip }: Form): void {
  if (!entity) return;
  const { kind } = entity;
  if (kind === 'ForumSeries') reading.addForum(entity, { from: at, to: at + 1, skip });
  else
    reading.add({
      from: at,
      to: at + 1,
      skip,
      kind,
      entity,
      type: 'NOMINAL',
      rule,
      confidence: 0.8,
    });
}

function bindForum(reading: Reading, heads: HeadNouns, at: number, form: Form): void {
  const noun = withoutArticle(form.folded);
  const series = heads.find('ForumSeries', noun);
  const edition = editionCalled(reading, at, noun, series);
  bind(reading, edition ?? series, at, form);
}

/**
 * The edition meant by a noun alone. القمة is the last edition of the forum. Another noun, المؤتمر, is the last edition or
 * forum that has it in its name, if that is an edition.
 */
function editionCalled(
  reading: Reading,
  at: number,
  noun: string,
  series: Referent | undefined,
): Referent | undefined {
  if (noun === 'قمه' && series) return reading.editionBefore(at, series);
  const last = reading.lastBefore(at, (mention) => isForumCalled(reading, mention, noun));
  const whole = last && reading.outermostAt(last.from);
  return whole?.kind === 'Edition' ? whole.entity : undefined;
}

/** الدورة without a number is the last named edition, if there is one. */
function bindEdition(reading: Reading, at: number, { skip }: Form): void {
  if (readOrdinal(reading.tokens, at + 1)) return;
  const edition = reading.lastBefore(at, () => true, 0, 'Edition');
  if (!edition || reading.tokens[at + 1]?.folded.startsWith('ال') === true) return;
  reading.add({
    from: at,
    to: at + 1,
    skip,
    kind: 'Edition',
    entity: edition.entity,
    type: 'NOMINAL',
    rule,
    confidence: 0.7,
  });
}

function readEnglish(reading: Reading, heads: HeadNouns, at: number): void {
  const token = reading.tokens[at];
  if (!token || wordAt(reading.tokens, at - 1) !== 'the' || !standsAlone(reading, at)) return;
  const kind = englishOrganisations.has(token.folded) ? 'Organization' : 'ForumSeries';
  if (kind === 'ForumSeries' && !(token.isCapital && englishForums.has(token.folded))) return;
  const entity = heads.find(kind, token.folded);
  bind(reading, entity, at, { folded: token.folded, skip: 0, clitics: '' });
}

/** Whether no other word of a name follows it, and for lower case no `of` either. */
function standsAlone({ tokens }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return next?.isCapital !== true && (token?.isCapital === true || next?.folded !== 'of');
}
