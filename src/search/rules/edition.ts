import { fold } from '../../shared/text/fold.js';
import { stemsOf } from '../clitics.js';
import type { Rule } from './match.js';

const quality = 850;
/** What a time that a forum is held is called, one as well as the other, without their articles. */
const alike = [fold('دورة نسخة').split(' '), fold('edition instalment installment').split(' ')];

/** An edition by the other word for one: النسخة الثالثة. Alone it asks for nothing. */
export const edition: Rule = function* ({ text, isAlone }, { vocabulary }) {
  if (isAlone) return;
  const forms = [text, ...stemsOf(text).map((stem) => stem.text)];
  for (const words of alike)
    if (forms.some((form) => words.includes(form)))
      for (const word of words)
        for (const { text: to, postings } of forms.includes(word) ? [] : vocabulary.termsOf(word))
          yield { rule: 'DESIGNATION', to, postings, quality, distance: 0 };
};
