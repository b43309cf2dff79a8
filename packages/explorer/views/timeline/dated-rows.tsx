import { useTerms } from '../../data/terms.js';
import { EntityLink, nameOf } from '../../parts/entity.js';
import { Row, Rows } from '../../parts/rows.js';
import { Windowed } from '../../parts/windowed.js';
import { Contested, ObjectOf, Unstated } from '../../parts/value.js';
import { BearsOut, Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { begin, sayCount, sayDate, sayNames } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Entry } from './lanes.js';

interface DatedRowsProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** True if the page has so many rows that only those near the window are made. */
  readonly isWindowed: boolean;
}

/** Dated entries of a year, each with its sentences under it. */
export function DatedRows({ label, entries, isWindowed }: DatedRowsProps) {
  const heads = [words.editions.date, words.take.columns.fact, words.entity.sources].map(begin);
  return (
    <Rows heads={heads} label={label} class="dated" hasBody>
      <Windowed as="tbody" items={entries} isOn={isWindowed}>
        {(entry) => <DatedRow key={keyOf(entry)} entry={entry} />}
      </Windowed>
    </Rows>
  );
}

const keyOf = ({ date, event, predicate, subject, object }: Entry): string =>
  [date, event, predicate, subject.id, object?.id].join(' ');

function DatedRow({ entry }: { readonly entry: Entry }) {
  const terms = useTerms();
  const { date, event, predicate, subject, object, claims } = entry;
  const day = date == null ? undefined : sayDate(date);
  const documents = new Set(
    claims.flatMap(({ evidence }) => evidence.map(({ document }) => document.id)),
  );
  return (
    <Row
      name={keyOf(entry)}
      of={sayNames([nameOf(subject).text, day ?? words.undated])}
      cells={3}
      inside={() => (
        <>
          {day !== undefined && <BearsOut what={day} />}
          <Witnesses claims={claims} />
        </>
      )}
    >
      <th scope="row" class="num">
        {date == null ? <Unstated /> : <time datetime={date}>{day}</time>}
      </th>
      <td>
        <EntityLink of={subject} /> <span class="quiet">{terms.predicate(predicate)}</span>{' '}
        {object != null && <ObjectOf claim={{ predicate, object }} />}{' '}
        {event !== 'DATED' && <span class="quiet">· {terms.value('TimelineEvent', event)}</span>}{' '}
        {claims.some(({ contested }) => contested) && (
          <Contested href={places.conflicts(subject.id)} what={words.editions.date} />
        )}
      </td>
      <td class="n">{sayCount(words.counts.sources, documents.size)}</td>
    </Row>
  );
}
