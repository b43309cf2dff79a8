import { fold } from '#text/fold.js';
import { stemsOf } from '../clitics.js';
import type { Rule } from './match.js';

const quality = 950;
/** Words with the same meaning, without articles: for an edition of a forum, for states, for technology, for women. */
const alike = [
  ...['دورة نسخة', 'edition instalment installment', 'states countries nations'],
  ...['تكنولوجية تقنية', 'تكنولوجيا تقنية', 'tech technology technological'],
  ...['مرأة امرأة نساء', 'woman women'],
].map((words) => fold(words).split(' '));

/** Matches another word with the same meaning: النسخة الثالثة, GCC countries, technology diplomacy. Alone it matches nothing. */
export const synonym: Rule = function* ({ text, isAlone }, { vocabulary }) {
  if (isAlone) return;
  const forms = [text, ...stemsOf(text).map((stem) => stem.text)];
  for (const words of alike)
    if (forms.some((form) => words.includes(form)))
      for (const word of words)
        for (const { text: to, postings } of forms.includes(word) ? [] : vocabulary.termsOf(word))
          yield { rule: 'DESIGNATION', to, postings, quality, distance: 0 };
};
