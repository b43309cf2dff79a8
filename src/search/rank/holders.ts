import { rawSpan } from '#text/fold.js';
import { designates } from '../designations.js';
import type { SearchOptions } from '../hit.js';
import type { Asked, AskedTitle } from '../query/read-query.js';
import type { HeldRole } from '../roles.js';
import type { WordList } from '../words.js';
import { type Answer, type Answers, heldRole } from './answer.js';
import { type Collection, filterOf, offerNames } from './collect.js';
import { offerIdentified } from './identified.js';
import { finalScore } from './score.js';

/** The role, and the names next to it, by which somebody was found. */
export interface FoundRole {
  readonly role: HeldRole;
  /** The names that the rest of the query matched: of its holder, of the place where the role is held, or of both. */
  readonly met: readonly (Answer & { readonly asked: Asked })[];
  readonly score: number;
}

/** By the slot of the holder. */
export type FoundRoles = ReadonlyMap<number, FoundRole>;

/** Factor for a role: it is less sure than the name next to it, and alone it names nobody. */
const roleShare = 0.99;
const roleAloneScore = 0.9;
/** Minimum score of the place for a word for any leader, which needs more than one word of the place's name: head of state. */
const leastOfPlace = 0.7;
/** Maximum words of a holder and a place: Oasis Secretary General Mansouri. */
const mostOfBoth = 8;
/** Factor for a part of a title: a host comes before a co-host. */
const partShare = 0.99;
/** Factor for a former holder, who is ranked after a current one. */
const pastShare = 0.9;

function shareOf({ isPast, isPart }: HeldRole): number {
  return (isPast ? pastShare : 1) * (isPart ? partShare : 1);
}

/** Offers the holders of the requested role, at the place that the rest of the query names, or with the name that it gives. */
export function offerHolders(
  title: AskedTitle,
  collection: Collection,
  { kinds, ...said }: Pick<SearchOptions, 'kinds' | 'lang' | 'dataset'>,
  aside: Answers,
): FoundRoles {
  const found = new Map<number, FoundRole>();
  const { names, answers } = collection;
  const isSaid = ({ saidBy }: HeldRole) =>
    said.dataset === undefined || saidBy?.includes(said.dataset) === true;
  const roles = title.role.held.filter(isSaid);
  const kindOf = ({ holder }: HeldRole) => {
    const slot = names.entities.find(holder);
    return slot === undefined ? '' : names.entities.kindOf(slot);
  };
  const offer = ({ role, met, score: share }: FoundRole): void => {
    const holder = names.entities.find(role.holder);
    if (holder === undefined || (kinds && !kinds.includes(names.entities.kindOf(holder)))) return;
    const score = finalScore(share * shareOf(role), 0, 0);
    if ((found.get(holder)?.score ?? 0) >= score) return;
    found.set(holder, { role, met, score });
    answers.offer(met[0]?.slot ?? names.entities.lastNameOf(holder), holder, score, heldRole);
  };
  const { words } = title.list;
  for (const role of roles)
    if (title.readings.length === 0 || words.every(({ text }) => designates(text, kindOf(role))))
      offer({ role, met: [], score: roleAloneScore });
  const beside = { ...collection, filter: filterOf(said, names), answers: aside };
  for (const each of besideTitle(title, roles, beside)) offer(each);
  return found;
}

/** The roles whose place or holder is the rest of the query, or of which it has both, the one after the other. */
function* besideTitle(
  title: AskedTitle,
  roles: readonly HeldRole[],
  beside: Collection,
): Generator<FoundRole> {
  const { words } = title.list;
  const most = words.length > mostOfBoth ? 1 : words.length;
  const first = title.role.from === title.role.to ? 1 : 0;
  for (let at = first; at < most; at += 1) {
    const split = at === 0 ? [words] : [words.slice(0, at), words.slice(at)];
    const parts = split.map((part) => metBy(title, part, beside));
    const mayBe = roles.filter(({ at: place, holder }) =>
      parts.some((part) => part.has(holder) || (at === 0 && part.has(place))),
    );
    for (const role of mayBe) {
      const met = parts.flatMap((part) => {
        const [holder, place] = [part.get(role.holder), part.get(role.at)];
        return (place && place.score > (holder?.score ?? 0) ? place : holder) ?? [];
      });
      const score = Math.min(...met.map((each) => each.score));
      const isWhole = new Set(met.map(({ entityId }) => entityId)).size > Math.min(at, 1);
      if (isWhole && (!title.role.needsName || score >= leastOfPlace))
        yield { role, met, score: score * roleShare };
    }
  }
}

/** The answers to some words of a query, by their ids. */
function metBy({ list, readings }: Asked, words: WordList['words'], beside: Collection) {
  const { start, end } = rawSpan(list.folded.map, words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  const parts = readings.map((reading) => {
    const pieces = reading.pieces.filter((piece) => start <= piece.start && piece.start < end);
    const isIn = (text: string) => pieces.some((piece) => piece.text === text);
    return { ...reading, pieces, words: reading.words.filter(({ word }) => isIn(word.text)) };
  });
  const left = parts.filter((part) => part.words.length > 0);
  const asked = { list: { ...list, words }, readings: left };
  const met = new Map<string, FoundRole['met'][number]>();
  const said = words.map(({ text }) => text).join(' ');
  offerNames(said, asked, beside);
  offerIdentified(said, asked.list, beside);
  beside.answers.take((answer) => met.set(answer.entityId, { ...answer, asked }));
  return met;
}
