import { useEffect, useState } from 'preact/hooks';
import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { useTerms } from '../../data/terms.js';
import { useKnownNames } from '../../data/use-names.js';
import { usePages } from '../../data/use-pages.js';
import { groupBy } from '../../../shared/group-by.js';
import { EntityCombobox } from '../../parts/combobox.js';
import { EntityLink, nameOf } from '../../parts/entity.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { SeedChip } from '../../parts/seed-chip.js';
import { Contested, ObjectOf } from '../../parts/value.js';
import { Witnesses } from '../../parts/witness.js';
import { go } from '../../route/location.js';
import { idsIn, places } from '../../route/places.js';
import { sayCount, sayDate, sayNames } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useTitle } from '../../parts/use-title.js';

type Entry = AnswerOf<'view-timeline'>['timeline']['nodes'][number];

/** Dated claims about some entities, by year, each with its sentence. */
export function TimelineView({ place: { query } }: ViewProps) {
  useTitle(words.timeline.title);
  const ids = idsIn(query.get('ids'));
  const [from, to] = [yearOf(query.get('from')), yearOf(query.get('to'))];
  const { asked, names } = useKnownNames(ids);
  const show = (next: readonly string[]): void => {
    go(places.timeline(next, from, to));
  };
  return (
    <>
      <h1>{words.timeline.title}</h1>
      <p class="quiet lede">{words.timeline.lede}</p>
      <div class="choices">
        <div class="seeds">
          {ids.map((id) => (
            <SeedChip
              key={id}
              id={id}
              entity={names.get(id)}
              isComing={asked.isLoading}
              remove={() => {
                show(ids.filter((other) => other !== id));
              }}
            />
          ))}
        </div>
        <EntityCombobox
          label={words.timeline.add}
          choose={({ id }) => {
            show([...new Set([...ids, id])]);
          }}
        />
        <Years ids={ids} from={from} to={to} />
      </div>
      {ids.length === 0 ? (
        <Empty text={words.timeline.choose} />
      ) : (
        <Dated
          title={sayNames(ids.map((id) => nameOr(id, names.get(id))))}
          ids={ids}
          from={from}
          to={to}
        />
      )}
    </>
  );
}

const nameOr = (id: string, entity: Parameters<typeof nameOf>[0] | undefined): string =>
  entity === undefined ? id : nameOf(entity).text;

const yearOf = (text: string | null): string | undefined =>
  text !== null && /^\d{4}$/.test(text) ? text : undefined;

interface YearsProps {
  readonly ids: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Fields of the first and last year; empty ones are open. */
function Years({ ids, from, to }: YearsProps) {
  const [first, setFirst] = useState(from ?? '');
  const [last, setLast] = useState(to ?? '');
  useEffect(() => {
    setFirst(from ?? '');
    setLast(to ?? '');
  }, [from, to]);
  const fields = [
    ['from', words.timeline.from, first, setFirst],
    ['to', words.timeline.to, last, setLast],
  ] as const;
  return (
    <form
      class="years ui"
      onSubmit={(event) => {
        event.preventDefault();
        go(places.timeline(ids, first, last));
      }}
    >
      {fields.map(([id, label, value, set]) => (
        <div key={id} class="fld fld--s">
          <label for={id}>{label}</label>
          <input
            id={id}
            class="btn num"
            inputMode="numeric"
            pattern="\d{4}"
            size={4}
            value={value}
            onInput={(event) => {
              set(event.currentTarget.value);
            }}
          />
        </div>
      ))}
      <button class="btn" type="submit">
        {words.timeline.apply}
      </button>
    </form>
  );
}

function Dated({ title, ids, from, to }: YearsProps & { readonly title: string }) {
  const pages = usePages(
    'view-timeline',
    { entities: [...ids], first: 100, ...(from && { from }), ...(to && { to }) },
    ({ timeline }) => timeline,
  );
  const byYear = groupBy(pages.nodes, ({ date }) => date?.slice(0, 4) ?? '');
  return (
    <Section
      title={title}
      asked={pages.asked}
      caption={pages.asked.answer && sayCount(words.counts.dates, pages.total)}
    >
      <Answered asked={pages.asked} bones={10}>
        {() => (
          <>
            {pages.nodes.length === 0 && <Empty text={words.timeline.none} />}
            <ul class="facts">
              {[...byYear].map(([year, entries]) => (
                <li key={year}>
                  <h3 class="what num">{year === '' ? words.undated : year}</h3>
                  <ol class="time">
                    {entries.map((entry, index) => (
                      <DatedEntry key={index} entry={entry} />
                    ))}
                  </ol>
                </li>
              ))}
            </ul>
            <More pages={pages} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function DatedEntry({ entry }: { readonly entry: Entry }) {
  const terms = useTerms();
  const { date, event, predicate, subject, object, claims } = entry;
  const isContested = claims.some(({ contested }) => contested);
  return (
    <li class={isContested ? 'is-contest' : ''}>
      {date != null && <time datetime={date}>{sayDate(date)}</time>}
      <p class="val">
        <EntityLink of={subject} />
        <span class="quiet">{terms.predicate(predicate)}</span>
        {object != null && <ObjectOf claim={{ predicate, object }} />}
        {event !== 'DATED' && <span class="quiet">· {terms.value('TimelineEvent', event)}</span>}
        {isContested && (
          <Contested href={places.conflicts(subject.id)} what={words.editions.date} />
        )}
      </p>
      <Witnesses claims={claims} />
    </li>
  );
}
