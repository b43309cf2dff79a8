import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isBody } from '../reading/mention.js';

/** A partner of another. */
export interface Partner {
  readonly match: Match;
  readonly subject: Referent;
  readonly object: Referent;
  readonly since: string | undefined;
}

/** `Its partners include A and, since March 2024, B`. */
const own =
  '(?:its|their) (?:[a-z]+ ){0,2}?partners? (?:is|are|include|includes|included|:) {others:O+}(?: (?:since|from) {first:D})?(?: (?:, )?(?:and )?(?:, )?(?:since|from) {since:D} (?:, )?{later:O+})?';
/** `The Network quit … in 2022 and has been a partner of … since 2024`: the organisation at the start of the sentence. */
const begun =
  '(?<=^ ){one:O} (?:[^\\s.;:]+ ){1,14}?and (?:has been|has become|became|is|was) (?:an? )?(?:[a-z]+ )?partners? of {other:O}(?: (?:since|from) {since:D})?';
const become =
  '{one:O} (?:in <[LC]\\d+> )?(?:has become|have become|became|becomes) (?:[a-z]+ )?partners? of {other:O}(?: (?:since|in|on) {since:D})?';
/** `the partnership between them`. */
const between = 'partnership between (?:them|two)(?! <)';

/** Reads partners of an organisation that a pronoun or an earlier clause gives. */
export function partnersOf(view: SentenceView): Partner[] {
  const ofOwner = [...view.facts(own)].flatMap((match) => {
    const subject = ownerMeant(view, match.from);
    return [
      ...partners(match, subject, match.all('others'), 'first'),
      ...partners(match, subject, match.all('later'), 'since'),
    ];
  });
  const named = [...view.facts(begun, become)].flatMap((match) =>
    partners(match, match.one('one')?.entity, match.all('other'), 'since'),
  );
  const ofTwo = [...view.facts(between)].flatMap((match) => {
    const [subject, other] = theTwo(view);
    return subject && other ? [{ match, subject, object: other, since: undefined }] : [];
  });
  return [...ofOwner, ...named, ...ofTwo];
}

/** @param day the part of the pattern with the beginning */
function partners(
  match: Match,
  subject: Referent | undefined,
  others: readonly Mention[],
  day: string,
): Partner[] {
  const since = match.date(day)?.value;
  return subject ? others.map(({ entity: object }) => ({ match, subject, object, since })) : [];
}

/** The organisation meant by `its` at the beginning of a paragraph: that of the title. */
function ownerMeant(view: SentenceView, token: number): Referent | undefined {
  const { reading, sentence, mainOrganisation: main } = view;
  const before = reading.sentences[sentence.index - 1];
  const begins = before !== undefined && reading.slice(before.end, sentence.start).includes('\n');
  return begins && main ? main : view.meant('ORGANISATION', token);
}

/** The two organisations of the first sentence with any, if there is no third. */
function theTwo({ reading }: SentenceView): readonly Referent[] {
  for (const { from, to } of reading.sentences) {
    const bodies = new Set(
      reading
        .within(from, to)
        .filter(isBody)
        .map(({ entity }) => entity),
    );
    if (bodies.size > 0) return bodies.size === 2 ? [...bodies] : [];
  }
  return [];
}
