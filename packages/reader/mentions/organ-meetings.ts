import { arabicMeetings, arabicMeetingsCounted } from '../lexicon/names.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { readOrdinal } from '#text/words/numerals.js';
import { wordAt } from '#text/words/tokens.js';
import { organMeetingRule } from './counted-forums.js';
import { definiteOrdinal } from './forums.js';

/** A counted meeting, with the name of the organ in its words. */
interface Meeting {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
}

/**
 * Counted meetings of organs. Those of all members are editions, of no named forum: `the fourth General Assembly`, الاجتماع الخامس
 * للجمعية العامة; those of the few are events: `the fourth Ministerial Council of …`.
 */
export function readOrganMeetings(reading: Reading): void {
  const met = new Map<string, Referent>();
  for (const mention of [...reading.mentions]) {
    const found = mention.kind === 'Organization' ? meetingOf(reading, mention) : undefined;
    const kind = found && kindOf(reading, mention);
    if (!kind) continue;
    const { from, to, skip } = found;
    const words = reading.words(from, to, skip);
    // الدورة 49 لمجلس الوزراء, whatever words of the organ's name follow.
    const key = `${kind} ${reading.words(from, Math.max(mention.from + 1, to === mention.to ? 0 : to), skip)}`;
    const entity = met.get(key) ?? reading.entities.named(kind, words);
    met.set(key, entity);
    if (to === mention.to && wordAt(reading.tokens, from + 2) !== 'of') reading.remove(mention);
    reading.add({ from, to, skip, kind, entity, rule: organMeetingRule, confidence: 0.8 });
  }
}

function kindOf({ tokens }: Reading, { from, to }: Mention): 'Edition' | 'Event' | undefined {
  const words = tokens.slice(from, to);
  if (words.some(({ folded }) => ofAll.test(folded))) return 'Edition';
  return words.some(({ folded }) => ofFew.test(folded)) ? 'Event' : undefined;
}

const ofAll = /^(?:assembly|conference|(?:ال|لل|ل)?جمعيه)$/u;
const ofFew = /^(?:council|board|committee|commission|(?:ال|لل|ل)?مجلس|(?:ال|لل|ل)?لجنه)$/u;

function meetingOf(reading: Reading, { from, to }: Mention): Meeting | undefined {
  const { tokens } = reading;
  if (tokens[from]?.isArabic === true)
    return countedBehind(reading, from, to) ?? countedBefore(reading, from, to);
  const noun = endOfMeeting(reading, from);
  const ordinal = noun > 0 ? readOrdinal(tokens, noun - 1) : undefined;
  if (ordinal?.to !== noun) return undefined;
  // `44th Kite Council (KC) summit`
  const next = wordAt(tokens, to) === '(' ? to + 3 : to;
  const isMeeting = /^(?:summit|session|meeting|assembly)$/u.test(wordAt(tokens, next));
  return { from: noun - 1, to: isMeeting ? next + 1 : to, skip: 0 };
}

/** The place itself, or that of the noun in `fourth session of the …`. */
function endOfMeeting({ tokens }: Reading, from: number): number {
  const of = wordAt(tokens, from - 1) === 'the' ? from - 2 : from - 1;
  const isMeeting =
    wordAt(tokens, of) === 'of' && /^(?:session|meeting)$/u.test(wordAt(tokens, of - 1));
  return isMeeting ? of - 1 : from;
}

/** اجتماع الجمعية العامة الخامس */
function countedBehind(reading: Reading, from: number, organ: number): Meeting | undefined {
  const noun = reading.tokens[from - 1];
  const form = noun && formIn(noun, arabicMeetings);
  const ordinal = form && definiteOrdinal(reading, organ);
  if (!ordinal) return undefined;
  return { from: from - 1, to: ordinal.to, skip: form.skip };
}

/** الاجتماع الخامس للجمعية العامة */
function countedBefore(reading: Reading, organ: number, to: number): Meeting | undefined {
  for (let at = organ - 2; at >= organ - 4; at -= 1) {
    const noun = reading.tokens[at];
    const form = noun && formIn(noun, arabicMeetingsCounted);
    const ordinal = form && definiteOrdinal(reading, at + 1);
    if (form && ordinal?.to === organ) return { from: at, to, skip: form.skip };
  }
  return undefined;
}
