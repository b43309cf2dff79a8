import type { OwnUnit, UnitNouns } from '../forum-words.js';
import type { Tongue } from './forms.js';
import type { Figure } from './phrasing.js';
import type { End } from './scene.js';

/** Nouns of what is counted, by number: in English of one and of many; in Arabic of one, of 3 to 10, of 11 to 99. */
const units: Readonly<
  Record<string, { readonly en: readonly string[]; readonly ar: readonly string[] }>
> = {
  PERSONS: { en: ['person', 'people'], ar: ['شخص', 'أشخاص', 'شخصًا'] },
  STATES: { en: ['state', 'states'], ar: ['دولة', 'دول', 'دولة'] },
  DOLLAR: { en: ['dollar', 'dollars'], ar: ['دولار', 'دولارات', 'دولارًا'] },
  EURO: { en: ['euro', 'euros'], ar: ['يورو', 'يورو', 'يورو'] },
  RIYAL: { en: ['riyal', 'riyals'], ar: ['ريال', 'ريالات', 'ريالًا'] },
  DIRHAM: { en: ['dirham', 'dirhams'], ar: ['درهم', 'دراهم', 'درهمًا'] },
};

/** Units that the vocabulary of a forum adds; given once, before anything is told. */
const ownUnits = new Map<string, Readonly<Record<Tongue, UnitNouns>>>();
const pluralRules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** Adds units and the nouns by which sentences name them, for the process as a whole. */
export function declareUnits(units: readonly OwnUnit[]): void {
  for (const { unit, ar, en } of units) ownUnits.set(unit, { ar, en });
}

const bounds: Readonly<Record<string, Readonly<Record<Tongue, string>>>> = {
  EXCEEDS: { ar: 'ما لا يقل عن ', en: 'at least ' },
  APPROXIMATE: { ar: 'نحو ', en: 'about ' },
};

/** Words of a figure that count nothing by themselves. */
const countless =
  /[\d.,٬٫٠-٩%٪\s]+|more than|less than|over|about|nearly|almost|some|around|at least|thousand|hundred|million|billion|per ?cent|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|and|-|(?:ما )?(?:يزيد|يربو|يقارب|يناهز) (?:على|عن)?|أكثر من|أقل من|نحو|قرابة|حوالي|زهاء|بالمئة|بالمائة|في المئة|في المائة|ألف\p{L}*|آلاف|مئ\p{L}*|مائ\p{L}*|مليون\p{L}*|مليار\p{L}*/giu;

/** A figure in words that name what is counted: its own name if that does, else its value with the unit. */
export function tellFigure(end: End, tongue: Tongue): string {
  const { figure, is = [] } = end.phrasing;
  if (end.declared) return end.running;
  const isOwn = end.isInOwnScript && namesCounted(end.label);
  const isShare = figure?.unit === 'PERCENT' && !figure.population;
  const told = figure && !isOwn && !isShare ? figureWords(figure, tongue, is) : undefined;
  return told ?? end.label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** A number with a preposition that is written to it, or with a verb that lost its subject: بخمس دول, تجاوزت 740 مليون دولار. */
const torn =
  /^(?:[بل](?=خمس|ثلاث|أربع|ست|سبع|ثمان|تسع|عشر|مئ|ألف|اثن|نحو|أكثر|قرابة|حوالي)|(?:[تي]?تجاوز|[تي]?ناهز|[تي]?قارب|[تي]زيد|[تي]ربو|زاد|فاق|بلغ)\p{L}*(?: على| عن)? [\d٠-٩])/u;

function namesCounted(label: string): boolean {
  if (torn.test(label)) return false;
  return /\p{L}/u.test(label.replace(countless, ''));
}

function figureWords(
  { number, unit, population }: Figure,
  tongue: Tongue,
  is: readonly string[],
): string | undefined {
  const counted = countedIn(number, unit, tongue);
  if (counted === undefined) return undefined;
  const bound = is.map((code) => bounds[code]?.[tongue]).find((words) => words !== undefined) ?? '';
  return `${bound}${counted}${population ? ` (${population[tongue]})` : ''}`;
}

function countedIn(number: number, unit: string, tongue: Tongue): string | undefined {
  const digits = number.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  if (unit === 'PERCENT') return tongue === 'ar' ? `${digits} في المئة` : `${digits} per cent`;
  const own = ownUnits.get(unit)?.[tongue];
  if (own) return (own[pluralRules[tongue].select(number)] ?? own.other).replace('#', digits);
  const nouns = units[unit]?.[tongue];
  return nouns && `${digits} ${nouns[placeOf[tongue](number)] ?? ''}`;
}

/** The place of a number's noun among the nouns of its unit. */
const placeOf: Readonly<Record<Tongue, (number: number) => number>> = {
  en: (number) => (number === 1 ? 0 : 1),
  ar(number) {
    const rest = Number.isInteger(number) ? number % 100 : 0;
    return rest > 10 ? 2 : rest >= 3 ? 1 : 0;
  },
};
