import { arabicTitles } from '../lexicon/people.js';
import { wordList } from '#text/words/word-list.js';
import type { Referent } from './entities.js';
import type { Mention, Reading } from './reading.js';
import { formIn } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { genderOfVerb, type Gender } from './saying-verbs.js';

const feminine = wordList('ms mrs miss lady dame sheikha princess');
const masculine = wordList('mr sir lord sheikh prince');

/** The genders of persons shown by titles, offices or verbs of the text; contradictory ones are left out. */
export function gendersIn(reading: Reading): ReadonlyMap<Referent, Gender> {
  const genders = new Map<Referent, Gender>();
  const unclear = new Set<Referent>();
  for (const mention of reading.mentions) {
    const gender = mention.kind === 'Person' ? genderOf(reading, mention) : undefined;
    if (gender === undefined) continue;
    if ((genders.get(mention.entity) ?? gender) === gender) genders.set(mention.entity, gender);
    else unclear.add(mention.entity);
  }
  for (const entity of unclear) genders.delete(entity);
  return genders;
}

/** Mentions at which the gender of one person is looked for, in the order in which they were found. */
const maxMentions = 100;

/** As {@link gendersIn}, for one person by the first mentions found. */
export function genderOfPerson(reading: Reading, person: Referent): Gender | undefined {
  const shown = reading.firstFound(person, maxMentions).map((each) => genderOf(reading, each));
  const [gender, ...others] = new Set(shown.filter((each) => each !== undefined));
  return others.length === 0 ? gender : undefined;
}

function genderOf(reading: Reading, { from, type }: Mention): Gender | undefined {
  const { tokens } = reading;
  if (type === 'ROLE' && wordAt(tokens, from).endsWith('ه')) return 'F';
  const before = tokens[wordAt(tokens, from - 1) === '.' ? from - 2 : from - 1];
  if (before?.isArabic !== true) return before && englishGender(before.folded);
  return genderOfTitle(before) ?? genderOfVerb(before);
}

/** The gender of a title: الدكتورة, الدكتور; معالي and سعادة have none. */
function genderOfTitle(token: Token): Gender | undefined {
  const title = formIn(token, arabicTitles)?.folded;
  if (title?.startsWith('ال') !== true) return undefined;
  return title.endsWith('ه') ? 'F' : 'M';
}

function englishGender(title: string): Gender | undefined {
  if (feminine.has(title)) return 'F';
  return masculine.has(title) ? 'M' : undefined;
}
