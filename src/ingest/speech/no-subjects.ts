import { wordList } from '../lexicon/word-list.js';

/** Whom they lead to is not who speaks. */
export const prepositions = wordList(
  'في من إلى الي على عن مع بين أمام امام لدى حول بحضور عند نحو برفقة of for by to with from about against at in on after before beside behind',
);
/** Behind an Arabic verb of which the subject stands nowhere behind it. */
export const adverbs = wordList(
  'في خلال الي علي ان فيها فيه قايلا قايله بقوله بقولها عن من امام عقب بعد قبل ايضا كذلك كما هنا حول بشان ردا تعليقا عبر اثناء لدي ذلك انذاك لاحقا حينها ثم وقتها',
);
