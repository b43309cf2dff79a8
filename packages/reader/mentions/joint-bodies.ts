import { arabicOrganisations, englishOrganisations, fields } from '../lexicon/names.js';
import { officeFields } from '../lexicon/people.js';
import { wordsOf } from '../gazetteer/lexicon.js';
import type { Referent } from '../reading/entities.js';
import type { Reading } from '../reading/reading.js';
import { formsOf } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { skipArticle } from './english-chunks.js';

/** The rule of a mention whose words name another body too; the name of its entity is in the singular. */
export const jointRule = 'joint-body';

/** A noun in the dual or the plural, in the singular, and the kind of its body. */
interface Noun {
  readonly singular: string;
  readonly kind: string;
  readonly isDual: boolean;
  readonly skip: number;
  /** The first token behind it. */
  readonly to: number;
}

interface Owner {
  readonly name: string;
  readonly to: number;
  /** Whether و is joined to it. */
  readonly hasAnd: boolean;
}

/** The owner of which each has one such body, so that a plural of several owners means one body each. */
const owners: Readonly<Partial<Record<string, 'Country' | 'Place' | 'FIELD'>>> = {
  EMBASSY: 'Country',
  MINISTRY: 'FIELD',
  UNIVERSITY: 'Place',
};
const most = 12;

/**
 * سفارتا عمان وباكستان, وزارتي الصحة والتعليم, `the embassies of Oman and Pakistan`: one body for each owner of a noun in the
 * dual or plural. Each mention goes from the noun to the end of its owner.
 */
export function readJointBodies(reading: Reading): void {
  for (const [at, token] of reading.tokens.entries()) {
    const noun = token.isArabic ? arabicNoun(token, at) : englishNoun(reading, at);
    const list = noun && !reading.at(at) ? ownersBehind(reading, noun) : [];
    if (!noun || list.length < 2 || (noun.isDual && list.length > 2)) continue;
    for (const { name, to } of list.toReversed())
      reading.add({
        from: at,
        to,
        skip: noun.skip,
        kind: 'Organization',
        rule: jointRule,
        entity: bodyCalled(reading, `${noun.singular} ${name}`),
        confidence: 0.8,
      });
  }
}

function bodyCalled({ lexicon, entities }: Reading, name: string): Referent {
  const known = lexicon.named(wordsOf(name), 'Organization');
  return known === undefined
    ? entities.named('Organization', name)
    : entities.known(known, 'Organization');
}

/** سفارتا, سفارتي, بنكا before an owner; سفارات. */
function arabicNoun(token: Token, at: number): Noun | undefined {
  for (const { folded, skip } of formsOf(token)) {
    const raw = token.raw
      .normalize('NFC')
      .replaceAll(/[\u064B-\u0652\u0640]/gu, '')
      .slice(skip);
    const isFeminine = /.ت[اي]$|.ات$/u.test(folded);
    const [end, ending] = isFeminine ? [/(?:ت[اي]|ات)$/u, 'ة'] : [/[اي]$/u, ''];
    const kind = arabicOrganisations.get(folded.replace(end, ending && 'ه'));
    if (kind !== undefined && end.test(folded))
      return {
        singular: raw.replace(end, ending),
        kind,
        isDual: /[اي]$/u.test(folded),
        skip,
        to: at + 1,
      };
  }
  return undefined;
}

/** `embassies of`, `universities of`. */
function englishNoun({ tokens }: Reading, at: number): Noun | undefined {
  const singular = wordAt(tokens, at).replace(/ies$/u, 'y').replace(/s$/u, '');
  const kind = englishOrganisations.get(singular);
  const isPlural = kind !== undefined && wordAt(tokens, at).endsWith('s');
  if (!isPlural || wordAt(tokens, at + 1) !== 'of') return undefined;
  const name = singular.charAt(0).toUpperCase() + singular.slice(1);
  return { singular: `${name} of`, kind, isDual: false, skip: 0, to: at + 2 };
}

/** The owners in a list; none without و or `and` between two of them. */
function ownersBehind(reading: Reading, noun: Noun): readonly Owner[] {
  const list: Owner[] = [];
  let owner = ownerAt(reading, noun.to, noun);
  for (; owner && list.length < most; owner = nextOwner(reading, owner, noun)) list.push(owner);
  return list.slice(1).some(({ hasAnd }) => hasAnd) ? list : [];
}

/** The owner behind a comma, `and` or both, or with و. */
function nextOwner(reading: Reading, { to }: Owner, noun: Noun): Owner | undefined {
  const { tokens } = reading;
  const comma = /^[,،]$/u.test(wordAt(tokens, to)) ? to + 1 : to;
  const start = wordAt(tokens, comma) === 'and' ? comma + 1 : comma;
  const owner = ownerAt(reading, start, noun);
  if (!owner || (start === to && !owner.hasAnd)) return undefined;
  return { ...owner, hasAnd: owner.hasAnd || start > comma };
}

function ownerAt(reading: Reading, at: number, { kind, isDual }: Noun): Owner | undefined {
  const token = reading.tokens[at];
  if (!token) return undefined;
  const named = reading.startingAt(skipArticle(reading, at));
  if (
    named &&
    (named.kind === owners[kind] || (isDual && /^(?:Country|Place)$/u.test(named.kind)))
  ) {
    const skip = token.isArabic ? named.start - token.start : 0;
    const name = reading.words(at, named.to, skip);
    return { name, to: named.to, hasAnd: skip > 0 && token.folded.startsWith('و') };
  }
  return owners[kind] === 'FIELD' ? fieldAt(reading, at, token) : undefined;
}

/** الصحة, `health`: the field of a ministry, alone. */
function fieldAt({ tokens }: Reading, at: number, token: Token): Owner | undefined {
  const next = wordAt(tokens, at + 1);
  if (!token.isArabic) {
    const name = token.folded.charAt(0).toUpperCase() + token.folded.slice(1);
    return officeFields.has(token.folded) ? { name, to: at + 1, hasAnd: false } : undefined;
  }
  const form = formsOf(token).find(
    ({ folded, clitics }) => fields.has(folded) && /^و?$/u.test(clitics),
  );
  if (!form || next.startsWith('ال')) return undefined;
  return {
    name: Array.from(token.raw).slice(form.skip).join(''),
    to: at + 1,
    hasAnd: form.skip > 0,
  };
}
