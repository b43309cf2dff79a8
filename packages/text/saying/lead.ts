import { agreeing } from './forms.js';
import type { Saying } from './say.js';

const words = {
  ar: {
    foundedOn: { f: 'تأسست في {date}', m: 'تأسس في {date}' },
    foundedIn: { f: 'تأسست في {date}', m: 'تأسس في {date}' },
    seat: { f: 'مقرّها {seat}', m: 'مقرّه {seat}' },
    members: { f: 'أعضاؤها المسجّلون: {count}', m: 'أعضاؤه المسجّلون: {count}' },
  },
  en: {
    foundedOn: { f: 'founded on {date}', m: 'founded on {date}' },
    foundedIn: { f: 'founded in {date}', m: 'founded in {date}' },
    seat: { f: 'based in {seat}', m: 'based in {seat}' },
    members: { f: 'with {count} members on record', m: 'with {count} members on record' },
  },
};

/** An organisation, as far as the graph says what it is. */
interface Body {
  readonly name: string;
  /** Its kind of organisation in words. */
  readonly sort: string | undefined;
  readonly founded: string | null | undefined;
  readonly seat: string | undefined;
  /** Number of its members; several. */
  readonly members: number | undefined;
}

type BodyPart = 'sort' | 'founded' | 'seat' | 'members';

/** Parts of a sentence about an organisation, each by the part of it that is told. */
export function sayBody(
  { language, fill, sayDate, sayNumber }: Saying,
  { name, sort, founded, seat, members }: Body,
): readonly (readonly [part: BodyPart, text: string])[] {
  const { foundedOn, foundedIn, ...said } = words[language];
  const noun = sort ?? name;
  const parts: Readonly<Record<BodyPart, string | null | undefined>> = {
    sort,
    founded:
      founded &&
      fill(agreeing(founded.length > 7 ? foundedOn : foundedIn, noun), { date: sayDate(founded) }),
    seat: seat && fill(agreeing(said.seat, noun), { seat }),
    members:
      members === undefined
        ? undefined
        : fill(agreeing(said.members, noun), { count: sayNumber(members) }),
  };
  return (['sort', 'founded', 'seat', 'members'] as const).flatMap((part) => {
    const text = parts[part];
    return text ? [[part, text] as const] : [];
  });
}

interface Told {
  readonly type: string;
  readonly validTo?: string | null;
  readonly overBy?: string | null;
}

/** Relation types by importance: positions and kinds, then places, then actions; those of the graph's own come first. */
const order: readonly string[] = [
  'HOLDS_POSITION',
  'HELD_PRESIDENCY',
  'ACCREDITED_TO',
  'GROUP_OF',
  'REPRESENTS',
  'MEASURES',
  'HELD_AT',
  'LOCATED_IN',
  'MEMBER_OF',
  'CITIZEN_OF',
  'PART_OF',
  'PARTICIPATED_IN',
  'HOSTED',
  'ORGANISED',
  'HAS_SESSION',
  'ATTENDED_BY',
  'ABOUT',
  'VOICED',
  'SAID_AT',
  'HELD_IN',
  'EDITION_OF',
];

/** The two relations that tell best what an entity is: one of each type before a second of any, current ones before ended ones. */
export function mostTelling<Relation extends Told>(
  ...of: readonly { readonly edges: readonly { readonly relation?: Relation | null }[] }[]
): readonly Relation[] {
  const all = of.flatMap(({ edges }) => edges.flatMap(({ relation }) => relation ?? []));
  const sorted = [...all].sort((a, b) => weightOf(a) - weightOf(b));
  const firsts = sorted.filter(
    ({ type }, index) => sorted.findIndex((other) => other.type === type) === index,
  );
  return [...new Set([...firsts, ...sorted])].slice(0, 2);
}

const weightOf = ({ type, validTo, overBy }: Told): number =>
  order.indexOf(type) + ((validTo ?? overBy) == null ? 0 : order.length);
