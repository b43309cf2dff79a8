import { isImagined } from './fictions.js';
import { isHedgedBefore } from './hedged-before.js';
import type { Mention } from '../reading/reading.js';
import type { Referent } from '../reading/entities.js';
import type { Office } from '../reading/office.js';
import { wordAt } from '#text/words/tokens.js';
import type { SentenceView } from './sentence-view.js';

/** Negations directly before the name: no longer, or never, in the office. */
const denying = / (?:(?:لم|لن|لا) (?:يعد|تعد|يكن|تكن|يصبح|تصبح|يبق|تبق)|ليس|ليست|كاد|كادت) $/u;
/** Words for an office that is offered or contested. */
const striving = / (?:عرض علي|عرضت علي|[يت]?تنافس|[يت]?نافس) $/u;
/** Nouns that make the person a relative of the holder: والد سلمى العطار رئيس …. */
const kin = / (?:والد|والده|والدها|شقيق|شقيقه|زوج|زوجه|نجل|نجله|كريمه|ابنه|حفيد|حفيده) $/u;
/** Words for pretending to hold the office. */
const pretended =
  / (?:(?:pos(?:ing|ed|es) as|impersonat(?:ing|ed|es)|pretend(?:ing|ed|s) to be)(?: the)?|(?:انتحل|انتحلت|منتحلا|منتحله) (?:\S+ )?(?:صفه|شخصيه|اسم)|(?:ادعي|ادعت|زعم|زعمت) (?:\S+ )?(?:انه|انها)) $/u;
/** Verbs of meeting or criticising, if a woman's name precedes an office in the masculine: انتقدت رنا الكيالي مدير …. */
const dealings =
  /^[وف]?(?:انتقدت|التقت|استقبلت|شكرت|هنات|زارت|قابلت|حاورت|ودعت|كرمت|خلفت|اتهمت|دعت|راسلت|هاتفت)$/u;
const notOwn =
  /^(?:عن|من) (?:منصب|منصبها|منصبه)$|^, who (?:says|said|claims|claimed) (?:he|she) (?:is|was)(?: the)?$/u;
const forOffice = /^(?:(?:علي|الي|ل) )?(?:منصب|لمنصب)$/u;
/** `a candidate for Secretary-General of …`: an office without its holder. */
const sought =
  / (?:candidates?|candidacy|nominated|bid|race|elections?|post|position|seat|run|running|ran|vacancy) (?:for|of|to be)(?: the| an?)? $| (?:انتخابات|مرشحا?|مرشحه) (?:(?:علي|الي|ل) )?(?:ل?منصب )?$/u;
const saidOf = /^(?:is|was|as)(?: \S+)?$/u;

/** Whether the words before a person, or between them and the office, deny the office. */
export function isDeniedOffice(view: SentenceView, { mention }: Office, person: Referent): boolean {
  const { reading, sentence } = view;
  const named = reading.lastBefore(mention.from, ({ entity }) => entity === person, sentence.from);
  if (!named) return sought.test(wordsOf(view, sentence.from, mention.from));
  const before = wordsOf(view, sentence.from, named.from);
  const between = wordsOf(view, named.to, mention.from).trim();
  if (pretended.test(before) || kin.test(before) || isImagined(before)) return true;
  if (between === '') return denying.test(before) || isOfAnother(view, named, mention);
  if (forOffice.test(between)) return striving.test(before);
  return notOwn.test(between) || (saidOf.test(between) && isHedgedBefore(view, named.from));
}

function isOfAnother(
  { reading: { tokens } }: SentenceView,
  named: Mention,
  office: Office['mention'],
): boolean {
  const head = wordAt(tokens, office.from);
  return dealings.test(wordAt(tokens, named.from - 1)) && !head.endsWith('ه');
}

function wordsOf({ reading: { tokens } }: SentenceView, from: number, to: number): string {
  const words = tokens.slice(from, to).map(({ folded }) => folded);
  return ` ${words.join(' ')} `;
}
