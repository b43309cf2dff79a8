/** Offices whose holder's body is a pronoun written to them: رئيسها is الرئيس. */
const owned =
  /(?<=^|\s)(رئيس|مدير|أمين|نائب|محافظ|ممثل|مؤسس|مستشار|عميد|متحدث)(?:ها|ه|هم)(?=\s|$)/gu;
const ownedByWoman =
  /(?<=^|\s)(رئيس|مدير|أمين|نائب|محافظ|ممثل|مؤسس|مستشار|عميد)ت(?:ها|ه|هم)(?=\s|$)/gu;
const boards = /(?<=\s)(إدار|أمان)ت(?:ها|ه|هم)(?=\s|$)/gu;
const trustees = /(?<=\s)أمنائ(?:ها|ه|هم)(?=\s|$)/gu;

/** The words of an office as it is called by itself: مديرًا عامًا is مدير عام, رئيس مجلس إدارتها is رئيس مجلس الإدارة. */
export function plainRole(words: string): string {
  return words
    .replace(owned, 'ال$1')
    .replace(ownedByWoman, 'ال$1ة')
    .replace(boards, 'ال$1ة')
    .replace(trustees, 'الأمناء')
    .replace(/(?:ًا|اً)(?=\s|$)/gu, '')
    .replace(/ً(?=\s|$)/gu, '')
    .replace(/\s(?:جديدة?|في|لدى)(?=\s*$)/gu, '')
    .replace(/\sجديدة?(?=\s)/gu, '');
}
