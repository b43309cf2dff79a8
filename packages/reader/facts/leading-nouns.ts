import { nationality } from '../lexicon/english-words.js';
import { arabicProfessions, arabicTitles } from '../lexicon/people.js';
import type { Unit } from '../reading/unit.js';

const professions =
  /^(?:painter|writer|author|poet|professor|lawyer|historian|architect|researcher|diplomat|banker|musician|composer|physician|surgeon|sculptor|photographer|film-maker|filmmaker|entrepreneur|philosopher|geographer|astronomer|mathematician|oceanographer|engineer|sailor|singer|actor|actress|teacher|broadcaster|presenter|publisher|translator|designer|programmer|developer|investor|activist|campaigner|farmer|baker|potter|weaver|captain|scholar|academic|lecturer|businessman|businesswoman|philanthropist|inventor|builder|nurse|judge|reporter|editor|columnist|critic|curator|librarian|economist|physicist|chemist|journalist|novelist|naturalist|linguist|artist|technician|politician|mathematician|statistician|essayist|biologist|geologist|hydrologist|sociologist|anthropologist|archaeologist|ecologist|psychologist|meteorologist|cartographer)$/u;
const qualities =
  /^(?:retired|former|veteran|young|local|leading|renowned|celebrated|exiled|self-taught|independent|prize-winning|award-winning|freelance|then|senior|marine|civil|political|investigative|old|late|well-known|noted)$/u;
const nisba = /^[وف]?ال\S{2,}ي(?:ه)?$/u;

/** `<P1>` for المبرمج السنغالي <P1>, `Estonian economist <P1>`: without the description. */
export function withoutLeadingNouns(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (const unit of units) {
    if (unit.text.startsWith('<P')) {
      dropEnglish(kept);
      dropArabic(kept);
    }
    if (unit.text.startsWith('<L')) dropCapital(kept);
    kept.push(unit);
  }
  return kept;
}

function dropEnglish(kept: Unit[]): void {
  if (!professions.test(lastOf(kept))) return;
  kept.pop();
  while (qualities.test(lastOf(kept)) || nationality.test(lastOf(kept))) kept.pop();
}

/** Drops the noun with its adjectives; the conjunction of والمبرمج stays. */
function dropArabic(kept: Unit[]): void {
  const isAdjective = nisba.test(lastOf(kept)) && isNoun(kept.at(-2)?.text ?? '');
  if (isAdjective) kept.pop();
  while (isNoun(lastOf(kept))) {
    const noun = kept.pop();
    const joint = noun && /^[وف](?=ال)/u.exec(noun.text)?.[0];
    if (noun && joint !== undefined) {
      kept.push({ ...noun, text: joint });
      return;
    }
  }
}

/** بالعاصمة الأردنية <L1>: drops the description of the capital; the preposition stays. */
function dropCapital(kept: Unit[]): void {
  const capital = kept.at(-2);
  const isOfState = nisba.test(lastOf(kept)) || lastOf(kept).startsWith('<C');
  const joint =
    capital && /^(?<joint>[وف]?[بل]?)(?:ال|ل)عاصمه$/u.exec(capital.text)?.groups?.['joint'];
  if (!capital || !isOfState || joint === undefined) return;
  kept.splice(-2);
  if (joint !== '') kept.push({ ...capital, text: joint });
}

function isNoun(word: string): boolean {
  const noun = word.replace(/^[وف](?=ال)/u, '');
  return arabicProfessions.has(noun) || arabicTitles.has(noun);
}

function lastOf(units: readonly Unit[]): string {
  return units.at(-1)?.text ?? '';
}
