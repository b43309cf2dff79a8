import { fold } from '../../shared/text/fold.js';
import { stemsOf } from '../clitics.js';
import type { Rule } from './match.js';

const quality = 950;
/** Words with the same meaning, without articles: for an edition of a forum, for states. */
const alike = ['دورة نسخة', 'edition instalment installment', 'states countries nations'].map(
  (words) => fold(words).split(' '),
);

/** Matches the other word for the kind of a thing: النسخة الثالثة, GCC countries. Alone it matches nothing. */
export const synonym: Rule = function* ({ text, isAlone }, { vocabulary }) {
  if (isAlone) return;
  const forms = [text, ...stemsOf(text).map((stem) => stem.text)];
  for (const words of alike)
    if (forms.some((form) => words.includes(form)))
      for (const word of words)
        for (const { text: to, postings } of forms.includes(word) ? [] : vocabulary.termsOf(word))
          yield { rule: 'DESIGNATION', to, postings, quality, distance: 0 };
};
