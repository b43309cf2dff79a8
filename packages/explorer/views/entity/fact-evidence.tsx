import { groupBy } from '#text/group-by.js';
import { useTerms } from '../../data/terms.js';
import { BearsOut, Witnesses } from '../../parts/witness.js';
import { Fold } from '../../parts/fold.js';
import { sayLiteral } from '../../parts/value.js';
import { words } from '../../words/words.js';
import type { Fact } from './types.js';

interface FactEvidenceProps {
  readonly predicate: Fact['predicate'];
  readonly facts: readonly Fact[];
  /** The date that is shown; undefined of what is no date. */
  readonly shown: string | undefined;
}

/** Evidence of a fact by the value that it states: that of the shown value open, each other in one line. */
export function FactEvidence({ predicate, facts, shown }: FactEvidenceProps) {
  const terms = useTerms();
  const groups = groupBy(facts, ({ value }) => sayLiteral(terms, predicate, value));
  const isFirst = ([fact]: readonly Fact[]): boolean => fact?.value?.date === shown;
  const sorted = [...groups].sort(([, a], [, b]) => Number(isFirst(b)) - Number(isFirst(a)));
  return (
    <>
      {sorted.map(([value, of], index) =>
        index === 0 ? (
          <div key={value}>
            <BearsOut what={value} />
            <Witnesses claims={of} />
          </div>
        ) : (
          <Fold
            key={value}
            name={`${predicate} ${value}`}
            summary={`${words.witness.bearsOut} ${value}`}
          >
            <Witnesses claims={of} />
          </Fold>
        ),
      )}
    </>
  );
}
