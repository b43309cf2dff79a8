import type { Form } from './form.js';
import { wordForms } from './word-forms.js';

/** One vowel before one consonant doubles it: `running`, `admitted`. */
const doubled = /^(?:(?:re)?admit|commit|expel|permit|quit|[^aeiou]*[aeiou][bdgmnprt])$/u;

/** The forms of an English verb: host, hosts, hosted, hosting; `based` has no other. */
export function englishVerb(lemma: string): Form[] {
  if (/[^e]ed$/u.test(lemma)) return [{ word: lemma, use: 'EITHER' }];
  const [past = withEd(lemma), participle = past, third = withS(lemma)] = wordForms.en[lemma] ?? [];
  const active = [third, withIng(lemma), ...(lemma === 'be' ? ['are', 'were', 'am'] : [])];
  return [
    { word: lemma, use: 'ACTIVE', isBare: true },
    ...active.map((word): Form => ({ word, use: 'ACTIVE' })),
    ...(past === participle ? [] : [{ word: past, use: 'ACTIVE' } as const]),
    { word: participle, use: 'EITHER' },
  ];
}

function withEd(lemma: string): string {
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stemOf(lemma)}ed`;
}

function withIng(lemma: string): string {
  return /ee$|^be$/u.test(lemma) ? `${lemma}ing` : `${stemOf(lemma)}ing`;
}

function stemOf(lemma: string): string {
  return `${lemma.replace(/e$/u, '')}${doubled.test(lemma) ? lemma.slice(-1) : ''}`;
}

/** An English noun or title in both numbers. */
export function englishNoun(lemma: string): string[] {
  return [lemma, withS(lemma)];
}

function withS(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
