import { useId } from 'preact/hooks';
import { useTerms } from '../../data/terms.js';
import { Check } from '../../parts/choices.js';
import { sayObject } from '../../parts/value.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { sayWhat, type Cast } from './cast.js';
import type { Proposal } from './proposal.js';
import { neither, proposed, type Choice } from './ranks-for.js';
import type { Preferring } from './use-preferring.js';

interface ChoiceProps {
  readonly cast: Cast;
  readonly proposal: Proposal;
  readonly preferring: Preferring;
  readonly isBusy: boolean;
  /** Sets the ranks, if the proposal is accepted already. */
  readonly prefer: () => void;
}

/** Choice of the claim that is shown first, among a proposal and the claims that it contradicts. */
export function PreferChoice({ cast, proposal, preferring, isBusy, prefer }: ChoiceProps) {
  const group = useId();
  const terms = useTerms();
  const { choices, choice, choose, ranksWith } = preferring;
  if (choices.length === 0) return null;
  const isAccepted = proposal.status === 'ACCEPTED';
  const ranks = ranksWith(proposal.became ?? '').length;
  const count = sayCount(said.counts.changes, ranks + 1);
  const sayChoice = (each: Choice): string => {
    if (each === neither) return said.prefer.neither;
    const what = sayWhat(terms, cast, proposal);
    if (each === proposed) return fill(said.prefer.proposed, { what });
    const claim = preferring.met.answer?.data.claims.nodes.find(({ id }) => id === each);
    const held = claim === undefined ? each : sayObject(terms, claim);
    const sentence = claim?.rank === 'PREFERRED' ? said.prefer.heldFirst : said.prefer.held;
    return fill(sentence, { what: held });
  };
  return (
    <fieldset class="prefer ui">
      <legend>{said.prefer.title}</legend>
      {choices.map((each, index) => (
        <Check
          key={each}
          group={group}
          {...(isAccepted && { keys: String(index + 1) })}
          checked={each === choice}
          set={() => {
            choose(each);
          }}
        >
          <span>{sayChoice(each)}</span>
          {isAccepted && <kbd aria-hidden="true">{sayNumber(index + 1)}</kbd>}
        </Check>
      ))}
      <p class="cap" role="status">
        {!isAccepted && (ranks === 0 ? said.prefer.one : fill(said.prefer.several, { count }))}
      </p>
      {isAccepted && ranks > 0 && (
        <p>
          <button
            class="btn btn--small"
            type="button"
            aria-disabled={isBusy}
            aria-keyshortcuts="P"
            onClick={prefer}
          >
            {said.prefer.set} <kbd aria-hidden="true">P</kbd>
          </button>
        </p>
      )}
    </fieldset>
  );
}
