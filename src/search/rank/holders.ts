import { designates } from '../designations.js';
import type { SearchOptions } from '../hit.js';
import type { AskedTitle } from '../query/read-query.js';
import type { HeldRole } from '../roles.js';
import { type Answer, type Answers, heldRole } from './answer.js';
import { type Collection, filterOf, offerNames } from './collect.js';
import { offerIdentified } from './identified.js';
import { finalScore } from './score.js';

/** The role, and the name next to it, by which somebody was found. */
export interface FoundRole {
  readonly role: HeldRole;
  /** The name that the rest of the query matched: of the place where the role is held, or of its holder. */
  readonly answer: Answer | undefined;
  readonly score: number;
}

/** By the slot of the holder. */
export type FoundRoles = ReadonlyMap<number, FoundRole>;

/** Factor for a role: it is less sure than the name next to it, and alone it names nobody. */
const roleShare = 0.99;
const roleAloneScore = 0.9;
/** Minimum score of the place for a word for any leader, which needs more than one word of the place's name: head of state. */
const leastOfPlace = 0.7;
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
  { kinds, lang, dataset }: Pick<SearchOptions, 'kinds' | 'lang' | 'dataset'>,
  aside: Answers,
): FoundRoles {
  const found = new Map<number, FoundRole>();
  const { names, answers } = collection;
  const isSaid = ({ saidBy }: HeldRole) =>
    dataset === undefined || saidBy?.includes(dataset) === true;
  const roles = title.role.held.filter(isSaid);
  const kindOf = ({ holder }: HeldRole) => {
    const slot = names.entities.find(holder);
    return slot === undefined ? '' : names.entities.kindOf(slot);
  };
  const offer = (role: HeldRole, answer: Answer | undefined, share: number): void => {
    const holder = names.entities.find(role.holder);
    if (holder === undefined || (kinds && !kinds.includes(names.entities.kindOf(holder)))) return;
    const score = finalScore(share * shareOf(role), 0, 0);
    if ((found.get(holder)?.score ?? 0) >= score) return;
    found.set(holder, { role, answer, score });
    answers.offer(answer?.slot ?? names.entities.lastNameOf(holder), holder, score, heldRole);
  };
  const { words } = title.list;
  for (const role of roles)
    if (title.readings.length === 0 || words.every(({ text }) => designates(text, kindOf(role))))
      offer(role, undefined, roleAloneScore);
  if (title.readings.length > 0) {
    const filter = filterOf(
      { ...(lang ? { lang } : {}), ...(dataset === undefined ? {} : { dataset }) },
      names,
    );
    const rest = words.map(({ text }) => text).join(' ');
    const beside = { ...collection, filter, answers: aside };
    offerNames(rest, title, beside);
    offerIdentified(rest, title.list, beside);
    aside.take((answer) => {
      if (title.role.needsName && answer.score < leastOfPlace) return;
      for (const role of roles)
        if (role.at === answer.entityId || role.holder === answer.entityId)
          offer(role, answer, answer.score * roleShare);
    });
  }
  return found;
}
