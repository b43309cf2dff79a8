import type { AnswerOf } from '../../data/ask.js';
import type { Named } from '../../data/named.js';
import { useTerms } from '../../data/terms.js';
import { EntityLink, nameOf } from '../../parts/entity.js';
import { pointOf } from '#text/saying/point.js';
import { Row, Rows } from '../../parts/rows.js';
import { Contested, roleOf, sayValidity } from '../../parts/value.js';
import { BearsOut, saysDatesOf, Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { begin } from '../../words/say.js';
import { words } from '../../words/words.js';

export type Shared = AnswerOf<'view-common'>['commonConnections']['connections'][number];
type Tie = Shared['ofA'][number];

interface SharedRowsProps {
  readonly of: readonly Shared[];
  readonly a: Named;
  readonly b: Named;
  readonly label: string;
}

/** Entities that two have in common, each with how and since when it is tied to either. */
export function SharedRows({ of, a, b, label }: SharedRowsProps) {
  const heads = [begin(words.take.columns.name), nameOf(a).text, nameOf(b).text];
  return (
    <Rows heads={heads} label={label}>
      {of.map(({ entity, ofA, ofB }) => (
        <Row
          key={entity.id}
          name={entity.id}
          of={nameOf(entity).text}
          cells={3}
          inside={() => (
            <div class="both">
              <Side ties={ofA} of={a} />
              <Side ties={ofB} of={b} />
            </div>
          )}
        >
          <td class="val">
            <EntityLink of={entity} />
          </td>
          <Ties ties={ofA} of={a} />
          <Ties ties={ofB} of={b} />
        </Row>
      ))}
    </Rows>
  );
}

interface SideProps {
  readonly ties: readonly Tie[];
  /** The one of the two that they tie. */
  readonly of: Named;
}

function Ties({ ties, of }: SideProps) {
  const say = useReading();
  const terms = useTerms();
  return (
    <td class="num" data-of={nameOf(of).text}>
      {ties.map((tie) => (
        <div key={tie.id}>
          {say(tie)}{' '}
          {tie.contested && (
            <Contested
              href={places.relation(tie.id)}
              what={pointOf(terms, tie.type, tie.claims.nodes)}
            />
          )}
        </div>
      ))}
    </td>
  );
}

function Side({ ties, of }: SideProps) {
  const say = useReading();
  return (
    <div>
      {ties.map((tie) => (
        <div key={tie.id}>
          <BearsOut what={`${nameOf(of).text} · ${say(tie)}`} />
          <Witnesses claims={tie.claims.nodes} says={saysDatesOf(tie)} />
        </div>
      ))}
    </div>
  );
}

/** Tells a relation: its role or name, and when it held. */
function useReading(): (tie: Tie) => string {
  const terms = useTerms();
  return (tie) => {
    const reading = roleOf(tie) ?? terms.relation(tie.type, true);
    return [reading, sayValidity(tie)].filter((each) => each !== '').join(words.graph.comma);
  };
}
