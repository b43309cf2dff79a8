import { Curated } from '../../curation/curated.js';
import { useTerms } from '../../data/terms.js';
import { EntityLink, Words } from '../../parts/entity.js';
import { pointOf } from '#text/saying/point.js';
import { Row } from '../../parts/rows.js';
import { Contested, roleOf, sayValidity, Unstated } from '../../parts/value.js';
import { BearsOut, saysDatesOf, Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { sayCount, sayDate } from '../../words/say.js';
import { words } from '../../words/words.js';
import { SameSentence, type FirstSentences } from './first-sentences.js';
import { nameOfTie, type Tie } from './groups.js';

interface RelationRowProps {
  readonly tie: Tie;
  readonly firsts: FirstSentences;
  /** The first cell, if it is not the other end: the role of an office, or the relation's name. */
  readonly lead?: 'role' | 'reading' | undefined;
  /** False in a table of relations without dates. */
  readonly hasDates?: boolean;
  readonly startsOpen?: boolean;
}

/** A relation in a row: its other end, when it held and how many sources say so; its sentences open under it. */
export function RelationRow(props: RelationRowProps) {
  const { tie, firsts, lead, hasDates = true, startsOpen = false } = props;
  const role = roleOf(tie);
  return (
    <Row
      name={tie.id}
      id={rowOf(tie)}
      of={nameOfTie(tie)}
      cells={2 + Number(lead !== undefined) + Number(hasDates)}
      startsOpen={startsOpen}
      inside={() => <Inside tie={tie} />}
    >
      {lead !== undefined && (
        <th scope="row">
          <Words text={(lead === 'role' ? role : undefined) ?? tie.reading} />
        </th>
      )}
      <NameCell tie={tie} firsts={firsts} role={lead === 'role' ? null : role} />
      {hasDates && <WhenCell tie={tie} />}
      <td class="n">{sayCount(words.counts.sources, tie.sources)}</td>
    </Row>
  );
}

interface NameProps extends Pick<RelationRowProps, 'tie' | 'firsts'> {
  readonly role: string | null | undefined;
}

function NameCell({ tie, firsts, role }: NameProps) {
  return (
    <td class="val">
      <EntityLink of={tie.other} />
      {role != null && (
        <span class="quiet">
          {' '}
          <Words text={role} />
        </span>
      )}
      <SameSentence firsts={firsts} row={rowOf(tie)} />
      <Curated>
        {({ EditButton }) => <EditButton filter={{ relation: [tie.id] }} of={nameOfTie(tie)} />}
      </Curated>
    </td>
  );
}

function WhenCell({ tie }: { readonly tie: Tie }) {
  const terms = useTerms();
  const when = whenOf(tie);
  return (
    <td class="num">
      {when === '' ? <Unstated /> : when}{' '}
      {tie.contested && (
        <Contested
          href={places.relation(tie.id)}
          what={pointOf(terms, tie.type, tie.claims.nodes)}
        />
      )}
    </td>
  );
}

function Inside({ tie }: { readonly tie: Tie }) {
  const told = [roleOf(tie) ?? tie.reading, whenOf(tie)].filter((each) => each !== '');
  return (
    <>
      <BearsOut what={told.join(' ')} />
      <Witnesses claims={tie.claims.nodes} says={saysDatesOf(tie)} />
      <p class="ui">
        <a class="read" href={places.relation(tie.id)}>
          {words.graph.relationPage}
        </a>
      </p>
    </>
  );
}

/** Name within the page of the row of a relation. */
export const rowOf = ({ id }: Pick<Tie, 'id'>): string => `tie-${id}`;

const whenOf = (tie: Tie): string => {
  const validity = sayValidity(tie);
  return validity === '' ? dateOf(tie) : validity;
};

/** True if a row of the relation has something to say in its column of dates. */
export const isDated = (tie: Tie): boolean => tie.contested || whenOf(tie) !== '';

/** The date of the other end, where the relation itself has none: that of an edition. */
const dateOf = ({ other }: Tie): string =>
  'date' in other && other.date != null ? sayDate(other.date) : '';
