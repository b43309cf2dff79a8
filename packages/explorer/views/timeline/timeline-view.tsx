import { useEffect, useState } from 'preact/hooks';
import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { useTerms } from '../../data/terms.js';
import { useKnownNames } from '../../data/use-names.js';
import { usePages } from '../../data/use-pages.js';
import { groupBy } from '#text/group-by.js';
import { Filter } from '../../parts/choices.js';
import { EntityCombobox } from '../../parts/combobox.js';
import { nameOf } from '../../parts/entity.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { manyRows } from '../../parts/windowed.js';
import { SeedChip } from '../../parts/seed-chip.js';
import { go } from '../../route/location.js';
import { idsIn, places } from '../../route/places.js';
import { sayCount, sayNames, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useTitle } from '../../parts/use-title.js';
import '../../style/timeline.css';
import { AxisFigure } from './axis-figure.js';
import { DatedRows } from './dated-rows.js';

/** Dated claims about some entities, by year, each with its sentence. */
export function TimelineView({ place: { query } }: ViewProps) {
  useTitle(words.timeline.title);
  const ids = idsIn(query.get('ids'));
  const [from, to] = [yearOf(query.get('from')), yearOf(query.get('to'))];
  const of = query.get('of') ?? undefined;
  const { asked, names } = useKnownNames(ids);
  const show = (next: readonly string[]): void => {
    go(places.timeline(next, from, to, of));
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
        <Years ids={ids} from={from} to={to} of={of} />
      </div>
      {ids.length === 0 ? (
        <Empty text={words.timeline.choose} />
      ) : (
        <Dated
          title={sayNames(ids.map((id) => nameOr(id, names.get(id))))}
          ids={ids}
          from={from}
          to={to}
          of={of}
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
  /** Predicate of what is shown alone. */
  readonly of: string | undefined;
}

/** Fields of the first and last year; empty ones are open. */
function Years({ ids, from, to, of }: YearsProps) {
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
        go(places.timeline(ids, first, last, of));
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

function Dated({ title, ids, from, to, of }: YearsProps & { readonly title: string }) {
  const terms = useTerms();
  const pages = usePages(
    'view-timeline',
    {
      entities: [...ids],
      first: 100,
      ...(from && { from }),
      ...(to && { to }),
      ...(of && { predicates: [of] }),
    },
    ({ timeline }) => timeline,
  );
  const byYear = groupBy(pages.nodes, ({ date }) => date?.slice(0, 4) ?? '');
  return (
    <Section
      title={title}
      asked={pages.asked}
      caption={pages.asked.answer && sayCount(words.counts.dates, pages.total)}
      tools={
        <Filter
          aria-label={words.timeline.kind}
          all={words.timeline.allKinds}
          options={kindsIn(pages.asked.answer?.data.timeline.counts ?? []).map(
            ([predicate, count]) => [
              predicate,
              `${terms.predicate(predicate)} (${sayNumber(count)})`,
            ],
          )}
          value={of}
          set={(kind) => {
            go(places.timeline(ids, from, to, kind));
          }}
        />
      }
    >
      <Answered asked={pages.asked} bones={10}>
        {() => (
          <>
            {pages.nodes.length === 0 && <Empty text={words.timeline.none} />}
            <AxisFigure entries={pages.nodes} ids={ids} />
            {[...byYear].map(([year, entries]) => (
              <section key={year}>
                <h3 class="num">{year === '' ? words.undated : year}</h3>
                <DatedRows
                  label={year === '' ? words.undated : year}
                  entries={entries}
                  isWindowed={pages.nodes.length > manyRows}
                />
              </section>
            ))}
            <More pages={pages} />
          </>
        )}
      </Answered>
    </Section>
  );
}

type Counts = AnswerOf<'view-timeline'>['timeline']['counts'];
type Predicate = Counts[number]['predicate'];

/** The predicates of a timeline, each with the number of its entries. */
function kindsIn(counts: Counts): readonly (readonly [Predicate, number])[] {
  const sums = new Map<Predicate, number>();
  for (const { predicate, count } of counts)
    sums.set(predicate, (sums.get(predicate) ?? 0) + count);
  return [...sums];
}
