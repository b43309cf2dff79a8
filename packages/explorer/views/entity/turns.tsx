import { useTerms, type Terms } from '../../data/terms.js';
import type { Named } from '../../data/named.js';
import { nameOf, Words } from '../../parts/entity.js';
import { sayValidity, sayValueText, roleOf } from '../../parts/value.js';
import { fill, isolate } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityChange, EntityJudgement } from './types.js';

type Turn = EntityChange['claimTurns'][number];
type Names = ReadonlyMap<string, Named>;

interface TurnsProps {
  readonly turns: readonly Turn[];
  readonly names: Names;
}

/** Claims before and after a change: the values of a corrected one, the status and rank of others. */
export function Turns({ turns, names }: TurnsProps) {
  const terms = useTerms();
  if (turns.length === 0) return null;
  const correction = correctionIn(turns);
  if (correction !== undefined) {
    const [gone, come] = correction;
    return (
      <p class="turn">
        {terms.predicate(gone.predicate)}:{' '}
        <FromTo from={sayTurn(terms, gone, names)} to={sayTurn(terms, come, names)} />
      </p>
    );
  }
  return (
    <ul class="turns">
      {turns.map((turn) => (
        <li key={turn.claim} class="turn">
          {terms.predicate(turn.predicate)}
          {isTold(turn) && (
            <>
              : <Words text={sayTurn(terms, turn, names)} />
            </>
          )}
          <br />
          <FromTo
            from={sayStanding(terms, turn.statusBefore, turn.rankBefore)}
            to={sayStanding(terms, turn.statusAfter, turn.rankAfter)}
          />
        </li>
      ))}
    </ul>
  );
}

function FromTo({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <>
      <del>
        <Words text={from} />
      </del>{' '}
      <span aria-hidden="true">{words.search.becomes}</span>{' '}
      <ins>
        <Words text={to} />
      </ins>
    </>
  );
}

const counted = ({ statusBefore }: Turn): boolean => statusBefore === 'ACCEPTED';
/** False for a reader who may not see what was taken back. */
const isTold = ({ object, value }: Turn): boolean => object !== null || value !== null;
const counts = ({ statusAfter }: Turn): boolean => statusAfter === 'ACCEPTED';

/** Claim that counts no more and the one in its place, if a change did just that. */
function correctionIn(turns: readonly Turn[]): readonly [Turn, Turn] | undefined {
  const [gone, ...others] = turns.filter((turn) => counted(turn) && !counts(turn));
  const [come, ...more] = turns.filter((turn) => !counted(turn) && counts(turn));
  const isOne = turns.length === 2 && others.length === 0 && more.length === 0;
  return isOne && gone !== undefined && isTold(gone) && gone.predicate === come?.predicate
    ? [gone, come]
    : undefined;
}

function sayTurn(terms: Terms, turn: Turn, names: Names): string {
  const { predicate, object, value } = turn;
  const what =
    object === null ? sayValueText(terms, predicate, value ?? '') : sayName(object, names);
  const role = roleOf(turn);
  const validity = sayValidity(turn);
  return [what, role ?? '', validity].filter((each) => each !== '').join(words.graph.comma);
}

function sayName(id: string, names: Names): string {
  const named = names.get(id);
  return named === undefined ? id : nameOf(named).text;
}

function sayStanding(terms: Terms, status: Turn['statusAfter'], rank: Turn['rankAfter']): string {
  if (status === null || rank === null) return words.entity.notThere;
  return status === 'RETRACTED'
    ? terms.value('ClaimStatus', 'RETRACTED')
    : `${terms.value('ClaimStatus', 'ACCEPTED')}${words.graph.comma}${terms.value('Rank', rank)}`;
}

interface JudgedProps {
  readonly change: string;
  readonly judgements: readonly EntityJudgement[];
  readonly names: Names;
}

/** Entities that a change judged to be one, or took that judgement back of. */
export function Judged({ change, judgements }: JudgedProps) {
  const made = judgements.filter((each) => each.change === change && each.kind === 'SAME');
  const taken = judgements.filter(({ retractedBy }) => retractedBy === change);
  if (made.length + taken.length === 0) return null;
  return (
    <ul class="turns">
      {made.map((judgement) => (
        <li key={judgement.id} class="turn">
          <bdi>{sayPair(words.entity.mergedPair, judgement)}</bdi>
        </li>
      ))}
      {taken.map((judgement) => (
        <li key={judgement.id} class="turn">
          <bdi>{sayPair(words.entity.splitPair, judgement)}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** Ids of both: two entities that are one share the name that is shown. */
function sayPair(sentence: string, { left, right, canonical }: EntityJudgement): string {
  const [stays, other] = canonical === right ? [right, left] : [left, right];
  return fill(sentence, { other: isolate(other), stays: isolate(stays) });
}
