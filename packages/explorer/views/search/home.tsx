import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import type { AnswerOf } from '../../data/ask.js';
import { useCode } from '../../data/use-code.js';
import { familyOf } from '../../kinds.js';
import { language } from '../../language.js';
import { KindSign } from '../../parts/entity.js';
import { Answered, Bones, Failed, Section } from '../../parts/panel.js';
import { places } from '../../route/places.js';
import { site } from '../../site.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useTitle } from '../../parts/use-title.js';
import { Anatomy, anatomyBones } from './anatomy.js';
import { SearchBox } from './search-box.js';
import { Questions, Starts, type StartsProps } from './starts.js';
import { useWithTerms } from './use-with-terms.js';

type HomeAnswer = AnswerOf<'view-home'>;

export function Home() {
  useTitle(words.search.title);
  const home = useWithTerms(useAnswer('view-home', {}));
  const central = useWithTerms(useAnswer('view-central', site.start?.entities ? undefined : {}));
  const isWorking = [home, central].some(({ error }) => error?.fault === 'busy');
  if (home.answer?.data.graph.counts.entities === 0) return <LateEmpty again={home.again} />;
  return (
    <>
      <div class="home-top">
        <section class="ask" aria-labelledby="home-title">
          <Welcome />
          <SearchBox />
          {isWorking && (
            <p class="sheet st-p ui" role="status">
              {sayWorking(home.answer?.data.graph.counts.entities)}
            </p>
          )}
          <Questions />
        </section>
        <Answered asked={home} bones={anatomyBones}>
          {(answer) => <FirstSentence of={answer} />}
        </Answered>
      </div>
      <Content home={home} central={central} />
    </>
  );
}

/** Says that figures are still being worked out, and over how many entities if that is known. */
function sayWorking(entities: number | undefined): string {
  const of = entities === undefined ? '' : ` (${sayCount(words.counts.entities, entities)})`;
  return fill(words.home.working, { of });
}

const loadEmpty = async () => (await import('./empty-graph.js')).EmptyGraph;

/** Ways to fill a graph that is empty; their code comes where one is. */
function LateEmpty(props: { readonly again: () => void }) {
  const { code: Shown, error, again } = useCode(loadEmpty);
  if (Shown !== undefined) return <Shown {...props} />;
  return error === undefined ? <Bones count={6} /> : <Failed error={error} again={again} />;
}

function Content({ home, central }: StartsProps) {
  return (
    <>
      <Starts home={home} central={central} />
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

/** Beginning of the first page, as the server sends it before any script runs. */
function Welcome() {
  return (
    <>
      <h1 id="home-title">{site.title[language]}</h1>
      <p class="quiet lede">{site.lede[language]}</p>
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
