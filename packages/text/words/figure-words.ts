import type { OwnUnit } from '../forum-words.js';
import { wordList, wordTable } from './word-list.js';

const nouns = wordTable(`
people|persons|guests|delegates|visitors|participants|attendees|volunteers|employees|staff|members of staff|experts|speakers|students|residents|inhabitants|citizens|officials|engineers|exhibitors|trainees|users|subscribers|workers|women|men|researchers|journalists|representatives|diplomats|ambassadors|professionals|entrepreneurs|beneficiaries|registrants|leaders|specialists|teachers|graduates|youths|civil servants|young people|farmers|readers|listeners|viewers|passengers|patients|pupils|nurses|doctors|drivers|sailors|traders|artists|authors|scholars|scientists|lawyers|judges|seafarers|mariners|crew members|midwives|entrants|commuters|soldiers|refugees|children|girls|boys|adults|tourists|travellers|spectators|customers|clients|candidates|applicants|respondents|trainers|mentors|founders|investors|developers|programmers|innovators|librarians|policymakers|policy makers|policy-makers|decision makers|decision-makers|regulators|executives|practitioners|stakeholders|business leaders|negotiators|members of parliament|legislators|musicians|players|athletes|technicians|mayors|ministers|envoys|parliamentarians|economists|analysts|academics|alumni|donors|observers|colleagues|pilgrims|poets|painters|singers|writers|composers|actors|curators|divers|fishermen|fishers|weavers|potters|bakers|masons|gardeners|postmen|clerks|cadets|pensioners|paying members|individual members|freelancers|signatories|supporters|followers|fellows|interns|apprentices|makers|coders|hackers|novices|onlookers|listeners|those present|voters|shareholders|interpreters|translators = PERSONS
نسمة|شخص|شخصا|أشخاص|شخصية|موظف|موظفا|موظفين|موظفة|متطوع|متطوعا|متطوعين|متطوعة|مشارك|مشاركا|مشاركين|مشاركة|زائر|زائرا|زوار|ضيف|ضيفا|ضيوف|خبير|خبيرا|خبراء|مندوب|مندوبا|مندوبين|متدرب|متدربا|متدربين|طالب|طالبا|طلاب|متحدث|متحدثا|متحدثين|عامل|عاملا|مستخدم|مستخدما|مستفيد|مستفيدا|مهندس|مهندسا|مهندسين|دبلوماسي|دبلوماسيا|سفيرا|عارض|عارضا|ساكن|مواطن|باحث|باحثا|حاضر|حاضرا|أستاذ|أستاذا|أساتذة|معلم|معلما|معلمين|مزارع|مزارعا|مزارعين|طبيب|طبيبا|أطباء|فنان|فنانا|فنانين|صحفي|صحفيا|صحفيين|خريج|خريجا|خريجين|باحثين|ناشر|ناشرا|ناشرين|سفراء|دبلوماسيين|مسؤولين|أفراد|فردا|مسؤول|مسؤولا|مختص|مختصا|رائد أعمال|امرأة|إنسان|قارئ|قارئا|قراء|مستمع|مستمعا|مشاهد|مشاهدا|راكب|راكبا|ركاب|مسافر|مسافرا|سائح|سائحا|سياح|لاجئ|لاجئا|طفل|طفلا|أطفال|شاب|شابا|شابة|فتاة|رجل|رجلا|رجال|سيدة|سيدات|تاجر|تاجرا|تجار|شاعر|شاعرا|شعراء|مترجم|مترجما|مترجمين|محام|محاميا|بحار|بحارا|صياد|صيادا|ممرض|ممرضا|مدرب|مدربا|مدربين|لاعب|لاعبا|لاعبين|متسابق|متسابقا|مستثمر|مستثمرا|مستثمرين|مطور|مطورا|مبرمج|مبرمجا|مشترك|مشتركا|منتسب|منتسبا|مرشح|مرشحا|متقدم|متقدما|عميل|عميلا|ناخب|ناخبا|متفرج|متفرجا|حاج|حاجا|وزير|وزيرا|أكاديمي|أكاديميا|ممثل|ممثلا|ممثلين|قيادي|قياديا|قياديين|إعلامي|إعلاميا|إعلاميين|تنفيذي|تنفيذيا|تنفيذيين|برلماني|برلمانيا|مفاوضا|مفاوضين|متخصص|متخصصا|متخصصين|أكاديميين|دبلوماسية|خبيرة|طالبة|متدربة|معلمة|باحثة|مهندسة|رائدة أعمال|رواد أعمال|مرشد|مرشدا|مرشدين|مرشدة|صانع قرار|صناع قرار|مبتكرا|مبتكر|مبتكرين|رياديا|قاضيا|قضاة|بحارة|عالما|علماء = PERSONS
states|countries|nations|member states = STATES
دولة|دول|دولتين|بلدا|بلد|بلدان = STATES
%|٪|percent|per cent|بالمئة|بالمائة|في المئة|في المائة|في المية = PERCENT
dollars|dollar|us dollars|دولار|دولارا|دولارات = DOLLAR
riyals|riyal|ريال|ريالا|ريالات = RIYAL
euros|euro|يورو = EURO
dirhams|dirham|درهم|درهما|دراهم = DIRHAM
`);

/** Nouns of counted things, by unit; those of a forum win. Figures of other things are not read. */
export function countedNouns(own: readonly OwnUnit[]): ReadonlyMap<string, string> {
  const ofForum = own.flatMap(({ unit, ar, en }) =>
    [...Object.values(ar), ...Object.values(en)].flatMap((form) =>
      form.includes('#') ? [...wordTable(`${form.replace('#', '')} = ${unit}`)] : [],
    ),
  );
  return new Map([...nouns, ...ofForum]);
}

/** Signs before a number, by unit. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'DOLLAR'],
  ['€', 'EURO'],
  ['%', 'PERCENT'],
  ['٪', 'PERCENT'],
]);
/** Letters directly after a number with such a sign: $2.5m. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);

export const exceeding = wordTable(`
more than|over|just over|well over|exceeding|exceeds|exceeded|above|upwards of|in excess of|at least|topped|surpassed|surpassing = EXCEEDS
أكثر من|ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|زاد على|زادت على|يتجاوز|تتجاوز|تجاوز|تجاوزت|يتخطى|تتخطى|تخطى|تخطت|يفوق|تفوق|فاق|فاقت|ما يفوق|ما يتجاوز|لا يقل عن|لا تقل عن|ما لا يقل عن|يربو على|تربو على|يفوقون|يتجاوزون|تجاوزوا|تخطوا|فاقوا|ما لا يقل على = EXCEEDS
about|around|nearly|just about|an estimated|almost|roughly|approximately|some|close to|circa|just under = APPROXIMATE
نحو|قرابة|حوالي|زهاء|بنحو|بقرابة|بحوالي|ما يناهز|يناهز|تناهز|ناهز|ناهزت|في حدود|ما يقارب|يقارب|تقارب|ما يقرب من|يقرب من|تقريبا = APPROXIMATE
`);

/** Verbs whose subject may precede the preposition: يزيد ناتجها مجتمعة على … */
export const exceedingVerbs = wordList('يزيد تزيد زاد زادت يربو تربو يزيدون');
/** The same for verbs without one: تتجاوز أصولها … */
export const surpassingVerbs = wordList(
  'يتجاوز تتجاوز تجاوز تجاوزت يتخطى تتخطى تخطى تخطت يفوق تفوق فاق فاقت',
);
/** Words before a figure that was not reached; the model has no such bound. */
export const below = wordTable(`
fewer than|less than|under|below|at most|up to|not more than|no more than|not exceeding|أقل من|ما دون|دون|لا يتجاوز|لا تتجاوز|لا يتعدى|لا تتعدى|لا يفوق|لا يزيد على|لا يزيد عن|لا تزيد على|لا تزيد عن|لم يتجاوز|لم تتجاوز|بحد أقصى = BELOW
`);
/** Words of attending: people and states counted next to them attended a meeting. */
export const attendance = wordList(
  `حضر حضرها حضره حضرت يحضر تحضر يحضرها يحضره حضور الحضور بحضور شارك شاركت شاركوا يشارك تشارك مشاركة بمشاركة استقطب استقطبت اجتذب اجتذبت استضاف استضافت جمع جمعت
  attended attend brought brings attendees attendance participated participants participate drew draws welcomed welcomes gathered gathers guests delegates visitors`,
);
export const halves = wordList('نصف النصف');
