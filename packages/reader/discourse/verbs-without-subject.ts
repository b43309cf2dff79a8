import { fold } from '#text/fold.js';
import { wordForms } from '../lexicon/inflection/word-forms.js';
import type { Gender } from '../reading/saying-verbs.js';

const genders = new Map<string, Gender>(Object.keys(wordForms.ar).flatMap(inBothGenders));

/** The gender of the subject of a verb in the third person that may stand without it; undefined for other words. */
export function genderOfSubjectless(word: string): Gender | undefined {
  return genders.get(word) ?? genders.get(word.replace(/^[وف](?=.{3})/u, ''));
}

/** استضاف, استضافت, يستضيف, تستضيف; in the passive استُضيفت too. */
function inBothGenders(lemma: string): (readonly [string, Gender])[] {
  const { present = '', passive = '' } = wordForms.ar[lemma] ?? {};
  const pasts = [lemma, passive].filter((past) => past !== '').map(fold);
  const after = fold(present).slice(1);
  return [
    ...pasts.flatMap((past) => [
      [past, 'M'] as const,
      [`${past.replace(/[يا]$/u, '')}ت`, 'F'] as const,
    ]),
    ...(after === '' ? [] : [[`ي${after}`, 'M'] as const, [`ت${after}`, 'F'] as const]),
  ];
}
