import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isHouse } from './venues.js';

const inStates = '{inner:L} (?:,|in|, in|[وف]?(?:ب|في|من)) {outer:C}';
const towns =
  '(?:مدن|مواني|بلدات|قري|جزر|مدينه|ميناء|بلده|قريه|جزيره|عاصمه|حاضره|مرفا|city|town|port|capital|village|island|seaport|harbour|suburb|resort)';
/** `Lisbon, the second city of …`, لشبونة، ثانية مدن …. */
const described = `{inner:L} (?:[،,] )?(?:(?!<)[^\\s.;؛:،,]+ ){0,4}?(?:(?:ال)?${towns}|اقصي|(?:شمال|جنوب|شرق|غرب)ي?|وسط|(?:north|south|east|west) of) (?:(?!<)[^\\s.;؛:،,]+ ){0,3}?{outer:C}`;
/** A building followed by its place, if the words before it can only introduce the building. */
const standing = [
  '(?:(?<=^ )|(?:at|inside|visited|near|outside|to|headed|heads|leads|led|runs|thanked|[وف]?(?:في|ب|داخل|زار|زارت|الي|افتتح|رياسه|اداره|قياده|استضافتها|استضافته|احتضنتها|احتضنته|استضافها|احتضنها|استضافه|احتضنه|من|لدي|كان|كانت)) ){inner:O} (?:in|في|ب) {outer:L}',
];
/** A state in a list of states is not the location of the name before it. */
function isListed(text: string, end: number): boolean {
  return (
    /^ (?:[,،] )?(?:and )?<C\d+>/u.test(text.slice(end)) ||
    /^ [,،] <[CL]\d+> /u.test(text.slice(end))
  );
}

export const locating: ClaimRule = {
  name: 'locating',
  reads:
    'In which state a place lies, in which town a house stands: "Muscat, Oman", "the Museum in Lisbon".',
  read(view) {
    readStates(view);
    for (const match of view.facts(...standing)) {
      const house = match.one('inner');
      if (house && isHouse(view.reading, house)) locate(view, match, house.entity);
    }
  },
};

function readStates(view: SentenceView): void {
  for (const match of view.facts(described)) locate(view, match, match.one('inner')?.entity);
  for (const match of view.matches(inStates))
    if (!isListed(view.text, match.end)) locate(view, match, match.one('inner')?.entity);
}

function locate(view: SentenceView, match: Match, inner: Referent | undefined): void {
  view.relate(locating.name, match, [inner, 'LOCATED_IN', match.one('outer')?.entity]);
}
