import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { useAnswer } from '../../data/use-answer.js';
import { usePages } from '../../data/use-pages.js';
import { EntityLink, nameOf, type Named } from '../../parts/entity.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { Contested, Unstated } from '../../parts/value.js';
import { go } from '../../route/location.js';
import { places } from '../../route/places.js';
import { saveText } from '../../save.js';
import { tableOf } from '../../table-file.js';
import { fill, sayCount, sayDate, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../no-such-page.js';
import { useTitle } from '../use-title.js';
import { Meter, type Counted } from './meter.js';
import { TopicColumns } from './topic-columns.js';

type Comparison = NonNullable<AnswerOf<'view-compare'>['compareEditions']>;
type Side = Comparison['a'];

const rows = [
  'participants',
  'speakers',
  'sessions',
  'topics',
  'organisers',
  'hosts',
  'coHosts',
  'cooperators',
  'venues',
  'cities',
  'figures',
  'attendeeCategories',
] as const;

/** Two editions side by side. Where a side is unknown, so is the difference. */
export function CompareView({ place: { query } }: ViewProps) {
  useTitle(words.editions.compare);
  const editions = usePages('view-editions', {}, (data) => data.editions, { all: true });
  const { asked, nodes: all } = editions;
  const [last, lastBut] = [all.at(-1), all.at(-2)];
  const a = query.get('a') ?? lastBut?.id ?? '';
  const b = query.get('b') ?? last?.id ?? '';
  const show = (first: string, second: string): void => {
    go(places.compare(first, second));
  };
  return (
    <>
      <h1>{words.editions.compare}</h1>
      <p class="quiet lede">{words.editions.lede}</p>
      <p class="row ui">
        <Choice
          id="a"
          label={words.editions.first}
          all={all}
          value={a}
          choose={(id) => {
            show(id, b);
          }}
        />
        <Choice
          id="b"
          label={words.editions.second}
          all={all}
          value={b}
          choose={(id) => {
            show(a, id);
          }}
        />
      </p>
      <Answered asked={asked} bones={1}>
        {() =>
          all.length === 0 ? <Empty text={words.editions.none} /> : <More pages={editions} />
        }
      </Answered>
      <Both a={a} b={b} />
    </>
  );
}

/** What is known of both, once two are chosen. */
function Both({ a, b }: { readonly a: string; readonly b: string }) {
  const isAsked = a !== '' && b !== '' && a !== b;
  const asked = useAnswer('view-compare', isAsked ? { a, b } : undefined);
  if (!isAsked) return a === '' ? null : <Empty text={words.editions.same} />;
  return (
    <Answered asked={asked} bones={10}>
      {({ compareEditions: found }) =>
        found == null ? <NoSuchThing id={`${a}, ${b}`} /> : <Compared asked={asked} of={found} />
      }
    </Answered>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly all: readonly Named[];
  readonly value: string;
  readonly choose: (id: string) => void;
}

function Choice({ id, label, all, value, choose }: ChoiceProps) {
  return (
    <span class="fld fld--s">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="btn"
        value={value}
        onChange={(event) => {
          choose(event.currentTarget.value);
        }}
      >
        {all.map((edition) => (
          <option key={edition.id} value={edition.id}>
            {nameOf(edition).text}
          </option>
        ))}
      </select>
    </span>
  );
}

interface ComparedProps {
  readonly asked: ReturnType<typeof useAnswer<'view-compare'>>;
  readonly of: Comparison;
}

function Compared({ asked, of }: ComparedProps) {
  const { a, b } = of;
  const most = Math.max(1, ...rows.flatMap((row) => [of[row].a.value ?? 0, of[row].b.value ?? 0]));
  return (
    <>
      <div class="vs">
        <Heading side={a} />
        <Heading side={b} />
      </div>
      <Section
        title={words.editions.numbers}
        caption={words.editions.numbersHint}
        asked={asked}
        tools={
          <button
            class="btn btn--small"
            type="button"
            onClick={() => {
              saveNumbers(of);
            }}
          >
            <bdi lang="en">CSV</bdi>
          </button>
        }
      >
        <div class="scroll" tabIndex={0} role="region" aria-label={words.graph.table}>
          <table class="cmp">
            <thead>
              <tr>
                <th scope="col">{words.editions.counted}</th>
                <th scope="col">{nameOf(a.edition).text}</th>
                <th scope="col">{nameOf(b.edition).text}</th>
                <th scope="col">{words.editions.difference}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row}>
                  <th scope="row">{words.editions.numberNames[row]}</th>
                  <Cell count={of[row].a} most={most} edition={a.edition.id} row={row} />
                  <Cell count={of[row].b} most={most} edition={b.edition.id} row={row} />
                  <td class="c-diff num">
                    {of[row].difference == null ? (
                      <span class="cap">{words.editions.notComputed}</span>
                    ) : (
                      <bdi>{sayDifference(of[row].difference)}</bdi>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Topics of={of} />
    </>
  );
}

const sayDifference = (difference: number): string =>
  difference > 0 ? `+${sayNumber(difference)}` : sayNumber(difference);

interface CellProps {
  readonly count: Counted;
  readonly most: number;
  readonly edition: string;
  readonly row: string;
}

function Cell({ count, most, edition, row }: CellProps) {
  return (
    <td class={count.value == null ? 'c-no' : ''}>
      <Meter count={count} most={most} href={`${places.edition(edition)}#${row}`} />
    </td>
  );
}

function Heading({ side: { edition, claimCount, documentCount } }: { readonly side: Side }) {
  return (
    <section>
      <h2>
        <EntityLink of={edition} />
      </h2>
      <dl>
        <div>
          <dt>{words.editions.date}</dt>
          <dd class="num">
            {edition.date == null ? <Unstated /> : sayDate(edition.date)}{' '}
            {edition.contested && <Contested href={places.conflicts(edition.id)} />}
          </dd>
        </div>
        <div>
          <dt>{words.editions.support}</dt>
          <dd class="num">
            {fill(words.editions.supportValue, {
              claims: sayCount(words.counts.claims, claimCount),
              documents: sayCount(words.counts.documents, documentCount),
            })}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** What both are about and only one of them; nothing is called new or dropped while the other's topics are unknown. */
function Topics({ of: { a, b, topics } }: { readonly of: Comparison }) {
  const isKnown = topics.a.value != null && topics.b.value != null;
  const columns = isKnown
    ? ([
        [fill(words.editions.onlyIn, { name: nameOf(a.edition).text }), topics.onlyA],
        [words.editions.both, topics.shared],
        [fill(words.editions.onlyIn, { name: nameOf(b.edition).text }), topics.onlyB],
      ] as const)
    : ([
        [nameOf(a.edition).text, topics.a],
        [words.editions.both, topics.shared],
        [nameOf(b.edition).text, topics.b],
      ] as const);
  return (
    <Section
      title={words.editions.topics}
      {...(!isKnown && { caption: words.editions.notCalledNew })}
    >
      <TopicColumns columns={columns} />
    </Section>
  );
}

/** The table as a file; what is not stated is said in words there too. */
function saveNumbers(of: Comparison): void {
  const say = (count: Counted): string =>
    count.value == null ? words.unstatedReasons[count.reason ?? 'NOT_STATED'] : String(count.value);
  const lines = rows.map((row) => [
    words.editions.numberNames[row],
    say(of[row].a),
    say(of[row].b),
    of[row].difference == null ? words.editions.notComputed : String(of[row].difference),
  ]);
  const head = [
    words.editions.counted,
    nameOf(of.a.edition).text,
    nameOf(of.b.edition).text,
    words.editions.difference,
  ];
  saveText('editions.csv', 'text/csv', tableOf([head, ...lines]));
}
