import { useEffect } from 'preact/hooks';
import type { AnswerOf } from '../../data/ask.js';
import { useAnswer } from '../../data/use-answer.js';
import type { Named } from '../../data/named.js';
import { EntityLink, EntityName, KindSign, nameOf } from '../../parts/entity.js';
import { Answered, Section } from '../../parts/panel.js';
import { DifferOn } from '../../parts/differences.js';
import { Unstated } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { fill, locale, sayCount, sayDate, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { useTitle } from '../../parts/use-title.js';
import { EntityList } from '../../parts/edition/entity-list.js';
import { Meter } from '../../parts/edition/meter.js';
import { Fold } from '../../parts/fold.js';
import { NumberWitnesses } from '../../parts/edition/number-witnesses.js';
import { numberNames, type NumberName } from '../../parts/edition/numbers.js';
import { TopicColumns } from '../../parts/edition/topic-columns.js';

type Edition = NonNullable<AnswerOf<'view-edition'>['edition']>;
type Stats = Edition['stats'];

/** One edition in numbers; each number opens its counted things. */
export function EditionPage({ id }: { readonly id: string }) {
  const asked = useAnswer('view-edition', { id });
  const edition = asked.answer?.data.edition;
  useTitle(edition == null ? undefined : nameOf(edition).text);
  return (
    <Answered asked={asked} bones={10}>
      {(data) =>
        data.edition == null ? (
          <NoSuchThing />
        ) : (
          <>
            <Head of={data.edition} />
            <Numbers asked={asked} id={id} stats={data.edition.stats} />
            <Topics of={data.edition} />
          </>
        )
      }
    </Answered>
  );
}

function Head({ of }: { readonly of: Edition }) {
  const { stats } = of;
  return (
    <header class="who">
      <p class="kindline">
        <KindSign kind={of.kind} /> {words.editions.edition}{' '}
        {of.ordinal != null && sayNumber(of.ordinal)}
      </p>
      <h1>
        <EntityName of={of} />
      </h1>
      <p class="who-line">
        <span class="num">{of.date == null ? <Unstated /> : sayDate(of.date)}</span>
        {of.contested && (
          <span>
            <DifferOn id={of.id} />
          </span>
        )}
        <span>{sayList(of.places.nodes)}</span>
        <span>
          {fill(words.editions.supportValue, {
            claims: sayCount(words.counts.claims, stats.claimCount),
            documents: sayCount(words.counts.documents, stats.documentCount),
          })}
        </span>
        {stats.evidencedShare != null && (
          <span class="num">
            {words.editions.evidenced}: {sayShare(stats.evidencedShare)}
          </span>
        )}
        {stats.notedShare != null && stats.notedShare > 0 && (
          <span class="num">
            {words.editions.noted}: {sayShare(stats.notedShare)}
          </span>
        )}
      </p>
      <div class="who-act">
        {stats.before != null && (
          <a class="btn btn--main" href={places.compare(stats.before.id, of.id)}>
            {words.editions.compare}
          </a>
        )}
        <a class="btn" href={places.entity(of.id)}>
          {words.graph.page}
        </a>
        <a class="btn" href={places.timeline([of.id])}>
          {words.timeline.title}
        </a>
      </div>
    </header>
  );
}

function sayList(entities: readonly Named[]) {
  if (entities.length === 0) return <Unstated />;
  return entities.map((entity) => <EntityLink key={entity.id} of={entity} />);
}

interface NumbersProps {
  readonly asked: ReturnType<typeof useAnswer<'view-edition'>>;
  readonly id: string;
  readonly stats: Stats;
}

function Numbers({ asked, id, stats }: NumbersProps) {
  // The address may name a number; its list is only rendered now.
  useEffect(() => {
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [id]);
  const most = Math.max(1, ...numberNames.map((name) => stats[name].value ?? 0));
  return (
    <Section title={words.editions.numbers} caption={words.editions.numbersHint} asked={asked}>
      <ul class="facts">
        {numberNames.map((name) => (
          <li key={name} id={name}>
            <span class="what">{words.editions.numberNames[name]}</span>
            <div>
              <Meter count={stats[name]} most={most} href={`#${name}`} />
              <EntityList of={stats[name].entities} />
              {stats[name].entities.length > 0 && <Says edition={id} number={name} />}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The evidence for a number: a large amount, loaded on demand. */
function Says({ edition, number }: { readonly edition: string; readonly number: NumberName }) {
  return (
    <Fold
      name={`witnesses ${number}`}
      summary={
        <>
          {words.witness.bearsItOut}
          <span class="sr">: {words.editions.numberNames[number]}</span>
        </>
      }
    >
      <NumberWitnesses edition={edition} number={number} />
    </Fold>
  );
}

/** Topics new, kept and dropped since the edition before; unknown if those of either edition are. */
function Topics({ of }: { readonly of: Edition }) {
  const { newTopics, sharedTopics, droppedTopics } = of.stats;
  const columns = [
    [words.editions.newTopics, newTopics],
    [words.editions.sharedTopics, sharedTopics],
    [words.editions.droppedTopics, droppedTopics],
  ] as const;
  return (
    <Section title={words.editions.topics}>
      <TopicColumns columns={columns} />
    </Section>
  );
}

const sayShare = (value: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
