import type { Gender, NameForms } from '../forms.js';
import { endsLikePlural, withObliqueTens } from '../arabic.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Masculine nouns at the beginning of names; a feminine one shows it by its ending. */
const masculineHeads = words(`
مجلس اتحاد بنك مصرف مركز معهد صندوق مكتب برلمان تحالف ائتلاف منتدى ملتقى مؤتمر معرض مهرجان أسبوع نادي متحف فندق حوار لقاء
برنامج مشروع مختبر ديوان حزب مرصد قصر مسرح مجمع موسم بيت دار ميثاق فريق قطاع جهاز ميناء جبل وادي
`);
/** Feminine nouns that do not end in ة. */
const feminineHeads = words('أمم دول جزر دار قرى مدن');

/** Nouns whose dual in a construct ends in ا. */
const dualHeads = words(
  'مجلس اتحاد بنك مصرف مركز معهد صندوق مكتب رئيس وزير سفير مدير أمين نائب ممثل',
);

/**
 * Forms of an Arabic name that nobody declared: the gender of its first noun, and the oblique of a dual or sound plural. The
 * gender of a dual is left open, since its verb is a dual too where it follows the name.
 */
export function inferArabic(kind: string, label: string): NameForms {
  const oblique = obliqueOf(label);
  const isDual = obliqueOfDual(firstOf(label), label.includes(' ')) !== undefined;
  const gender = isDual ? undefined : genderOfNoun(kind, firstOf(label));
  return {
    ...(oblique !== undefined && ({ oblique } satisfies NameForms)),
    ...(gender && ({ gender } satisfies NameForms)),
    ...(kind === 'edition' && editionAgain(label)),
  };
}

const firstOf = (label: string): string => label.split(/[\s،؛]/u, 1)[0] ?? '';

/** Kinds whose names begin with a noun that tells its gender. */
const nounKinds = words('organization edition series event sess group place');

function genderOfNoun(kind: string, word: string): Gender | undefined {
  const noun = word.replace(/^ال/u, '');
  if (kind === 'cat')
    return endsLikePlural(word) ? 'MASCULINE' : endsInAt(noun) ? 'FEMININE' : undefined;
  if (!nounKinds.has(kind)) return undefined;
  if (masculineHeads.has(noun)) return 'MASCULINE';
  const isFeminine = noun.endsWith('ة') || endsInAt(noun) || feminineHeads.has(noun);
  return isFeminine ? 'FEMININE' : undefined;
}

const endsInAt = (noun: string): boolean => /\p{L}{3,}ات$/u.test(noun);

/** The accusative and genitive of a name that shows its case; undefined for one that does not, or that no rule covers. */
export function obliqueOf(label: string, isOfPerson = false): string | undefined {
  const [first, ...rest] = label.split(' ');
  if (first === undefined) return undefined;
  if (!isOfPerson && endsLikePlural(first)) {
    const changed = rest.map((word) => (endsLikePlural(word) ? toOblique(word) : word));
    return [toOblique(first), ...changed].join(' ');
  }
  const kin = kinship.get(first);
  if (kin !== undefined && rest.length > 0) return [kin, ...rest].join(' ');
  const dual = isOfPerson ? undefined : obliqueOfDual(first, rest.length > 0);
  if (dual !== undefined) return [dual, ...rest].join(' ');
  const counted = withObliqueTens(label);
  return counted === label ? undefined : counted;
}

/** Nouns that show their case by a long vowel. */
const kinship: ReadonlyMap<string, string> = new Map([
  ...([
    ['أبو', 'أبي'],
    ['أخو', 'أخي'],
    ['ذو', 'ذي'],
    ['بنو', 'بني'],
  ] as const),
]);

const toOblique = (word: string): string => word.replace(/ون$/u, 'ين');

/** وزارتا → وزارتي, مجلسا → مجلسي before the noun that they belong to; سفارتان → سفارتين. */
function obliqueOfDual(word: string, isConstruct: boolean): string | undefined {
  if (/^\p{L}{2,}[^سا]تان$/u.test(word)) return word.replace(/ان$/u, 'ين');
  if (!isConstruct || !isDualConstruct(word)) return undefined;
  return word.replace(/ا$/u, 'ي');
}

/** Whether a word is a dual that belongs to the next one: وزارتا, مجلسا. */
export function isDualConstruct(word: string): boolean {
  return /^\p{L}{3,}تا$/u.test(word) || (word.endsWith('ا') && dualHeads.has(word.slice(0, -1)));
}

/** The short form of an edition whose series is named besides: الدورة الخامسة من … → الدورة الخامسة. */
function editionAgain(label: string): NameForms {
  const [again] =
    /^ال(?:دورة|نسخة|طبعة) ال\S+(?: عشرة| وال\S+)?(?= (?:من|لل|ل)\S*)/u.exec(label) ?? [];
  return again === undefined ? {} : { again };
}

/** Titles before a name, and kinship in it, that are a woman's or a man's alone; بن is also part of a woman's family name. */
const womanly =
  /^(?:الأميرة|الشيخة|الملكة|السيدة|الدكتورة|المهندسة|الأستاذة|السفيرة|الوزيرة)\s|\sبنت\s/u;
const manly = /^(?:الأمير|الشيخ|الملك|السيد|الدكتور|المهندس|الأستاذ|السفير|الوزير)\s/u;

/** The gender of a person whose name shows it. */
export function genderOfPerson(label: string): Gender | undefined {
  if (womanly.test(label)) return 'FEMININE';
  return manly.test(label) ? 'MASCULINE' : undefined;
}

/** Offices named by a woman's form: a man never has them, while a woman may have the other. */
const feminineOffice =
  /^(?:ال)?(?:وزيرة|سفيرة|مديرة|رئيسة|أمينة|نائبة|مستشارة|مندوبة|ممثلة|مؤسسة|متحدثة|مبعوثة|مفوضة|محافظة|عضوة|منسقة|باحثة|مساعدة|شريكة|كاتبة|أستاذة|خبيرة|مشرفة|محللة|مقررة)(?=\s|$)/u;

/** Whether the Arabic words of an office are those of a woman. */
export function isFeminineOffice(role: string): boolean {
  return feminineOffice.test(role);
}
