import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const each = '[,،]? ?(?:respectively|in that order|(?:علي|وفق) (?:التوالي|الترتيب))';
const days =
  '(?<days>(?:[وفب] )?<D\\d+>(?: (?:[,،] )?(?:and )?(?:on |in |في )?(?:[وفب] )?<D\\d+>)*)';
const hosts = [
  `{editions:E+} ... (?:hosted|co-hosted) by {others:O+} ${each}`,
  `{others:O+} (?:hosted|have hosted|had hosted) {editions:E+} ${each}`,
  `{editions:E+} (?:\\S+ ){0,3}?(?:~استضافتهما|~استضافهما|~استضافتها|~استضافها|~احتضنتهما|~احتضنتها|~استضافتهم) {others:O+} ${each}`,
  `~(?:استضافت|استضاف|احتضنت|احتضن) {others:O+} {editions:E+} ... ${each}`,
];
const organisers = [
  `{editions:E+} ... (?:organi(?:s|z)ed|convened|run) by {others:O+} ${each}`,
  `{others:O+} (?:organi(?:s|z)ed|convened|ran) {editions:E+} ${each}`,
  `{editions:E+} (?:\\S+ ){0,3}?(?:~نظمتهما|~نظمهما|~نظمتها) {others:O+} ${each}`,
  `~(?:نظمت|نظم) {others:O+} {editions:E+} ... ${each}`,
];
const places = [
  `{editions:E+} ..D (?:in|في|ب) {others:L+} ... ${each}`,
  `{others:L+} (?:hosted|~استضافتا|~احتضنتا) {editions:E+} ${each}`,
  `(?:~استضافت|~احتضنت) {others:L+} {editions:E+} ... ${each}`,
];
const whenHeld = [`{editions:E+} ... (?:in|on|في) ${days} ${each}`];
const founded = [
  `{firsts:O+} ... (?:founded|established|set up|created|formed|launched) (?:in|on) ${days} ${each}`,
  `~(?:تاسس|تاسست|تاسستا|انشيت|انشيتا) {firsts:O+} (?:في )?${days} ${each}`,
  `{firsts:O+} (?:قد )?~(?:تاسسا|تاسستا|انشيتا) (?:في )?${days} ${each}`,
];
const joined = [
  `{firsts:C+} (?:joined|acceded to|became members of|were admitted to) {of:O} (?:in|on) ${days} ${each}`,
  `~(?:انضم|انضمت|انضمتا|التحقت) {firsts:C+} الي {of:O} (?:في )?${days} ${each}`,
  `{firsts:C+} ~(?:انضمتا|انضما|التحقتا) الي {of:O} (?:في )?${days} ${each}`,
];
const heads = [
  `{firsts:P+} (?:head|lead|chair|direct|run|headed) {others:O+} ${each}`,
  `~(?:يراس|يقود|يدير|تراس) {firsts:P+} {others:O+} ${each}`,
];
const seats = [
  `{firsts:O+} (?:are|were) (?:based|headquartered|seated) in {others:L+} ${each}`,
  `{firsts:O+} ... (?:headquarters|seats) in {others:L+} ${each}`,
  `~(?:يقع|تقع) (?:مقر|مقرا) {firsts:O+} (?:في )?{others:L+} ${each}`,
];

/** Reads two lists of the same length paired one by one. */
export const respective: ClaimRule = {
  name: 'respectively',
  reads:
    'Two lists joined one by one: "the second and third editions were hosted by … and … respectively", استضافتهما … و… على التوالي.',
  read(view) {
    for (const [patterns, read] of readers)
      for (const match of factsOf(view, patterns)) read(view, match);
  },
};

/** How the pairs are stated, by the patterns that find them. */
const readers: readonly (readonly [
  readonly string[],
  (view: SentenceView, match: Match) => void,
])[] = [
  [hosts, pairing('HOSTED')],
  [organisers, pairing('ORGANISED')],
  [places, readPlaces],
  [whenHeld, readDays],
  [founded, readFoundingDays],
  [joined, join],
  [heads, head],
  [seats, readSeats],
];

function readPlaces(view: SentenceView, match: Match): void {
  for (const [edition, place] of zip(editionsOf(view, match), entitiesOf(match, 'others')))
    view.relate(respective.name, match, [edition, 'HELD_IN', place]);
}

function readDays(view: SentenceView, match: Match): void {
  for (const [subject, value] of zip(editionsOf(view, match), match.days('days')))
    view.claim(respective.name, match, { subject, predicate: 'DATE', value });
}

function readFoundingDays(view: SentenceView, match: Match): void {
  for (const [subject, value] of zip(entitiesOf(match, 'firsts'), match.days('days')))
    view.claim(respective.name, match, { subject, predicate: 'FOUNDED', value });
}

function readSeats(view: SentenceView, match: Match): void {
  for (const [one, place] of zip(entitiesOf(match, 'firsts'), entitiesOf(match, 'others')))
    view.relate(respective.name, match, [one, 'LOCATED_IN', place]);
}

function* factsOf(view: SentenceView, patterns: readonly string[]): Generator<Match> {
  for (const pattern of patterns)
    for (const match of view.matches(pattern)) if (view.isFact(match)) yield match;
}

function pairing(predicate: 'HOSTED' | 'ORGANISED') {
  return (view: SentenceView, match: Match): void => {
    for (const [edition, one] of zip(editionsOf(view, match), entitiesOf(match, 'others')))
      view.relate(respective.name, match, [one, predicate, edition]);
  };
}

function join(view: SentenceView, match: Match): void {
  const object = match.one('of')?.entity;
  if (!object) return;
  for (const [subject, validFrom] of zip(entitiesOf(match, 'firsts'), match.days('days')))
    view.claim(respective.name, match, { subject, predicate: 'MEMBER_OF', object, validFrom });
}

function head(view: SentenceView, match: Match): void {
  for (const [subject, object] of zip(entitiesOf(match, 'firsts'), entitiesOf(match, 'others')))
    view.claim(respective.name, match, {
      ...{ subject, predicate: 'HOLDS_POSITION', object },
      role: { key: 'president', ar: 'رئيس', en: 'head' },
    });
}

/** Empty if one list is longer: the pairing is then unclear. */
function zip<A, B>(firsts: readonly A[], others: readonly B[]): (readonly [A, B])[] {
  if (firsts.length !== others.length || firsts.length < 2) return [];
  return firsts.flatMap((first, at) => {
    const other = others[at];
    return other === undefined ? [] : [[first, other] as const];
  });
}

function entitiesOf(match: Match, name: string): Referent[] {
  return match.all(name).map(({ entity }) => entity);
}

/** The editions of the list; `the second and third editions` is one mention with another in it. */
function editionsOf({ reading }: SentenceView, match: Match): Referent[] {
  const found = match
    .all('editions')
    .flatMap(({ from, to }) =>
      reading.within(from, to).filter(({ kind }: Mention) => kind === 'Edition'),
    );
  const entities = [...new Set(found.map(({ entity }) => entity))];
  const ordinal = ({ ref }: Referent): number => ordinalOf(reading, ref);
  return entities.sort((a, b) => ordinal(a) - ordinal(b));
}

function ordinalOf(reading: SentenceView['reading'], ref: string): number {
  const own = reading.editions.get(ref)?.ordinal;
  if (own !== undefined) return own;
  const known = reading.lexicon.about(ref).find(({ predicate }) => predicate === 'ORDINAL');
  return Number(known?.value ?? 0);
}
