import type { Referent } from '../reading/entities.js';
import { inAnyOrder } from './in-any-order.js';
import { antecedents } from './antecedents.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';

/** Place, time and description may be in between: `set up in Oslo, on 5 May 2011, by two teachers, …`. */
const foundedBy =
  '(?:jointly |co-)?(?:founded|established|set up|launched|created|started|co-founded|cofounded) (?:(?!<[OP])[^\\s.;:]+ ){0,9}?by (?:(?!<)[a-z-]+ ){0,3}?(?:, )?{pair:P+}';
const ofIts = [
  '(?:one of )?its (?:co-founders?|cofounders?) (?:is|are|was|were|include) {who:P+}',
  '~?(?:من مؤسسيها|من مؤسسيه|احد مؤسسيها|شارك في تاسيسها|شاركت في تاسيسها) {who:P+}',
];
/** `X and Y founded it`, وأسسها معًا فلان وفلانة: the topic of the text. */
const foundedIt = [
  '{pair:P+} (?:jointly |together )?(?:co-founded|cofounded|founded|set it up|established|started|launched|created) it',
  `(?:it|which) (?:was |had been |has been )?${foundedBy}`,
  '~(?:اسسها|اسسه|اسستها|اسسته|انشاها|انشاه|انشاتها|انشاته|اطلقها|اطلقه|اطلقتها|اطلقته) (?:معا |سويا |كل من |كلا من |<D\\d+> |(?:في |عام )?<D\\d+> ){0,2}{pair:P+}',
];
const direct = [
  `{of:O} (?:, (?:which )?)?(?:was |were |had been )?${foundedBy}`,
  '{pair:P+} (?:founded|established|set up|started|launched|created) {of:O}',
  '~(?:اسس|اسست) {of:O} {pair:P+}',
  '~(?:اسس|اسست) {of:O} {who:P} (?:بالاشتراك |بالتعاون )?مع {also:P+}',
  '{who:P+} (?:,? ?who )?(?:co-founded|cofounded) {of:O}',
];

/** The woman whom the text is about, with the named persons. */
const withPronoun = [
  '(?:together |jointly |along )?with {also:P+} ,? ?(?:he|she) (?:also |later |then )?(?:co-founded|founded|established|set up|started|launched|created) {of:O}',
  '~(?:كان|كانت|هو|هي) (?:من|احد|احدي|من بين) (?:المشاركين|المشاركات|المساهمين|المساهمات|الموسسين|الموسسات) (?:في (?:تاسيس|انشاء|اطلاق) |ل )?(?:[«“"] )?{of:O}',
  '(?:he|she) and (?:[a-z]+ ){0,2}?{also:P+} (?:founded|established|set up|started|launched|co-founded|cofounded) {of:O}',
  '~(?:اسس|اسست|انشا|انشات|اطلق|اطلقت) (?:بالاشتراك |بالتعاون )?مع {also:P+} {of:O}(?! <)',
  '(?:he|she) (?:founded|established|set up|started|launched) {of:O} (?:together |jointly |along )?with {also:P+}',
  '(?:he|she) (?:also |later |then )?(?:co-founded|cofounded|founded|set up|started|launched) {of:O} , (?:(?!<[OP])[^\\s.;:,]+ ){1,14}, (?:together |jointly |along )?with {also:P+}',
  '(?:he|she) (?:also |later |then )?(?:co-founded|cofounded|helped to found|helped found) {of:O}(?: (?:together |jointly |along )?with {also:P+})?',
  '~(?:شارك|شاركت|ساهم|ساهمت|اسهم|اسهمت) (?:في )?(?:<D\\d+> )?في (?:تاسيس|انشاء) (?:[«“"] )?{of:O}(?: مع {also:P+})?',
];
/** `the Network, which she started in 2020 with …`, الشبكة التي أطلقتها عام 2020 مع …. */
const withOthers = [
  '{who:P} (?:also |later |then )?(?:co-founded|cofounded|founded|set up|started|launched) {of:O} , (?:(?!<[OP])[^\\s.;:,]+ ){1,14}, (?:together |jointly |along )?with {also:P+}',
];
const ofSeveral = [
  '{who:P+} (?:founded|established|set up|started|launched) {of:O} (?:together |jointly |along )?with {also:P+}',
];

ofSeveral.push(
  ...inAnyOrder('{who:P+}', '{of:O}', '(?:co-founded|cofounded|co-founders?|cofounders?)', 4),
);

/** The founders, if there are several. */
function foundersIn(view: SentenceView, match: Match): Referent[] {
  const pair = match.all('pair');
  const founders = [
    ...antecedents(view, match, 'who'),
    ...match.all('also'),
    ...(pair.length > 1 ? pair : []),
  ];
  return founders.map(({ entity }) => entity);
}

export const coFounding: ClaimRule = {
  name: 'co-founding',
  reads:
    'Who founded an organisation with others: "one of its co-founders is …", "co-founded …", شارك في تأسيس ….',
  read(view) {
    for (const match of view.facts(...withPronoun)) {
      const meant = view.meant('PERSON', match.from);
      const object = match.one('of')?.entity;
      if (object && meant) take(view, match, object, [meant, ...foundersIn(view, match)]);
    }
    readNamed(view);
    for (const match of view.facts(...foundedIt)) {
      const object = view.meant('ORGANISATION', match.from);
      if (object) take(view, match, object, foundersIn(view, match));
    }
  },
};

function readNamed(view: SentenceView): void {
  for (const match of view.facts(...ofIts, ...direct, ...ofSeveral, ...withOthers)) {
    const object = match.one('of')?.entity ?? view.meant('ORGANISATION', match.from);
    if (object) take(view, match, object, foundersIn(view, match));
  }
}

function take(
  view: SentenceView,
  match: Match,
  object: Referent,
  founders: readonly Referent[],
): void {
  for (const subject of founders) {
    if (isSaid(view, { subject, predicate: 'CO_FOUNDED', object })) continue;
    view.claim(coFounding.name, match, {
      subject,
      predicate: 'CO_FOUNDED',
      object,
      method: 'MEANT',
    });
    view.claim(coFounding.name, match, {
      subject,
      predicate: 'HOLDS_POSITION',
      object,
      method: 'MEANT',
      role: { key: 'co-founder', ar: 'الشريك المؤسس', en: 'co-founder' },
    });
  }
}
