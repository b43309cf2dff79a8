import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const inStates = [
  '{inner:L} , {outer:C}',
  '{inner:L} [وف]?(?:ب|في|من) ?{outer:C}',
  '{inner:L} in {outer:C}',
  '{inner:L} , in {outer:C}',
];
const towns =
  '(?:مدن|موانئ|بلدات|قري|جزر|مدينه|ميناء|بلده|قريه|جزيره|عاصمه|حاضره|مرفا|city|town|port|capital|village|island|seaport|harbour|suburb|resort)';
/** `Lisbon, the second city of …`, لشبونة، ثانية مدن …. */
const described = [
  `{inner:L} [،,] (?:(?!<)[^\\s.;؛:،,]+ ){0,4}?(?:ال)?${towns} (?:(?!<)[^\\s.;؛:،,]+ ){0,3}?{outer:C}`,
  `(?:capital of|عاصمه) {outer:C} [،,]? ?{inner:L}`,
  '{inner:L} (?:[،,] )?(?:في )?(?:اقصي )?(?:شمالي|جنوبي|شرقي|غربي|شمال|جنوب|شرق|غرب|وسط) {outer:C}',
  '{inner:L} (?:, )?(?:in )?(?:northern|southern|eastern|western|central|north of|south of|east of|west of|in north of|in south of) {outer:C}',
];
const seats = [
  '{inner:O} (?:, )?(?:which )?(?:is |are |was )?(?:based|headquartered|seated|located) in {outer:L}',
  '{inner:O} (?:is|was|has|had) (?:(?!<O)\\S+ ){1,10}?and (?:is |has been )?(?:based|headquartered|seated) in {outer:L}',
  '(?<=^ |: |> and )(?:based|headquartered) in {outer:L} .. (?<it>,|it)(?! <O)',
  '{inner:O} ..O ~?(?:مقرها|مقره) (?:الرئيس |الرئيسي |الدائم )?(?:في )?(?:مدينه |بلده )?{outer:L}',
  '[وفبل]{0,2}(?:مقر|امانه|يقع مقر|مقره|مقرها) {inner:O} (?:الرئيس |الرئيسي |الدائم )?(?:في|ب) (?:مدينه |بلده |العاصمه )?{outer:L}',
  '(?:headquarters|seat|secretariat) of {inner:O} .. (?:is|are|lies?|remains?|was|were) (?:located )?(?:in|at) {outer:L}',
  '(?:headquarters|seat|secretariat) of {inner:O} , ... (?:is|are|lies?|remains?) (?:located )?in {outer:L}',
  '{inner:O} ... (?:whose|its|with its|has its) (?:headquarters|seat|secretariat|offices?|head office|home|base) (?:is |are |lies? )?in {outer:L}',
  '~(?:تتخذ|يتخذ) {inner:O} (?:منذ )?(?:<D\\d+> )?(?:من )?{outer:L} (?:(?:في|ب) <C\\d+> )?مقرا',
  '{inner:O} ... ~(?:يتخذ|تتخذ) (?:من )?{outer:L} (?:(?:في|ب) <C\\d+> )?مقرا',
  '~(?:يقع|تقع|يوجد|توجد) (?:مقر|المقر) (?:الرييس |الرييسي |الدايم |العام )?{inner:O} في (?:مدينه |بلده )?{outer:L}',
  '{inner:O} (?:[,،] )?(?:which )?(?:..O )?(?:has|had|keeps|maintains|makes) its (?:[a-z]+ )?(?:headquarters|office|seat|home|base|secretariat) in {outer:L}',
  '{inner:O} , (?:with )?(?:headquarters|head office|main office|offices|its seat|seat) in {outer:L}',
  '{inner:O} (?:(?!<[^DL])[^\\s.;:]+ ){0,9}?(?:has )?moved its (?:[a-z]+ )?(?:headquarters|seat|secretariat|offices?|office) (?:from <L\\d+> )?to {outer:L}',
  '~(?:نقل|نقلت) {inner:O} (?:مقرها|مقره) (?:الرييس |الرييسي |الدايم )?(?:من <L\\d+> )?الي {outer:L}',
  '{inner:O} (?:, which )?calls {outer:L} home',
  "(?:at|in) (?:[a-z]+ )?{inner:O} 's (?:[a-z]+ )?(?:headquarters|seat|head office|secretariat) in {outer:L}",
  '{inner:O} , (?:(?!<O)[^\\s.;:]+ ){1,14}?(?:based|headquartered|seated|domiciled) in {outer:L}',
  '{inner:O} (?:[،,] )?(?:الكاين|الكاينه|الواقع|الواقعه) (?:مقرها |مقره )?في (?:مدينه |بلده )?{outer:L}',
];

seats.push(
  '(?:(?:founded|established|created|set up|formed) (?:in|on) <D\\d+> and )?(?:based|headquartered|seated|domiciled) in {outer:L} (?:(?!<[OP])[^\\s.;:]+ ){0,6}?, {inner:O}',
  '(?:headquarters|seat|secretariat|head office|premises) of {inner:O} in {outer:L}',
  '[وفبل]{0,2}(?:مقر|امانه) {inner:O} (?:في|ب) {outer:L}',
);

seats.push(
  'from its (?:seat|headquarters|base|offices?|home) in {outer:L} ,? ?{inner:O}',
  '{inner:O} (?:sits|is seated|resides|is at home) in {outer:L}',
  '{inner:O} (?:operates|works|is run|is managed) (?:out of|from) {outer:L}',
  '{inner:O} (?:has |have )?(?:opened|inaugurated) its (?:new |permanent )?(?:headquarters|head office|seat) in {outer:L}',
);
/** `Both the Council and the Fund have their headquarters in …`. */
const seatsOfAll = [
  '{inners:O+} (?:both |all )?(?:have|keep|maintain) their (?:[a-z]+ )?(?:headquarters|seats?|head offices?|secretariats?|offices) in {outer:L}',
  '{inners:O+} are (?:both |all )?(?:based|headquartered|seated) in {outer:L}',
];

/** A building followed by its place, if the words before it can only introduce the building. */
const standing = [
  '(?:(?<=^ )|(?:at|inside|visited|near|outside|to|headed|heads|leads|led|runs|thanked|[وف]?(?:في|ب|داخل|زار|زارت|الي|افتتح|رياسه|اداره|قياده|استضافتها|استضافته|احتضنتها|احتضنته|استضافها|احتضنها|استضافه|احتضنه|من|لدي|كان|كانت)) ){inner:O} (?:in|في|ب) {outer:L}',
  '(?:at|[وف]?(?:في|ب|داخل)) {inner:O} [,،] {outer:L}',
];
const houses =
  /\b(?:museum|library|palace|theatre|hotel|hall|house|gallery|university|college|school|centre|center|institute|academy|arena|observatory|embassy|consulate|club|stadium)\b|(?:^|[وبفل])(?:ال)?(?:نادي|سفارة|قنصلية|متحف|مكتبة|قصر|مسرح|فندق|قاعة|جامعة|كلية|مدرسة|مركز|معهد|أكاديمية|مرصد)(?= )/iu;
/** `The secretariat, which is based in …`: of the organisation that the text is about. */
const ownSeats = [
  '(?:secretariat|headquarters|head office|seat) (?:, )?(?:which )?(?:is|are|was|lies|has been|have been) (?:based |located |seated )?in {outer:L}',
  '~(?:تتخذ|تقع|يقع) (?:الامانه العامه|الامانه|مقرها|مقره) (?:الرييس |الرييسي |الدايم )?(?:من |في )?{outer:LC}',
  '~(?:مقرها|مقره) (?:الرييس |الرييسي |الدايم )?(?:في )?{outer:L}',
  '(?:يوجد|توجد|[وف]?يقع) (?:مقرها|مقره) (?:الرييس |الرييسي |الدايم )?في {outer:LC}',
  '[وف]?(?:انتقل|انتقلت) (?:مقرها|مقره) (?:الرييس |الرييسي |الدايم )?(?:من <L\\d+> )?الي {outer:L}',
  '[وف]?(?:تتخذ|يتخذ) (?:منذ )?(?:<D\\d+> )?من {outer:L} مقرا',
  'its (?:[a-z]+ )?(?:headquarters|seat|secretariat|offices?|head office) (?:has |have |was |were )?(?:moved|transferred|relocated|shifted) (?:from <L\\d+> )?to {outer:L}',
  'it (?:has )?moved its (?:[a-z]+ )?(?:headquarters|seat|secretariat|offices?) (?:from <L\\d+> )?to {outer:L}',
  '[وف]?(?:نقل|نقلت) (?:مقرها|مقره) (?:الرييس |الرييسي |الدايم )?(?:من <L\\d+> )?الي {outer:L}',
  'it (?:has|keeps|maintains) its (?:[a-z]+ )?(?:headquarters|office|seat|home|base|secretariat) in {outer:L}',
  'its (?:headquarters|seat|head office|secretariat) (?:is|are|lies?|sits?|stands?|remains?|has been) (?:now )?in {outer:LC}',
  'with its (?:headquarters|seat|head office|secretariat) in {outer:LC}',
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
    'In which state a place lies, where an organisation has its seat: "Muscat, Oman", مقرها مدينة …, "based in …".',
  read(view) {
    readStates(view);
    for (const match of view.facts(...standing))
      if (isHouse(view, match.one('inner'))) locate(view, match, match.one('inner')?.entity);
    readSeats(view);
  },
};

function readSeats(view: SentenceView): void {
  for (const match of view.facts(...seatsOfAll))
    for (const { entity } of match.all('inners')) locate(view, match, entity);
  for (const match of view.facts(...ownSeats))
    locate(view, match, view.meant('ORGANISATION', match.from) ?? view.mainOrganisation);
  for (const match of view.facts(...seats))
    locate(view, match, (match.one('inner') ?? view.topic)?.entity);
}

function readStates(view: SentenceView): void {
  for (const match of view.facts(...described)) locate(view, match, match.one('inner')?.entity);
  for (const pattern of inStates)
    for (const match of view.matches(pattern))
      if (!isListed(view.text, match.end)) locate(view, match, match.one('inner')?.entity);
}

function locate(view: SentenceView, match: Match, inner: Referent | undefined): void {
  view.relate(locating.name, match, [inner, 'LOCATED_IN', match.one('outer')?.entity]);
}

function isHouse({ reading }: SentenceView, mention: Mention | undefined): boolean {
  return mention !== undefined && houses.test(reading.slice(mention.start, mention.end));
}
