import { language } from '../../language.js';

const arabic = {
  title: 'استشهد بهذه الإفادة',
  language: 'لغة الاستشهاد',
  languages: { ar: 'العربية', en: 'English' },
  evidence: 'ما يسندها',
  document: 'الوثيقة',
  place: 'الموضع',
  published: 'نُشرت',
  retrieved: 'اطُّلع عليها',
  hash: 'بصمة النص',
  version: 'نسخة الشبكة',
  pin: 'ثبّت الرابط على النسخة {version}',
  pinHint: 'يفتح الرابط الإفادة كما هي اليوم، ويقول هل تغيّرت بعد هذه النسخة.',
  permalink: 'الرابط الدائم',
  copyLink: 'انسخ الرابط',
  copy: 'انسخ',
  close: 'أغلق',
  formats: {
    plain: 'نص',
    apa: 'APA 7',
    chicago: 'شيكاغو',
    markdown: 'Markdown',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
  },
};

const english: typeof arabic = {
  title: 'Cite this claim',
  language: 'Language of the citation',
  languages: { ar: 'العربية', en: 'English' },
  evidence: 'Evidence',
  document: 'Document',
  place: 'Place',
  published: 'Published',
  retrieved: 'Retrieved',
  hash: 'Text hash',
  version: 'Graph version',
  pin: 'Pin the link to version {version}',
  pinHint: 'The link opens the claim as it stands today, and says whether it changed since then.',
  permalink: 'Permalink',
  copyLink: 'Copy the link',
  copy: 'Copy',
  close: 'Close',
  formats: {
    plain: 'Text',
    apa: 'APA 7',
    chicago: 'Chicago',
    markdown: 'Markdown',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
  },
};

/** Texts of citations, loaded with their dialog. */
export const citeWords = language === 'ar' ? arabic : english;
