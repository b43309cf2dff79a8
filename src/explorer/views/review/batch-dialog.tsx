import { useEffect, useState } from 'preact/hooks';
import { SelectField } from '../../form/fields.js';
import { Modal } from '../../form/form.js';
import { fill, sayCount, sayShare } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import type { Proposal } from './proposal.js';
import type { Loaded } from './use-proposals.js';
import type { Policy } from './use-review.js';

/** Novelty of what the graph has already, from this document or from others. */
const novelty = ['CORROBORATES', 'KNOWN'] as const;

const thresholds = [0.95, 0.9, 0.8, 0.5, 0] as const;

interface BatchProps {
  readonly document: string;
  readonly proposals: readonly Proposal[];
  /** Asks for the proposals as they stand now, so that those that are counted are those that are accepted. */
  readonly renew: () => Promise<Loaded | undefined>;
  readonly isBusy: boolean;
  readonly close: () => void;
  readonly accept: (policy: Policy, count: number) => void;
}

/** Shows the number of proposals that a policy accepts, before it does. */
export function BatchDialog({ document, proposals, renew, isBusy, close, accept }: BatchProps) {
  const [minConfidence, setLeast] = useState<number>(0.9);
  const [isCounting, setCounting] = useState(true);
  useEffect(() => {
    void renew().then(() => {
      setCounting(false);
    });
  }, []);
  const count = proposals.filter((each) => isMet(each, minConfidence)).length;
  return (
    <Modal
      said={said.batch}
      fault=""
      isBusy={isBusy || isCounting}
      isIdle={count === 0}
      close={close}
      submit={() => {
        accept({ novelty: [...novelty], minConfidence, document }, count);
      }}
    >
      <SelectField
        label={said.batch.least}
        options={thresholds.map((each) => [String(each), sayShare(each)])}
        value={String(minConfidence)}
        set={(least) => {
          setLeast(Number(least));
        }}
      />
      <p role="status" class="batch-count">
        {isCounting
          ? said.batch.counting
          : count === 0
            ? said.batch.none
            : fill(said.batch.count, { count: sayCount(said.counts.proposals, count) })}
      </p>
    </Modal>
  );
}

/** True if the server takes a proposal by this policy: no entity, nothing about a new one, nothing that is only meant. */
function isMet(
  { kind, status, novelty: own, method, confidence, needs }: Proposal,
  least: number,
): boolean {
  const isKnown = own === 'CORROBORATES' || own === 'KNOWN';
  const isDecidable = (kind === 'CLAIM' || kind === 'MENTION') && method !== 'MEANT';
  return isDecidable && status === 'OPEN' && isKnown && confidence >= least && needs.length === 0;
}
