import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { usePages } from '../../data/use-pages.js';
import { EntityName } from '../../parts/entity.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { Points, useDifferences } from '../../parts/differences.js';
import { Unstated } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { sayCount, sayDate } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useTitle } from '../../parts/use-title.js';
import { EditionPage } from './edition-page.js';
import { Listed } from '../../parts/edition/entity-list.js';
import { Meter } from '../../parts/edition/meter.js';
import { held } from '../../parts/edition/numbers.js';

type Edition = AnswerOf<'view-editions'>['editions']['nodes'][number];

/** All editions in numbers, or one of them. */
export function EditionsView({ id }: ViewProps) {
  return id === '' ? <Editions /> : <EditionPage id={id} />;
}

const numbers = ['participants', 'speakers', 'sessions', 'topics'] as const;

function Editions() {
  useTitle(words.editions.title);
  const pages = usePages('view-editions', {}, ({ editions }) => editions);
  const [first, second] = pages.nodes.slice(-2);
  return (
    <>
      <h1>{words.editions.title}</h1>
      <p class="quiet lede">{words.editions.lede}</p>
      <Section
        title={words.editions.numbers}
        asked={pages.asked}
        caption={pages.asked.answer && sayCount(words.counts.editions, pages.total)}
        tools={
          first && second ? (
            <a class="btn btn--small" href={places.compare(first.id, second.id)}>
              {words.editions.compare}
            </a>
          ) : undefined
        }
      >
        <Answered asked={pages.asked} bones={8}>
          {() =>
            pages.nodes.length === 0 ? (
              <Empty text={words.editions.none} />
            ) : (
              <>
                <Table editions={pages.nodes} />
                <More pages={pages} />
              </>
            )
          }
        </Answered>
      </Section>
    </>
  );
}

function Table({ editions }: { readonly editions: readonly Edition[] }) {
  const differences = useDifferences(
    editions.flatMap(({ id, contested }) => (contested ? [id] : [])),
  );
  const most = Math.max(
    1,
    ...editions.flatMap(({ stats }) => numbers.map((name) => stats[name].value ?? 0)),
  );
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words.graph.table}>
      <table class="cmp stacked">
        <thead>
          <tr>
            <th scope="col">{words.editions.edition}</th>
            <th scope="col">{words.editions.date}</th>
            {held.map((name) => (
              <th key={name} scope="col">
                {words.editions.heads[name]}
              </th>
            ))}
            {numbers.map((name) => (
              <th key={name} scope="col">
                {words.editions.numberNames[name]}
              </th>
            ))}
            <th scope="col" class="c-diff">
              {words.editions.support}
            </th>
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <Row key={edition.id} edition={edition} most={most} differences={differences} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly edition: Edition;
  readonly most: number;
  readonly differences: ReturnType<typeof useDifferences>;
}

function Row({ edition, most, differences }: RowProps) {
  const { id, date, stats } = edition;
  return (
    <tr>
      <th scope="row">
        <a href={places.edition(id)}>
          <EntityName of={edition} />
        </a>
      </th>
      <td class="num" data-label={words.editions.date}>
        {date == null ? <Unstated /> : sayDate(date)} <Points of={differences?.get(id)} />
      </td>
      {held.map((name) => (
        <td key={name} data-label={words.editions.heads[name]}>
          <Listed of={stats[name]} />
        </td>
      ))}
      {numbers.map((name) => (
        <td
          key={name}
          class={stats[name].value == null ? 'c-no' : ''}
          data-label={words.editions.numberNames[name]}
        >
          <Meter count={stats[name]} most={most} href={`${places.edition(id)}#${name}`} />
        </td>
      ))}
      <td class="c-diff num" data-label={words.editions.support}>
        {sayCount(words.counts.claims, stats.claimCount)}
      </td>
    </tr>
  );
}
