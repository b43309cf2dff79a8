import type { Tongue } from './forms.js';
import { isolate } from './isolate.js';
import type { Scene } from './scene.js';

/** A role sent to a state or body, which is not one of it. */
const accredited = /(?:^|\s)(?:to|لدى)(?=\s)/u;
/** Arabic offices of one word that stand before the name of their state or body itself: سفير الأردن, مدير الهيئة. */
const construct =
  /^(?:سفير|سفيرة|قنصل|قنصلة|مبعوث|مبعوثة|رئيس|رئيسة|مدير|مديرة|محافظ|محافظة|عميد|عميدة|وكيل|وكيلة|أمين عام|مدير عام|مديرة عامة|أمينة عامة|(?:نائب |نائبة )?(?:رئيس|رئيسة|عضو|عضوة) مجلس إدارة)$/u;
/** English offices that are of their body, rather than at it. */
const ofBody =
  /^(?:(?:deputy|vice|assistant|co|executive|managing|acting|interim|general|regional|permanent)[- ])?(?:head|president|chair\p{L}*|governor|dean|rector|chancellor|mayor|director|director[- ]general|secretary[- ]general|minister|undersecretary|member|secretary|treasurer|commissioner|editor-in-chief|chief executive(?: officer)?|representative|special envoy|envoy|spokes\p{L}+|rapporteur)$/iu;
/** Offices that one is sent to. */
const delegate = /^(?:ال)?(?:مندوب|ممثل)ة? (?:ال)?دائمة?$|^permanent representative$/iu;

/** The role with whose it is: `Director General at …`, `Ambassador of …`; a role that names it already stands alone. */
export function postOf(scene: Scene): string | null {
  const { role, tongue, ends } = scene;
  const plain = ends.t.form('running', true);
  if (role === null || plain === null) return null;
  const words = isolate(role, tongue);
  const isNamed =
    [ends.t.label, plain].some((name) => role.includes(name.replace(/^the /u, ''))) ||
    (field(role) !== undefined && field(role) === field(plain));
  return isNamed ? words : `${words} ${links[tongue](role, scene)}${isolate(plain, tongue)}`;
}

/** The field of a minister or of a ministry, a mission's state: an office that says it needs no place. */
const field = (words: string): string | undefined =>
  /^(?:وزيرة?|وزارة|سفيرة?|سفارة)\s(.+)$|^(?:the )?(?:minister|ministry|ambassador|embassy) of (?:the )?(.+)$/iu
    .exec(words)
    ?.slice(1)
    .join('');

const links: Readonly<Record<Tongue, (role: string, scene: Scene) => string>> = {
  ar(role, scene) {
    if (isSent(role, scene)) return 'لدى ';
    return construct.test(role) || role.endsWith(' باسم') ? '' : 'في ';
  },
  en(role, scene) {
    if (isSent(role, scene)) return 'to ';
    return isOfState(scene) || ofBody.test(role) ? 'of ' : 'at ';
  },
};

const isOfState = ({ ends: { t } }: Scene): boolean => t.id.startsWith('country:');

function isSent(role: string, scene: Scene): boolean {
  const { roleAr, roleEn } = scene.relation;
  const isAccredited = [roleAr, roleEn].some((each) => accredited.test(each ?? ''));
  return delegate.test(role) || (isOfState(scene) && isAccredited);
}
