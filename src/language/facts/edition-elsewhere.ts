import type { Mention } from '../reading/reading.js';
import type { Match, SentenceView } from './sentence-view.js';

const held =
  /(?: (?:held|took place|opens?|opened|convened|ran|hosted|met|closed|began|gathered|meets|[وف]?(?:[يت]?عقد|عقدت|انعقد|انعقدت|اقيم|اقيمت|افتتح|افتتحت|اختتم|اختتمت|انطلق|انطلقت|جرت|المنعقده|المنعقد|المقامه|المقام))) /gu;
/** Actions concerning an edition at another time and place. */
const told =
  /(?: (?:born|prepared|announced|unveiled|reached|presented|planned|conceived|advertised|promoted|praised|discussed|reviewed|on sale|sold|registered|accredited|printed|broadcast|streamed|heard)) /gu;
/** Things of an edition that have a place and a day of their own. */
const things = new RegExp(
  [
    ' (?:ideas?|news|tickets?|invitations?|preparations?|posters?|proposals?|website|logo|registrations?|recordings?|photographs?|photos|planning|countdown|memories|criticism) (?:of|for|about|to|on|from)',
    ' (?:heard|learned|learnt|read|told|spoke|wrote|knew|dreamt) (?:of|about)',
    ' [وفبل]?(?:ال)?(?:فكره|تذاكر|بيان|خبر|اخبار|نبا|شعار|ملصق|ملصقات|تحضير|تحضيرات|اعداد|استعدادات|تجهيز|دعوات|بطاقات|تسجيل|تحضيري|تحضيريه|تمهيدي|تمهيديه)',
    ' [وف]?(?:علم|علمت|سمع|سمعت)(?: <P\\d+>)?',
    ' [وف]?(?:اعلن|اعلنت|اعلان|سجل المشاركون|سجل المشاركين|(?:اعلن|الاعلان|كشف|الكشف) عن)',
  ]
    .map((words) => `${words} (?:[وفبكل] |في |الي |عن )?$`)
    .join('|'),
  'u',
);

/**
 * Whether a place or a day belongs to something about an edition: `the idea for the second forum was born in Lisbon`, `was
 * announced on 3 May`, صدر بيان الدورة في ….
 */
export function isToldOfEdition(
  { text, reading }: SentenceView,
  { start, end }: Match,
  edition: Mention | undefined,
): boolean {
  if (!edition) return false;
  const number = String(reading.numberOf(edition));
  const at = Math.max(text.indexOf(`<E${number}>`), text.indexOf(`<S${number}>`));
  const behind = text.slice(Math.max(at, start), end);
  const lastHeld = lastOf(behind, held);
  if (lastOf(behind, told) > lastHeld) return true;
  return lastHeld < 0 && things.test(text.slice(0, Math.max(0, at)));
}

function lastOf(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}
