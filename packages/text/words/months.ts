import { wordTable } from './word-list.js';

/** Names of the Gregorian months in English and in Arabic from Rabat to Baghdad. */
export const gregorianMonths = wordTable(`
january|jan|يناير|كانون الثاني|جانفي = 1
february|feb|فبراير|شباط|فيفري = 2
march|mar|مارس|آذار = 3
april|apr|أبريل|إبريل|نيسان|أفريل = 4
may|مايو|أيار|ماي = 5
june|jun|يونيو|حزيران|جوان = 6
july|jul|يوليو|تموز|جويلية|يوليوز = 7
august|aug|أغسطس|آب|أوت|غشت = 8
september|sep|sept|سبتمبر|أيلول|شتنبر = 9
october|oct|أكتوبر|تشرين الأول = 10
november|nov|نوفمبر|تشرين الثاني|نونبر = 11
december|dec|ديسمبر|كانون الأول|دجنبر = 12
`);

export const hijriMonths = wordTable(`
محرم|المحرم = 1
صفر = 2
ربيع الأول = 3
ربيع الآخر|ربيع الثاني = 4
جمادى الأولى = 5
جمادى الآخرة|جمادى الثانية = 6
رجب = 7
شعبان = 8
رمضان = 9
شوال = 10
ذو القعدة|ذي القعدة = 11
ذو الحجة|ذي الحجة = 12
`);
