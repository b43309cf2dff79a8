/**
 * Words by which a tie ends, folded, as parts of patterns. A tie is over by each of them; what stands between such a word and
 * the two ends of the tie are light words alone: `left the meeting of the Council` ends nothing.
 */

/** Verbs of which the one who leaves is the subject. */
export const leavingVerbs =
  '(?:left|leaves|quit|quits|exited|exits|withdrew|withdraws|withdrawn|seceded|departed|departs|(?:pulled|pulls|dropped|walked|opted|backed) out|(?:broke|walked|moved) away|parted ways|[وف]?(?:انسحب|خرج|غادر|ترك|هجر)(?:ت|ا|تا|وا)?(?:ها|ه)?)';

/** Verbs of which that one is the object. */
export const expellingVerbs =
  '(?:expelled|excluded|ejected|ousted|[وف]?(?:طرد|فصل|اخرج|ابعد|اقصي)(?:ت|وا)?)';

export const leavingNouns =
  '(?:withdrawal|exit|departure|secession|expulsion|[وفبلك]{0,2}(?:ال)?(?:انسحاب|خروج|مغادره|مغادرت|طرد|اخراج)(?:ها|ه|هما|هم)?)';

/** Words that end a tie only beside the noun for it: `ended its membership`, `a former member`. */
export const endingWords =
  "(?:ended|ends|lapsed|expired|ceased|ceases|stopped|terminated|revoked|renounced|relinquished|surrendered|lost|gave up|gives up|resigned|resigns|cancelled|came to end|no longer|n't any longer|former|formerly|erstwhile|one-time|once|previously|vacated|handed over|[وف]?(?:سحبت|سحب|انتهت|انتهي|انقضت|سقطت|زالت|انهت|انهي|انهيت|الغت|الغي|الغيت|فقدت|تخلت|تخلي|تنازلت|تنازل|استقالت|استقال)|[وف]?لم (?:[يت]عد|[يت]عودا|يعودوا)|(?:ال)?سابق(?:ا|ه|ين|ون)?|(?:ال)?اسبق)";

/** Verbs and nouns by which an office ends. */
export const resigningWords =
  '(?:resigned|resigns|(?:stepped|steps|stood|stands) (?:down|aside)|retired|retires|dismissed|sacked|removed|relieved|resignation|retirement|[وف]?(?:استقال|تقاعد|اعفي|اقيل|عزل)(?:ت|وا)?|[وف]?(?:تنحي|تنحت)|[وفبلك]{0,2}(?:استقاله|استقالتها|استقالته|تنحي|تقاعد|اعفاء|اقاله))';

/** Light words: they may stand between such a word and the ends of its tie. */
export const lightWords =
  "(?:[,،]|'s|from|of|in|at|as|to|by|on|with|its|their|his|her|it|they|which|who|that|and|both|all|full|founding|active|state|states|country|has|have|had|been|be|being|was|were|is|are|did|do|now|then|later|also|already|since|formally|officially|finally|eventually|recently|today|yesterday|over|with|completely|announced|announces|announcing|declared|confirmed|handed in|submitted|tendered|confirms|completed|accepted|noted|effect|membership|members?|part|post|position|office|role|job|duties|term|tenure|mandate|serving|until|after|following|<D\\d+>|[وف]?(?:قد|كان|كانت|قدم|قدمت|رسميا|نهاييا|اليوم|امس|حديثا|اخيرا|موخرا|اعلن|اعلنت|اكد|اكدت|تم|التي|الذي|ان|انها|انه)|من|عن|في|علي|ب|ل|ك|كل|كلا|دوله|حكومه|الدوله|البلد|بعد|منها|منه|نهايي|النهايي|الرسمي|[وفبلك]{0,2}(?:ال)?عضو(?:ا|ه|ين|ان|يه|يت|يتها|يته|يتهما|يتهم)?|[وفبلك]{0,2}(?:ال)?اعضاء|[وفبلك]{0,2}(?:ال)?(?:منصب|مهام|ولايه|ولايت|فتره|رياسه|وظيفه)(?:ها|ه)?|صفوف|صفوفها|صفوفه)";
