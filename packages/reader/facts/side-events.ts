/** Events next to an edition, or before it, that are not the edition itself. */
const english =
  '(?:workshops?|dinners?|lunch(?:eon)?|breakfast|receptions?|banquets?|meetings?|side-events?|seminars?|webinars?|courses?|trainings?|hackathons?|competitions?|exhibitions?|concerts?|ceremony|ceremonies|round-?tables?|round tables?|sessions?|symposium|symposia|master-?class(?:es)?|boot-?camps?|briefings?|talks|panels?|discussions?|stands?|booths?|pavilions?|delegations?|delegates|participants|guests)';
const arabic =
  '(?:ورشه|ورشا|ورش|حفلا?|مادبه|عشاء|غداء|استقبالا?|اجتماعا?|اجتماعات|لقاءا?|لقاءات|ندوه|ندوات|جلسه|جلسات|محاضره|محاضرات|حلقه|دوره تدريبيه|دورات تدريبيه|مسابقه|هاكاثون|معسكرا?|معرضا?|امسيه|جناحا?|مايده مستديره|طاوله مستديره|وفدا?|وفود|للمشاركين|المشاركين|ضيوف|ضيوفا|للوفود)';
/** The beginning and end of the edition itself: جلسة الافتتاح, `the opening session`. */
const ofItself =
  / (?:<E> [,،(–—-] an? (?:[a-z-]+ ){0,5}?[a-z-]+(?= )|(?:opening|closing|inaugural|concluding|final) (?:session|ceremony|meeting)|(?:جلسه|جلسته|حفل|مراسم|جلسات|اجتماعات) (?:ال)?(?:افتتاح|ختام|افتتاحيه|ختاميه)\S*|(?:جلسات|اعمال|اجتماعات|جلسه) (?=[وفب]?ال|<[ES]|$))/gu;
const beside =
  / (?:(?:on|at) (?:the )?(?:sidelines|margins|fringes|eve) of|alongside|ahead of|as part of|within (?:the )?framework of|during|(?:[وف]?علي (?:هامش|هوامش)|ضمن (?:فعاليات|اعمال|برنامج)|خلال|في اطار|قبيل|عشيه|بالتزامن مع|بالتوازي مع)(?: (?:انعقاد|اعمال|فعاليات|مشاركته|مشاركتها))?) $/u;

const indefinite = new RegExp(
  ` (?:an?(?: [a-z-]+){0,5}? ${english.replaceAll('s?', '')}|(?:[وفبل])?${arabic})(?= )`,
  'u',
);
const named = new RegExp(` (?:${english}|(?:[وفبل]|ال|لل)?${arabic})(?= )`, 'u');

/**
 * Whether the organised or hosted event is a side event of the edition: a dinner for delegates to the forum, ورشة عمل على هامش
 * الملتقى.
 *
 * @param words those between the verb and the edition, each with a blank before and after it
 */
export function isBesideEdition(words: string): boolean {
  return beside.test(words) || named.test(words.replaceAll(ofItself, ' '));
}

/** Whether words introduce another event, to which the words after them apply: `hosted a workshop, in cooperation with`. */
export function bringsInEvent(words: string): boolean {
  return indefinite.test(words.replaceAll(ofItself, ' '));
}
