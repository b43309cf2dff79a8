import { fold } from '../../shared/text/fold.js';
import { stemsOf } from '../clitics.js';
import type { Rule } from './match.js';

const quality = 950;
/** What is called by one word as well as by another, without articles: a time that a forum is held, states. */
const alike = ['دورة نسخة', 'edition instalment installment', 'states countries nations'].map(
  (words) => fold(words).split(' '),
);

/** The other word for the kind of a thing: النسخة الثالثة, GCC countries. Alone it asks for nothing. */
export const synonym: Rule = function* ({ text, isAlone }, { vocabulary }) {
  if (isAlone) return;
  const forms = [text, ...stemsOf(text).map((stem) => stem.text)];
  for (const words of alike)
    if (forms.some((form) => words.includes(form)))
      for (const word of words)
        for (const { text: to, postings } of forms.includes(word) ? [] : vocabulary.termsOf(word))
          yield { rule: 'DESIGNATION', to, postings, quality, distance: 0 };
};
