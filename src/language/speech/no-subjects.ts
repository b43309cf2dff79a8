import { wordList } from '../../shared/text/words/word-list.js';

/** Prepositions, whose objects are not the speaker. */
export const prepositions = wordList(
  'في من إلى الي على عن مع بين أمام امام لدى حول بحضور عند نحو برفقة of for by to with from about against at in on after before beside behind',
);
/** Words after an Arabic verb whose subject does not follow. */
export const adverbs = wordList(
  'في خلال الي علي ان فيها فيه قايلا قايله بقوله بقولها عن من امام عقب بعد قبل ايضا كذلك كما هنا حول بشان ردا تعليقا عبر اثناء لدي ذلك انذاك لاحقا حينها ثم وقتها',
);
