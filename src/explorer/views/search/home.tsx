import { noTerms, useTerms } from '../../data/terms.js';
import { useAnswer, type Asked } from '../../data/use-answer.js';
import type { AnswerOf } from '../../data/ask.js';
import { familyOf } from '../../kinds.js';
import { EntityLink, KindSign, nameOf } from '../../parts/entity.js';
import { relationsOf } from '../../parts/entity-line.js';
import { Answered, Empty, Section } from '../../parts/panel.js';
import { Contested, Unstated } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayDate, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useTitle } from '../../parts/use-title.js';
import { Anatomy, anatomyBones } from './anatomy.js';
import { SearchBox } from './search-box.js';

type HomeAnswer = AnswerOf<'view-home'>;

export function Home() {
  useTitle(words.search.title);
  const home = useWithTerms(useAnswer('view-home', {}));
  const central = useWithTerms(useAnswer('view-central', {}));
  return (
    <>
      <div class="home-top">
        <section class="ask" aria-labelledby="home-title">
          <Welcome />
          <SearchBox />
        </section>
        <Answered asked={home} bones={anatomyBones}>
          {(answer) => <FirstSentence of={answer} />}
        </Answered>
      </div>
      <div class="starts">
        <Section title={words.home.central} asked={central}>
          <Answered asked={central}>
            {({ centrality }) => <Central of={centrality.entities} />}
          </Answered>
        </Section>
        <Section title={words.home.question} asked={home}>
          <Answered asked={home}>
            {({ conflicts }) => (
              <Questions conflicts={conflicts.nodes} central={central.answer?.data} />
            )}
          </Answered>
        </Section>
        <Section title={words.home.edition} asked={home}>
          <Answered asked={home}>{({ editions }) => <Editions of={editions.nodes} />}</Answered>
        </Section>
      </div>
      <Section
        title={words.home.inside}
        asked={home}
        caption={home.answer && sayInside(home.answer.data)}
        tools={
          <a class="read" href={places.graph()}>
            {words.home.openGraph}
          </a>
        }
      >
        <Answered asked={home}>{({ graph }) => <Census of={graph.kinds} />}</Answered>
      </Section>
    </>
  );
}

/** An answer that needs the vocabulary, once both have arrived. */
function useWithTerms<Data>(asked: Asked<Data>): Asked<Data> {
  return useTerms() === noTerms ? { ...asked, answer: undefined, isLoading: true } : asked;
}

/** Beginning of the first page, as the server sends it before any script runs. */
function Welcome() {
  return (
    <>
      <h1 id="home-title">{words.home.title}</h1>
      <p class="quiet lede">{words.home.lede}</p>
    </>
  );
}

/** First sentence of the first document whose words are kept. */
function FirstSentence({ of: { explicit } }: { readonly of: HomeAnswer }) {
  const document = explicit.nodes[0]?.evidence[0]?.document;
  return document === undefined ? null : <Anatomy of={document} />;
}

function sayInside({ graph: { counts, kinds } }: HomeAnswer): string {
  const parts = [
    sayCount(words.counts.entities, counts.entities),
    sayCount(words.counts.kinds, kinds.length),
    sayCount(words.counts.claims, counts.claims),
    sayCount(words.counts.documents, counts.documents),
  ];
  return `${parts.join(' · ')}. ${words.home.insideHint}`;
}

type CentralEntities = AnswerOf<'view-central'>['centrality']['entities'];

function Central({ of }: { readonly of: CentralEntities }) {
  return (
    <ul class="lines">
      {of.map(({ entity }) => (
        <li key={entity.id}>
          <EntityLink of={entity} />
          <span class="cap">{sayCount(words.counts.relations, relationsOf(entity))}</span>
        </li>
      ))}
    </ul>
  );
}

interface QuestionsProps {
  readonly conflicts: HomeAnswer['conflicts']['nodes'];
  readonly central: AnswerOf<'view-central'> | undefined;
}

/** Questions that the graph can answer now: ways between the two most central entities, and conflicts of sources. */
function Questions({ conflicts, central }: QuestionsProps) {
  const [a, b] = central?.centrality.entities ?? [];
  if (a === undefined && conflicts.length === 0) return <Empty text={words.home.noConflicts} />;
  return (
    <ul class="lines lines--q">
      {a !== undefined && b !== undefined && (
        <li>
          <a href={places.paths(a.entity.id, b.entity.id)}>
            {fill(words.home.tieQuestion, { a: nameOf(a.entity).text, b: nameOf(b.entity).text })}
          </a>
        </li>
      )}
      {conflicts.map(({ id, preferred: { subject } }) => (
        <li key={id}>
          <a href={places.conflicts(subject.id)}>
            {fill(words.home.conflictQuestion, { name: nameOf(subject).text })}
          </a>
          <Contested text={words.home.disagree} />
        </li>
      ))}
    </ul>
  );
}

function Editions({ of }: { readonly of: HomeAnswer['editions']['nodes'] }) {
  if (of.length === 0) return <Empty text={words.editions.none} />;
  return (
    <ol class="eds">
      {of.map((edition) => (
        <li key={edition.id}>
          {edition.ordinal != null && (
            <span class="ed-n num" aria-hidden="true">
              {sayNumber(edition.ordinal)}
            </span>
          )}
          <a class="ent" href={places.edition(edition.id)}>
            <bdi lang={nameOf(edition).lang}>{nameOf(edition).text}</bdi>
          </a>
          {edition.date == null ? (
            <Unstated text={words.home.undated} />
          ) : (
            <span class="cap num">
              {sayDate(edition.date)}{' '}
              {edition.contested && <Contested href={places.conflicts(edition.id)} />}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Census({ of }: { readonly of: HomeAnswer['graph']['kinds'] }) {
  const terms = useTerms();
  const sorted = [...of].sort((a, b) => b.count - a.count);
  const most = sorted[0]?.count ?? 1;
  return (
    <ul class="census">
      {sorted.map(({ kind, count }) => (
        <li key={kind}>
          <KindSign kind={kind} />
          <a class="ent" href={places.browse(kind)}>
            {terms.kind(kind)}
          </a>
          <svg
            class={`bar k-${familyOf(kind)}`}
            viewBox={`0 0 ${most} 1`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect width={count} height="1" />
          </svg>
          <span class="num">{sayNumber(count)}</span>
        </li>
      ))}
    </ul>
  );
}
