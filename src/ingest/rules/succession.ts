import type { ClaimRole } from '../analysis.js';
import type { Referent } from '../reading/entities.js';
import { officesOf, personOf, roleOf } from './positions.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './view.js';
import { wordAt } from '../text/tokens.js';

const arabic =
  '(?:~(?:حل|حلت|تحل|يحل|لتحل|ليحل|وحل|وحلت) محل|~(?:سلفه|سلفها|سلفهما)(?: هو| هي| كان| كانت)?) {before:P}';
const arabicAfter = '~(?:خلفا|خلفًا|بدلا|خلف|خلفت) (?:\\S{1,9} ){0,2}?{before:P}';
const predecessor = '(?:his|her|whose|their) (?:immediate )?predecessor (?:was |, )?{before:P}';
const english =
  '(?:succeeds|succeeded|replaces|replaced|succeeding|replacing|takes over from|took over from) {before:P}';
const leaves =
  ', who (?:leaves|left|retires|retired|steps down|stepped down) (?:on|in|at end of) {end:D}';
const held =
  ', who (?:has |had )?(?:held|filled|occupied) (?:office|post|position|it) (?:since|from|between) {term:D}';
const term =
  '(?:التي|الذي) (?:شغل المنصب|شغلت المنصب|كان في المنصب|تولته|تولاه|شغلته|شغله|تولت المنصب|تولي المنصب|شغلت المنصب) (?:من|منذ|بين) ?{term:D}';

/** A successor's office was the predecessor's: until then, where the words say when. */
export const succession: ClaimRule = {
  name: 'succession',
  reads: 'Who held an office before: خلفًا ل…, "succeeds … as …", "…, who leaves on …".',
  read(view) {
    for (const match of found(view)) take(view, match);
  },
};

function* found(view: SentenceView): Generator<Match> {
  for (const pattern of [arabic, arabicAfter, predecessor, english]) yield* view.matches(pattern);
}

function take(view: SentenceView, match: Match): void {
  const before = match.one('before');
  const held = officeOf(view, before?.entity);
  if (!before || !held) return;
  const { end, term: years } = behind(view, match);
  view.claim(succession.name, match, {
    ...{ subject: before.entity, predicate: 'HOLDS_POSITION', ...held, method: 'INFERRED' },
    ...termOf(years ?? inBrackets(view, match), end),
  });
}

function termOf(years: Dates, end: Dates): { validFrom?: string; validTo?: string } {
  const validTo = years?.last ?? end?.value;
  return {
    ...(years ? { validFrom: years.value } : {}),
    ...(validTo === undefined ? {} : { validTo }),
  };
}

function rangeFrom(reading: SentenceView['reading'], at: number): Dates {
  const date = reading.dateFrom(at);
  return date?.last === null ? undefined : date;
}

/** `Rosa Miller (2014–2022)`. */
function inBrackets({ reading }: SentenceView, { to }: Match): Dates {
  return wordAt(reading.tokens, to) === '(' ? rangeFrom(reading, to + 1) : undefined;
}

type Dates = ReturnType<Match['date']>;

function behind(view: SentenceView, { start, end }: Match) {
  const at = { end: undefined, term: undefined };
  for (const [name, pattern] of [
    ['end', leaves],
    ['term', term],
    ['term', held],
  ] as const)
    for (const found of view.matches(pattern))
      if (found.start >= start && found.start <= end + 20)
        Object.assign(at, { [name]: found.date(name) });
  return at as { end: ReturnType<Match['date']>; term: ReturnType<Match['date']> };
}

/** An office as a claim says it: whose it is, and which. */
interface HeldRole {
  readonly object: Referent;
  readonly role: ClaimRole;
}

/** The office that the sentence names, else that of the last office holder of the sentence before. */
function officeOf(view: SentenceView, before: Referent | undefined): HeldRole | undefined {
  const said = view.claims.find(
    ({ predicate, subject }) => predicate === 'HOLDS_POSITION' && subject !== before,
  );
  if (said?.object && said.role) return { object: said.object, role: said.role };
  for (const office of officesOf(view))
    if (office.organisation && personOf(view, office) !== undefined)
      return { object: office.organisation.entity, role: roleOf(office) };
  return officeOfSentenceBefore(view, before);
}

function officeOfSentenceBefore(
  view: SentenceView,
  before: Referent | undefined,
): HeldRole | undefined {
  const { reading, sentence } = view;
  const held = reading.heldOffices
    .filter((each) => each.sentence < sentence.index && each.subject !== before)
    .at(-1);
  if (held && held.sentence >= sentence.index - 1) return { object: held.object, role: held.role };
  const last = reading.offices
    .filter(
      ({ mention, organisation }) =>
        mention.to <= sentence.from &&
        organisation &&
        reading.sentenceAt(mention.from) >= sentence.index - 1,
    )
    .at(-1);
  if (!last?.organisation || personOf(view, last) === before) return undefined;
  return { object: last.organisation.entity, role: roleOf(last) };
}
