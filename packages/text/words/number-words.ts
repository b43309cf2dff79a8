import { wordTable } from './word-list.js';

const numbers = (table: ReadonlyMap<string, string>): ReadonlyMap<string, number> =>
  new Map([...table].map(([word, value]) => [word, Number(value)]));

/** Ordinals for numbering editions; the Arabic ones definite, in both genders. */
export const ordinals = numbers(
  wordTable(`
first|inaugural|الأولى|الأول|الافتتاحية|أول|أولى = 1
second|الثانية|الثاني|ثاني|ثانية = 2
third|الثالثة|الثالث|ثالث|ثالثة = 3
fourth|الرابعة|الرابع|رابع|رابعة = 4
fifth|الخامسة|الخامس|خامس|خامسة = 5
sixth|السادسة|السادس|سادس|سادسة = 6
seventh|السابعة|السابع|سابع|سابعة = 7
eighth|الثامنة|الثامن|ثامن|ثامنة = 8
ninth|التاسعة|التاسع|تاسع|تاسعة = 9
tenth|العاشرة|العاشر|عاشر|عاشرة = 10
eleventh|الحادية عشرة|الحادي عشر = 11
twelfth|الثانية عشرة|الثاني عشر = 12
thirteenth|الثالثة عشرة|الثالث عشر = 13
fourteenth|الرابعة عشرة|الرابع عشر = 14
fifteenth|الخامسة عشرة|الخامس عشر = 15
sixteenth|السادسة عشرة|السادس عشر = 16
seventeenth|السابعة عشرة|السابع عشر = 17
eighteenth|الثامنة عشرة|الثامن عشر = 18
nineteenth|التاسعة عشرة|التاسع عشر = 19
twentieth|العشرون|العشرين = 20
twenty-first|الحادية والعشرون|الحادية والعشرين|الحادي والعشرون|الحادي والعشرين = 21
twenty-second|الثانية والعشرون|الثانية والعشرين = 22
twenty-third|الثالثة والعشرون|الثالثة والعشرين = 23
twenty-fourth|الرابعة والعشرون|الرابعة والعشرين = 24
twenty-fifth|الخامسة والعشرون|الخامسة والعشرين = 25
thirtieth|الثلاثون|الثلاثين = 30
`),
);

/** Cardinals below a hundred and hundreds; compounds are sums of them. */
export const cardinals = numbers(
  wordTable(`
one|واحد|واحدة = 1
two|اثنان|اثنتان|اثنين|اثنتين = 2
three|ثلاث|ثلاثة = 3
four|أربع|أربعة = 4
five|خمس|خمسة = 5
six|ست|ستة = 6
seven|سبع|سبعة = 7
eight|ثمان|ثماني|ثمانية = 8
nine|تسع|تسعة = 9
ten|عشر|عشرة = 10
eleven = 11
twelve = 12
thirteen = 13
fourteen = 14
fifteen = 15
sixteen = 16
seventeen = 17
eighteen = 18
nineteen = 19
twenty|عشرون|عشرين = 20
thirty|ثلاثون|ثلاثين = 30
forty|أربعون|أربعين = 40
fifty|خمسون|خمسين = 50
sixty|ستون|ستين = 60
seventy|سبعون|سبعين = 70
eighty|ثمانون|ثمانين = 80
ninety|تسعون|تسعين = 90
مئة|مائة = 100
مئتان|مئتين|مائتين|مئتا|مئتي = 200
ثلاثمئة|ثلاثمائة = 300
أربعمئة|أربعمائة = 400
خمسمئة|خمسمائة = 500
ستمئة|ستمائة = 600
سبعمئة|سبعمائة = 700
ثمانمئة|ثمانمائة|ثمانيمئة = 800
تسعمئة|تسعمائة = 900
`),
);

/** Arabic numbers of two words whose first word alone is no number. */
export const teens = numbers(
  wordTable(`
أحد عشر|إحدى عشرة|إحدى عشر = 11
اثنا عشر|اثني عشر|اثنتا عشرة|اثنتي عشرة = 12
`),
);

/** Words that multiply the number before them. */
export const magnitudes = numbers(
  wordTable(`
hundred = 100
thousand|ألف|آلاف|ألفا|ألفًا = 1000
million|millions|مليون|ملايين|مليونا = 1000000
billion|billions|مليار|مليارات|مليارا|بليون|بلايين = 1000000000
trillion|trillions|تريليون|تريليونات|تريليونا|ترليون = 1000000000000
`),
);

/** Magnitudes in the dual, which means two of them. */
export const duals = numbers(
  wordTable(`
ألفان|ألفين|ألفا|ألفي = 2000
مليونان|مليونين|مليوني|مليونا = 2000000
ملياران|مليارين|ملياري|مليارا = 2000000000
تريليونان|تريليونين|تريليوني|تريليونا = 2000000000000
`),
);
