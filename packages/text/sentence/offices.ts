import type { RoleForms, Tongue } from './forms.js';

/** An office in both languages, by the words of the first column in English and of the last in Arabic. */
export interface Office {
  readonly key: string;
  readonly ar: string;
  readonly en: string;
  readonly forms?: RoleForms;
}

/**
 * Common offices: key, English words, Arabic words; the first of each are written, all are recognised. `!` marks an office that
 * one person has at a time.
 */
const listed = `
!secretary-general = Secretary-General; general secretary = الأمين العام; السكرتير العام; الكاتب العام
deputy-secretary-general = Deputy Secretary-General = نائب الأمين العام
assistant-secretary-general = Assistant Secretary-General = الأمين العام المساعد; مساعد الأمين العام
executive-secretary = Executive Secretary = الأمين التنفيذي; السكرتير التنفيذي
permanent-secretary = Permanent Secretary = الوكيل الدائم; الأمين الدائم
director-general = Director-General; general director = المدير العام
deputy-director-general = Deputy Director-General = نائب المدير العام; مساعد المدير العام
executive-director = Executive Director = المدير التنفيذي
managing-director = Managing Director = العضو المنتدب
regional-director = Regional Director = المدير الإقليمي
director = Director = مدير
deputy-director = Deputy Director = نائب المدير; نائب مدير
chief-executive = Chief Executive Officer; chief executive; ceo = الرئيس التنفيذي
deputy-chief-executive = Deputy Chief Executive Officer; deputy chief executive = نائب الرئيس التنفيذي
chief-operating-officer = Chief Operating Officer = رئيس العمليات
chief-financial-officer = Chief Financial Officer = المدير المالي
chief-technology-officer = Chief Technology Officer = مدير التقنية
chief-economist = Chief Economist = كبير الاقتصاديين
chief-scientist = Chief Scientist = كبير العلماء
chief-engineer = Chief Engineer = كبير المهندسين
chief-of-staff = Chief of Staff = رئيس الديوان
president = President = رئيس
vice-president = Vice-President = نائب الرئيس; نائب رئيس
chair = Chair of the Board; chairman of the board; chairwoman of the board = رئيس مجلس الإدارة
chair = Chair; chairman; chairwoman; chairperson = رئيس
vice-chair = Vice-Chair; vice chairman; deputy chair = نائب الرئيس
secretary = Secretary = أمين السر; أمين
treasurer = Treasurer = أمين الصندوق
governor = Governor = محافظ
deputy-governor = Deputy Governor = نائب المحافظ; نائب محافظ
minister = Minister = وزير
deputy-minister = Deputy Minister = نائب الوزير; نائب وزير
minister-of-state = Minister of State = وزير دولة
minister-of-foreign-affairs = Minister of Foreign Affairs; foreign minister = وزير الخارجية
prime-minister = Prime Minister = رئيس الوزراء; رئيس مجلس الوزراء
undersecretary = Undersecretary; under-secretary = وكيل
assistant-undersecretary = Assistant Undersecretary = وكيل مساعد
commissioner = Commissioner = مفوض
ambassador = Ambassador = سفير
consul-general = Consul General = القنصل العام; قنصل عام
consul = Consul = قنصل
attache = Attaché; attache = ملحق
charge-d-affaires = Chargé d’affaires; charge d'affaires = القائم بالأعمال
permanent-representative = Permanent Representative = المندوب الدائم; الممثل الدائم; مندوب دائم
representative = Representative = ممثل
special-envoy = Special Envoy = مبعوث خاص; المبعوث الخاص
adviser = Adviser; advisor = مستشار
legal-adviser = Legal Adviser; legal advisor = المستشار القانوني; مستشار قانوني
spokesperson = Spokesperson; spokesman; spokeswoman = المتحدث باسم; متحدث; الناطق باسم; المتحدث الرسمي
coordinator = Coordinator = منسق; المنسق العام
rapporteur = Rapporteur = مقرر
rector = Rector; vice-chancellor; chancellor = رئيس; رئيس الجامعة
dean = Dean = عميد
head = Head = رئيس
head-of-department = Head of Department; head of division = مدير إدارة; رئيس قسم
supervisor = Supervisor = المشرف العام; مشرف
mayor = Mayor = عمدة
member = Member = عضو
board-member = Member of the Board; board member = عضو مجلس الإدارة
fellow = Fellow = باحث
editor = Editor = محرر
curator = Curator = أمين المتحف
envoy = Envoy = مبعوث
registrar = Registrar = مسجل
lecturer = Lecturer = محاضر
professor = Professor = أستاذ
researcher = Researcher = باحث
editor-in-chief = Editor-in-Chief = رئيس التحرير; رئيس تحرير
keynote-speaker = keynote speaker = متحدث رئيس; متحدث رئيسي
speaker = speaker = متحدث
moderator = moderator = مدير الجلسة
panellist = panellist; panelist = مشارك في الجلسة
presenter = presenter = مقدم
`;

/** Offices that are told as what somebody is, whatever the day. */
const statuses: Readonly<Record<string, Office>> = {
  'co-founder': {
    key: 'co-founder',
    ar: 'مؤسس مشارك',
    en: 'co-founder',
    forms: {
      link: 'TO',
      masculine: 'مؤسس مشارك',
      feminine: 'مؤسسة مشاركة',
      plural: 'المؤسسين المشاركين',
      one: 'a co-founder',
      many: 'co-founders',
    },
  },
  founder: {
    key: 'founder',
    ar: 'مؤسس',
    en: 'founder',
    forms: {
      link: 'CONSTRUCT',
      masculine: 'مؤسس',
      feminine: 'مؤسسة',
      plural: 'مؤسسي',
      one: 'a founder',
      many: 'founders',
    },
  },
};
const wordsOfStatuses = `
co-founder = co-founder; cofounder = مؤسس مشارك; شريك مؤسس; المشارك في تأسيس; أحد مؤسسي
founder = founder = مؤسس
`;

/** Forms of agreements, which a role names if two parties signed one. */
const agreements = `
memorandum-of-understanding = memorandum of understanding; MoU = مذكرة تفاهم
memorandum-of-cooperation = memorandum of cooperation; memorandum for cooperation = مذكرة تعاون
statement-of-intent = statement of intent = بيان نوايا; بيان نية
letter-of-intent = letter of intent = خطاب نوايا; رسالة نوايا
declaration-of-intent = declaration of intent; joint declaration of intent = إعلان نوايا
cooperation-agreement = cooperation agreement; agreement of cooperation = اتفاقية تعاون; اتفاق تعاون
partnership-agreement = partnership agreement = اتفاقية شراكة; اتفاق شراكة
framework-agreement = framework agreement = اتفاقية إطارية; اتفاق إطاري
headquarters-agreement = headquarters agreement; host country agreement = اتفاقية مقر; اتفاق مقر; اتفاقية المقر
joint-declaration = joint declaration; joint statement = إعلان مشترك; بيان مشترك
agreement = agreement = اتفاقية; اتفاق
protocol = protocol = بروتوكول
treaty = treaty = معاهدة
contract = contract = عقد
`;

/** Offices by their words in a language, reduced to what women's and men's, definite and indefinite forms share. */
const byWords: Readonly<Record<Tongue, Map<string, Office>>> = { ar: new Map(), en: new Map() };
const byKey = new Map<string, Office>();

function addAgreement(line: string): void {
  const [key = '', english = '', arabic = ''] = line.split(' = ');
  const [ens, ars] = [english.split('; '), arabic.split('; ')];
  const [[en = ''], [ar = '']] = [ens, ars];
  const one = `${/^[aeiou]/u.test(en) ? 'an' : 'a'} ${en}`;
  addTerm({ key, ar, en, forms: { one } }, ens, ars);
}

function addOffice(line: string): void {
  const [marked = '', english = '', arabic = ''] = line.split(' = ');
  const key = marked.replace('!', '');
  const [ens, ars] = [english.split('; '), arabic.split('; ')];
  addTerm(statuses[key] ?? plainOffice(marked, ars, ens), ens, ars);
}

function addTerm(office: Office, ens: readonly string[], ars: readonly string[]): void {
  const { key } = office;
  if (!byKey.has(key)) byKey.set(key, office);
  for (const word of [...ens, key]) keep('en', word, office);
  for (const word of ars) keep('ar', word, office);
}

function plainOffice(
  marked: string,
  [ar = '']: readonly string[],
  [en = '']: readonly string[],
): Office {
  const key = marked.replace('!', '');
  return key === marked ? { key, ar, en } : { key, ar, en, forms: { unique: true, link: 'TO' } };
}

function keep(tongue: Tongue, word: string, office: Office): void {
  const reduced = reduce[tongue](word);
  if (!byWords[tongue].has(reduced)) byWords[tongue].set(reduced, office);
}

const reduce: Readonly<Record<Tongue, (words: string) => string>> = {
  en: (words) => words.toLowerCase().replaceAll('-', ' ').replaceAll('é', 'e').trim(),
  ar: (words) =>
    words
      .split(/\s+/u)
      .map((word) => word.replace(/^ال/u, '').replace(/ة$/u, '').replace(/^[أإ]/u, 'ا'))
      .join(' '),
};

for (const line of `${listed}${wordsOfStatuses}`.split('\n').filter(Boolean)) addOffice(line);
for (const line of agreements.split('\n').filter(Boolean)) addAgreement(line);

/** Adds the roles of a forum's own vocabulary, for the process as a whole. */
export function declareOffices(offices: readonly Office[]): void {
  for (const office of offices) addTerm(office, [office.en], [office.ar]);
}

/** The office that these words name, in either language; undefined if they say more, or another office. */
export function officeOf(words: string | null | undefined): Office | undefined {
  if (words === null || words === undefined) return undefined;
  return byWords.en.get(reduce.en(words)) ?? byWords.ar.get(reduce.ar(words)) ?? ministerOf(words);
}

/** Portfolios of ministers. */
const portfolios: readonly (readonly [en: string, ar: string])[] = `
Foreign Affairs = الخارجية; Finance = المالية; Economy = الاقتصاد; Interior = الداخلية; Defence = الدفاع; Justice = العدل
Health = الصحة; Education = التعليم; Culture = الثقافة; Tourism = السياحة; Environment = البيئة; Energy = الطاقة; Water = المياه
Transport = النقل; Communications = الاتصالات; Trade = التجارة; Industry = الصناعة; Agriculture = الزراعة; Information = الإعلام
Youth = الشباب; Sport = الرياضة; Labour = العمل; Planning = التخطيط; Housing = الإسكان; Science = العلوم
Digital Economy = الاقتصاد الرقمي; Digital Affairs = الشؤون الرقمية; Digital Transition = الانتقال الرقمي
`
  .trim()
  .split(/[;\n]/u)
  .map((pair) => pair.split(' = '))
  .map(([en = '', ar = '']) => [en.trim(), ar.trim()]);

function ministerOf(words: string): Office | undefined {
  const english = /^minister (?:of|for) (.+)$/iu.exec(words) ?? /^(.+) minister$/iu.exec(words);
  const field = english?.[1] ?? /^وزيرة? (.+)$/u.exec(words)?.[1];
  const found = portfolios.find(([en, ar]) =>
    [en.toLowerCase(), ar].includes(field?.toLowerCase() ?? ''),
  );
  return found && { key: 'minister', en: `Minister of ${found[0]}`, ar: `وزير ${found[1]}` };
}

/** The words of a role and its key, each if it is known. */
export type RoleWords = Readonly<Partial<Record<'key' | Tongue, string | null | undefined>>>;

/** A role in both languages, from its words in at least one, or from its key; null where neither tells it. */
export function roleInBoth({ key, ar = null, en = null }: RoleWords): InBothOrNone {
  const said = ar ?? en;
  const office = said === null ? byKey.get(key ?? '') : officeOf(said);
  if (!office) return { ar, en };
  return { ar: ar ?? office.ar, en: en ?? office.en };
}

type InBothOrNone = Readonly<Record<Tongue, string | null>>;
