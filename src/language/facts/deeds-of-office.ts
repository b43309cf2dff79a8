import type { ClaimRole } from '../reading/analysis.js';
import type { Referent } from '../reading/entities.js';
import type { Match, SentenceView } from './sentence-view.js';
import type { SaidOffice } from './office-by-deed.js';

const head: ClaimRole = { key: 'president', ar: 'رئيس', en: 'head' };
const role = (key: string, en = key): ClaimRole => ({ key, ar: null, en });
const heads = '(?:heads|leads|chairs|directs|runs)';
const led = '(?:headed|led|chaired|directed|ran|run)';
const few = '(?:(?!<[OP])[^\\s.;:,]+ )';
/** The subject before a verb: a name with its description, or a pronoun. */
const who = '(?:{who:P}|he|she) (?:, who )?';
const now = '(?:now |currently |today |also |still )?';

const deeds: readonly (readonly [role: ClaimRole, patterns: readonly string[]])[] = [
  [
    role('adviser'),
    [`${who}(?:${few}{1,4}and )?${now}(?:advises|has advised) {of:O}(?: since {since:D})?`],
  ],
  [
    role('representative'),
    [`${who}${now}represents {of:O} (?:in|at|to|on) (?:<[LCO]\\d+>|${few})(?: since {since:D})?`],
  ],
  [
    role('board-member', 'board member'),
    [
      `${who}(?:also |later |then |has )?(?:(?:sits|sat|serves|served) on|joins|joined) boards? of (?:directors of |trustees of )?{of:O}(?: (?:since|from) {since:D})?`,
    ],
  ],
  [
    role('head-of-unit', 'head'),
    [`{who:P} , who ${now}${heads} (?:(?!<)[a-z-]+ ){1,4}(?:at|of|in) {of:O}(?: since {since:D})?`],
  ],
  [
    role('chair'),
    [
      "{of:O} 's (?:governing |executive |supervisory )?(?:board|council|committee) (?:is|was|has been) (?:chaired|headed|led) by {who:P}(?: since {since:D})?",
    ],
  ],
  [
    head,
    [
      `{who:P} (?:${few}{0,6})?(?:, )?(?:was|is|became) first (?:[a-z]+ ){0,2}to (?:direct|head|lead|chair|run|preside over) {of:O}`,
      `{of:O} , which (?:he|she|{who:P}) (?:has |had )?(?:${led}|${heads}) (?:until|till) {end:D}`,
      `{of:O} , which (?:he|she|{who:P}) (?:has |had )?(?:${led}|${heads})(?: (?:since|from) {since:D})?`,
    ],
  ],
];
/** About a body named before: `It was set up in 2013 and is headed by …`. */
const ofNamed = `(?:it|which) ${few}{1,14}and (?:is|has been) ${now}${led} by {who:P}(?: since {since:D})?`;

/** Reads offices from actions: in English people advise, represent, or sit on a board. */
export function officesByDeeds(view: SentenceView): SaidOffice[] {
  const named = deeds.flatMap(([office, patterns]) =>
    [...view.facts(...patterns)].map((match) =>
      officeOf(
        match,
        match.one('who')?.entity ?? view.meant('PERSON', match.from),
        match.one('of')?.entity,
        office,
      ),
    ),
  );
  const meant = [...view.facts(ofNamed)].map((match) =>
    officeOf(match, match.one('who')?.entity, view.meant('ORGANISATION', match.from), head),
  );
  return [...named, ...meant].flat();
}

function officeOf(
  match: Match,
  subject: Referent | undefined,
  object: Referent | undefined,
  office: ClaimRole,
): SaidOffice[] {
  return subject && object ? [{ match, subject, object, role: office, ...datesOf(match) }] : [];
}

function datesOf(match: Match): Pick<SaidOffice, 'validFrom' | 'validTo'> {
  const { value, last = null } = match.date('since') ?? {};
  return {
    validFrom: value,
    validTo: last ?? match.date('end')?.value,
  };
}
