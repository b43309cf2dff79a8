/** A word in both languages: Arabic, English. */
export type Word = readonly [ar: string, en: string];

export const givenNames: readonly Word[] = [
  ['محمد', 'Mohammed'],
  ['أحمد', 'Ahmed'],
  ['فاطمة', 'Fatimah'],
  ['عائشة', 'Aisha'],
  ['خالد', 'Khalid'],
  ['نورة', 'Noura'],
  ['سلطان', 'Sultan'],
  ['ريم', 'Reem'],
  ['يوسف', 'Yousef'],
  ['هند', 'Hind'],
  ['إبراهيم', 'Ibrahim'],
  ['مريم', 'Maryam'],
  ['عبدالله', 'Abdullah'],
  ['سارة', 'Sarah'],
  ['ماجد', 'Majed'],
  ['ليلى', 'Layla'],
  ['عمر', 'Omar'],
  ['زينب', 'Zainab'],
  ['طارق', 'Tariq'],
  ['آمنة', 'Amina'],
];

export const familyNames: readonly Word[] = [
  ['الرشيدي', 'Al-Rashidi'],
  ['الحارثي', 'Al-Harthi'],
  ['القحطاني', 'Al-Qahtani'],
  ['الدوسري', 'Al-Dosari'],
  ['المري', 'Al-Marri'],
  ['الشمري', 'Al-Shammari'],
  ['العنزي', 'Al-Anzi'],
  ['الكعبي', 'Al-Kaabi'],
  ['البوسعيدي', 'Al-Busaidi'],
  ['الزهراني', 'Al-Zahrani'],
  ['الغامدي', 'Al-Ghamdi'],
  ['المطيري', 'Al-Mutairi'],
  ['السويدي', 'Al-Suwaidi'],
  ['الهاشمي', 'Al-Hashimi'],
  ['العتيبي', 'Al-Otaibi'],
  ['البلوشي', 'Al-Balushi'],
  ['الخليفي', 'Al-Khulaifi'],
  ['المنصوري', 'Al-Mansouri'],
  ['الأنصاري', 'Al-Ansari'],
  ['الصباح', 'Al-Sabah'],
  ['راوخباور', 'Rauchbauer'],
  ['ميلر', 'Miller'],
  ['دوبوا', 'Dubois'],
  ['روسي', 'Rossi'],
  ['تاناكا', 'Tanaka'],
];

export const bodies: readonly Word[] = [
  ['منظمة', 'Organisation for'],
  ['مجلس', 'Council of'],
  ['شبكة', 'Network for'],
  ['اتحاد', 'Union of'],
  ['هيئة', 'Authority for'],
  ['مركز', 'Centre for'],
  ['صندوق', 'Fund for'],
  ['معهد', 'Institute of'],
];

export const subjects: readonly Word[] = [
  ['التعاون الرقمي', 'Digital Cooperation'],
  ['الاقتصاد الرقمي', 'the Digital Economy'],
  ['التجارة العالمية', 'World Trade'],
  ['الأمن السيبراني', 'Cyber Security'],
  ['الذكاء الاصطناعي', 'Artificial Intelligence'],
  ['الطاقة المتجددة', 'Renewable Energy'],
  ['الدبلوماسية الثقافية', 'Cultural Diplomacy'],
  ['المياه', 'Water'],
  ['التعليم', 'Education'],
  ['الصحة العامة', 'Public Health'],
  ['الابتكار', 'Innovation'],
  ['الشباب', 'Youth'],
  ['تمكين المرأة', 'Women’s Empowerment'],
  ['البيانات المفتوحة', 'Open Data'],
  ['المدن الذكية', 'Smart Cities'],
  ['التنمية المستدامة', 'Sustainable Development'],
  ['السياحة', 'Tourism'],
  ['النقل', 'Transport'],
  ['الزراعة', 'Agriculture'],
  ['الفضاء', 'Space'],
];

export const forums: readonly Word[] = [
  ['ملتقى', 'Forum on'],
  ['مؤتمر', 'Conference on'],
  ['قمة', 'Summit on'],
  ['منتدى', 'Assembly on'],
];

export const talks: readonly Word[] = [
  ['جلسة', 'Session on'],
  ['حوار', 'Dialogue on'],
  ['كلمة', 'Speech on'],
  ['ورشة', 'Workshop on'],
];

/** Roles with the key that tells them apart in a relation's id. */
export interface Role {
  readonly key: string;
  readonly ar: string;
  readonly en: string;
}

export const positions: readonly Role[] = [
  { key: 'president', ar: 'رئيس', en: 'President' },
  { key: 'secretary-general', ar: 'أمين عام', en: 'Secretary-General' },
  { key: 'ambassador', ar: 'سفير', en: 'Ambassador' },
  { key: 'adviser', ar: 'مستشار', en: 'Adviser' },
  { key: 'director', ar: 'مدير', en: 'Director' },
  { key: 'spokesperson', ar: 'متحدث رسمي', en: 'Spokesperson' },
];

export const speaking: readonly Role[] = [
  { key: 'speaker', ar: 'متحدث', en: 'Speaker' },
  { key: 'presenter', ar: 'مقدم', en: 'Presenter' },
  { key: 'moderator', ar: 'مدير الجلسة', en: 'Moderator' },
];

export const attending: readonly Role[] = [
  { key: 'delegate', ar: 'مندوب', en: 'Delegate' },
  { key: 'observer', ar: 'مراقب', en: 'Observer' },
  { key: 'guest', ar: 'ضيف', en: 'Guest' },
];
