import { onlyPersonOfTitle } from './title-person.js';
import { officesByDeeds } from './deeds-of-office.js';
import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';
import { takeOffice } from './office-by-deed.js';

const verb =
  '(?:heads|leads|chairs|directs|runs|presides over|has headed|has led|has chaired|has directed|has run|had headed|had led|had chaired)';
const past = '(?:headed|led|chaired|directed|ran|presided over)';
const office =
  '(?:presidency|chair|chairmanship|leadership|directorship|helm|secretariat|general secretariat|stewardship)';
const arabicOffice = '(?:رياسه|قياده|اداره|دفه قياده)';
const patterns = [
  '~(?:يراس|تراس|ترأس|تراست|يقود|تقود) {of:O} (?:(?!<)[^\\s.;؛:،]+ ){0,5}?{who:P}',
  '{who:P} (?:now |currently |today |still )?(?:heads|leads|chairs|directs|runs|presides over|has headed|has led|has chaired|had headed|had led|had chaired) {of:O}',
  '{of:O} (?:, (?:(?!<[OP])[^\\s.;:]+ ){1,8}, )?(?:is|has been) (?:currently )?(?:headed|led|chaired|run) by {who:P}',
  '~(?:يراس|تراس|يقود|تقود|يدير|تدير|يتراس|تتراس) {of:O} ، (?:(?!<[OP])[^\\s.;؛:]+ ){1,8}، {who:P}',
  '~(?:يراس|تراس|ترأس|يقود|تقود|يدير|تدير|يتراس|تتراس) {of:O} (?:منذ|من) {begin:D} {who:P}',
  `{who:P} ,? ?who (?:now |currently |also )?${verb} {of:O}`,
  `{who:P} ,? ?(?:now |currently |also |today )${verb} {of:O}`,
  '{who:P} [وف]?(?:يراس|تراس|يقود|تقود|يدير|تدير|يتراس|تتراس) (?:الان |اليوم |حاليا )?{of:O}',
  '{who:P} [،,]? ?(?:الذي|التي) (?:يراس|تراس|يقود|تقود|يدير|تدير|يتراس|تتراس|يتولي رياسه|تتولي رياسه|يتولي اداره|تتولي اداره) {of:O}',
  '~(?:يدير|تدير|يتراس|تتراس) {of:O} (?:حاليا )?(?:\\S+ ){0,2}?{who:P}',
  '{who:P} (?:is|has been|had been|was) (?:at (?:head|helm)|in charge) of {of:O}(?: since {begin:D})?',
  `{who:P} [،,]? ?(?:علي راس) {of:O}`,
];
/** `It is led by …`, تديره …: the organisation named before. */
const ofNamed = [
  '(?:chaired|led|headed|run|directed) (?:since {since:D} )?by {who:P} , it',
  '(?:it|which) (?:is|has been) (?:currently |now )?(?:headed|led|chaired|run|directed) by {who:P}(?: since {since:D})?',
  '~(?:يديرها|تديرها|يديره|تديره|يراسها|تراسها|يراسه|تراسه|يقودها|تقودها|يقوده|تقوده|يتراسها|تتراسها|يتراسه|تتراسه) (?:ال\\S+ |اليوم |حاليا ){0,2}?{who:P}(?: (?:منذ )?{since:D})?',
];
/** رئاستها, leadership by a pronoun: the topic of the text; the predecessor may follow. */
const ownOffice = '(?:رياستها|رياسته|ادارتها|ادارته|قيادتها|قيادته)';
const ofOwn = [
  `{who:P} [،,]? ?(?:التي |الذي )?(?:قد )?~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي) ${ownOffice}(?: (?:(?:في|منذ|من) )?{since:D})?(?: (?:بعد|خلفا ل|خلف|بدلا من) {before:P})?`,
  `~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي) {who:P} ${ownOffice}(?: (?:(?:في|منذ|من) )?{since:D})?(?: (?:بعد|خلفا ل|خلف|بدلا من) {before:P})?`,
  '{who:P} (?:, )?(?:who )?(?:has )?(?:still |now )?(?:chaired|led|headed|run|directed|chairs|leads|heads|runs|directs) it(?: since {since:D})?',
];
/** `She co-founded the Network and still chairs it`: the person of the pronoun, or a named one. */
const still =
  '(?:{who:P}|he|she) (?:, who )?(?:(?!<P)[^\\s.;:]+ ){1,12}?and (?:has |still |now |currently |today ){1,2}(?:chaired |led |headed |chairs |leads |heads |runs |directs )it(?: since {since:D})?';
/** `took over the presidency of … on …`, تولى رئاسة … في …: since that day. */
const assumed = [
  `{who:P} (?:, .. , )?(?:assumed|took over|took up|took|has held|held|holds) ${office} (?:of|at) {of:O}(?: (?:on|in|since|from) {since:D})?`,
  '{who:P} (?:, .. , )?(?:took over|takes over|took charge of|takes charge of|took (?:helm|reins) of) {of:O}(?: (?:on|in) {since:D})?(?: (?:(?!<)[a-z]+ ){0,3}?from {before:P})?',
  `~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي) {who:P} ${arabicOffice} {of:O}(?: (?:(?:في|منذ|من) )?{since:D})?`,
  `~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي) {who:P} (?:(?:في|منذ|من|ابتداء من|اعتبارا من) )?{since:D} ${arabicOffice} {of:O}`,
  `{who:P} [،,]? ?(?:الذي |التي )?(?:قد )?~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي) (?:(?:في|منذ|من|ابتداء من|اعتبارا من) )?{since:D} ${arabicOffice} {of:O}`,
  `{who:P} [،,]? ?(?:الذي |التي )?(?:قد )?~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي) ${arabicOffice} {of:O}(?: (?:(?:في|منذ|من) )?{since:D})?`,
];
/** The same for the person whom the text is about. */
const assumedByPronoun = [
  '(?:he|she) (?:took over|takes over|took charge of|took (?:helm|reins) of) {of:O}(?: (?:on|in) {since:D})?(?: from {before:P})?',
  `(?:he|she) (?:has )?(?:assumed|took over|took up|took|held|holds) ${office} (?:of|at) {of:O}(?: (?:on|in|since|from) {since:D})?`,
  `~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي) ${arabicOffice} {of:O}(?: (?:(?:في|منذ|من) )?{since:D})?(?! [وفبكل]? ?<P)`,
];
const presentByPronoun = [
  '(?:he|she) (?:is|has been|was) (?:at (?:head|helm)|in charge) of {of:O}(?: since {since:D})?',
  `(?:he|she) (?:now |currently |also |today )?${verb} {of:O}`,
  '~(?:هي|هو) (?:الان |اليوم |حاليا )?(?:يراس|تراس|يقود|تقود|يدير|تدير|يتراس|تتراس) {of:O}',
];
/** A question addresses the only person in the title. */
const ofYou = [
  'you (?:have |now |currently )?(?:been )?(?:chaired|chair|led|lead|headed|head|run|directed|direct) {of:O}(?: since {since:D})?',
  '(?:[وف]?(?:تراستم|تقودون|تراسون|تديرون|توليتم (?:رياسه|قياده|اداره))) {of:O}(?: (?:(?:منذ) )?{since:D})?',
];
/** The same for the person whom the text is about. */
const termsByPronoun = [
  `(?:he|she) (?:also |later |then |previously |earlier )?${past} {of:O}(?: (?:from|between|in) {term:D})?`,
  '(?:كما|و|ثم) ?(?:راس|راست|تراس|تراست|قاد|قادت) {of:O}(?: (?:من |بين |في |خلال )?{term:D})?(?! [وفبكل]? ?<P)',
];
/** `led the Alliance from 2001 to 2009`: a past office, or one without a beginning. */
const terms = [
  `{who:P} (?:, who )?(?:previously |earlier |once |then |later |had previously )?${past} {of:O} (?:in <[LC]\\d+> )?(?:from|between|in) {term:D}`,
  '~(?:كان|كانت) {who:P} (?:قد )?(?:راس|راست|تراس|تراست|قاد|قادت|ادار|ادارت) {of:O} (?:(?:في|ب) <[LC]\\d+> )?(?:من |بين |في |خلال |منذ )?{term:D}',
  '{who:P} [،,]? ?(?:الذي |التي )?(?:راس|قاد|قادت|ادار|ادارت|تراس|تراست) {of:O} (?:من |بين |في |خلال |منذ )?{term:D}',
];
/** `chaired the Network until December 2023`, with or without a day. */
const ended = [
  '{who:P} (?:, who )?(?:once |previously |earlier |then |later )?(?:headed|led|chaired|presided over) {of:O} (?:until|till|up to) {end:D}',
  '~(?:راس|راست|تراس|تراست|قاد|قادت) {who:P} {of:O} حتي {end:D}',
  '{who:P} (?:الذي |التي )?(?:راس|راست|تراس|تراست|قاد|قادت) {of:O} حتي {end:D}',
];
/** `assumed the general secretariat`: the body stands for an office. */
const secretariats = [
  '~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي) (?:{who:P} )?{of:O}(?: (?:(?:في|منذ|من) )?{since:D})?',
];
/** ويتولى أمانتها العامة منذ …: of the organisation named before. */
const ownSecretariats = [
  '~(?:يتولي|تتولي|تولي|تولت|يشغل|تشغل) (?:منصب )?(?:امانتها|امانته|امينها|امينه) (?:العامه|العام) (?:حاليا )?(?:(?:منذ|من|في) )?(?:{since:D} )?(?:(?!<)\\S+ ){0,2}?{who:P}',
];
/** وتولى … أمانتها العامة في … بعد …. */
ownSecretariats.push(
  '~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي|يشغل|تشغل) {who:P} (?:منصب )?(?:امانتها|امانته) العامه(?: (?:(?:منذ|من|في) )?{since:D})?',
  '{who:P} [،,]? ?(?:الذي |التي )?(?:قد )?~(?:تولي|تولت|تسلم|تسلمت|يتولي|تتولي) (?:امانتها|امانته) العامه(?: (?:(?:منذ|من|في) )?{since:D})?',
);
const since = [
  '{who:P} ,? ?(?:الذي|التي) (?:تولي|تولت|يتولي|تتولي|يشغل|تشغل) (?:\\S+ ){0,2}?(?:(?:في|منذ) )?{since:D}',
  '{who:P} since {since:D}',
  '(?:since|منذ) ?{since:D}',
];

/** Reads heads of organisations from verbs of heading, with the beginning. */
export const heading: ClaimRule = {
  name: 'heading',
  reads:
    'Who heads an organisation: يرأس الشبكة …, "… has led the Alliance since 2019", تولى رئاسة … في …, "led … from … to …".',
  read(view) {
    for (const match of view.facts(...patterns)) readPresent(view, match);
    for (const match of view.facts(...assumed)) readAssumed(view, match, match.one('who')?.entity);
    for (const match of view.facts(...ofOwn)) readOfOwn(view, match);
    readTerms(view);
    for (const match of view.facts(...ofNamed)) readOfNamed(view, match);
    readByPronoun(view);
    for (const each of officesByDeeds(view)) takeOffice(view, heading.name, each);
    readSecretariats(view);
  },
};

function readTerms(view: SentenceView): void {
  for (const match of view.facts(...ended))
    head(view, match, match.one('who')?.entity, undefined, match.date('end')?.value);
  for (const match of view.facts(...terms)) readTerm(view, match);
}

/** Reads the takeover of an organisation, with the predecessor, who held the office as the text calls it. */
function readAssumed(
  view: SentenceView,
  match: Match,
  who: Referent | undefined,
  of = match.one('of')?.entity,
): void {
  head(view, match, who, match.date('since')?.value, undefined, of);
  const before = match.one('before')?.entity;
  if (before && before !== who) head(view, match, before, undefined, undefined, of);
}

function readOfOwn(view: SentenceView, match: Match): void {
  readAssumed(view, match, match.one('who')?.entity, view.meant('ORGANISATION', match.from));
}

function readSecretariats(view: SentenceView): void {
  for (const match of view.facts(...secretariats)) takeSecretariat(view, match);
  for (const match of view.facts(...ownSecretariats))
    takeSecretary(
      view,
      match,
      match.one('who')?.entity,
      view.meant('ORGANISATION', match.from) ?? view.mainOrganisation,
    );
}

function readByPronoun(view: SentenceView): void {
  for (const match of view.facts(still)) {
    const who = match.one('who')?.entity ?? view.meant('PERSON', match.from);
    readAssumed(view, match, who, view.meant('ORGANISATION', match.to - 1));
  }
  for (const match of view.facts(...presentByPronoun))
    head(view, match, view.meant('PERSON', match.from), match.date('since')?.value);
  for (const match of view.facts(...ofYou))
    head(view, match, onlyPersonOfTitle(view), match.date('since')?.value);
  for (const match of view.facts(...assumedByPronoun))
    readAssumed(view, match, view.meant('PERSON', match.from));
  for (const match of view.facts(...termsByPronoun))
    readTerm(view, match, view.meant('PERSON', match.from));
}

function readPresent(view: SentenceView, match: Match): void {
  const start = since
    .flatMap((pattern) => [...view.matches(pattern)])
    .find((found) => found.start >= match.start);
  head(view, match, match.one('who')?.entity, (match.date('begin') ?? start?.date('since'))?.value);
}

function readOfNamed(view: SentenceView, match: Match): void {
  const body = view.meant('ORGANISATION', match.from);
  head(view, match, match.one('who')?.entity, match.date('since')?.value, undefined, body);
}

/** A year alone leaves open whether the office began then. */
function readTerm(
  view: SentenceView,
  match: Match,
  who: Referent | undefined = match.one('who')?.entity,
): void {
  const { value, last = null } = match.date('term') ?? {};
  if (last === null) head(view, match, who);
  else head(view, match, who, value, last);
}

function head(
  view: SentenceView,
  match: Match,
  subject: Referent | undefined,
  validFrom?: string,
  validTo?: string,
  of: Referent | undefined = match.one('of')?.entity,
): void {
  if (!subject || !of || isSaid(view, { subject, predicate: 'HOLDS_POSITION', object: of })) return;
  const role = { key: 'president', ar: 'رئيس', en: 'head' };
  // Words about an office by its name are surer.
  const { index: sentence } = view.sentence;
  if (!view.reading.heldOffices.some((each) => each.sentence === sentence))
    view.reading.heldOffices.push({ sentence, subject, object: of, role });
  view.claim(heading.name, match, {
    ...{ subject, predicate: 'HOLDS_POSITION', object: of, role, validFrom, validTo },
  });
}

/** تولى الأمانة العامة ل…: the head of the secretariat is the secretary-general of its owner. */
function takeSecretariat(view: SentenceView, match: Match): void {
  const body = match.one('of');
  const subject = match.one('who')?.entity ?? view.meant('PERSON', match.from);
  const object = body && ownerOf(view, body);
  takeSecretary(view, match, subject, object);
}

function takeSecretary(
  view: SentenceView,
  match: Match,
  subject: Referent | undefined,
  object: Referent | undefined,
): void {
  if (!subject || !object) return;
  const role = { key: 'secretary-general', ar: 'الأمين العام', en: null };
  const said = { match, subject, object, role, validFrom: match.date('since')?.value };
  takeOffice(view, heading.name, said, { method: 'MEANT' });
}

/** The owner of the secretariat: the one in its name, or before it, if only one is named. */
function ownerOf(view: SentenceView, body: Mention): Referent | undefined {
  const words = view.reading.slice(body.start, body.end);
  if (!/^(?:ال)?[أا]مانة (?:ال)?عامة/u.test(words)) return undefined;
  const inner = view.reading
    .within(body.from + 1, body.to + 2)
    .find(({ kind, entity }) => kind === 'Organization' && entity !== body.entity);
  return inner?.entity ?? view.meant('ORGANISATION', body.from);
}
