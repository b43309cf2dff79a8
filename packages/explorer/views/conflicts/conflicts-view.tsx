import { useRef } from 'preact/hooks';
import type { ViewProps } from '../../route/view-props.js';
import '../../style/differ.css';
import { CuratorBar, CuratorEntry } from '../../curation/curator-bar.js';
import { Curated } from '../../curation/curated.js';
import type { AnswerOf, VariablesOf } from '../../data/ask.js';
import { useKept } from '../../history-entry.js';
import { useSession } from '../../data/session.js';
import { useTerms, type Terms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { useNames } from '../../data/use-names.js';
import { usePages } from '../../data/use-pages.js';
import { CiteButton } from '../../parts/cite-button.js';
import { EntityLink, nameOf, Words } from '../../parts/entity.js';
import { Answered, Empty, More } from '../../parts/panel.js';
import { QueryButton } from '../../parts/query.js';
import { useTitle } from '../../parts/use-title.js';
import { Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayNumber, sayShown } from '../../words/say.js';
import { words } from '../../words/words.js';
import { answersOf, type Answer, type Conflict } from '../../parts/differ/answers.js';
import { Decision, type Decidable } from './decision.js';
import { differWords as said } from './differ-words.js';
import { sayQuestion } from '../../parts/differ/question.js';

type Filter = keyof typeof said.filters;
const filters = Object.keys(said.filters) as readonly Filter[];

const wantedBy = (filter: Filter): Partial<VariablesOf<'view-conflicts'>> => {
  if (filter === 'ALL') return {};
  return filter === 'UNDECIDED' ? { decided: false } : { questions: [filter] };
};

/** Questions that sources answer in several ways: their answers side by side, and the decision of a curator in place. */
export function ConflictsView({ place: { query } }: ViewProps) {
  const entity = query.get('entity') ?? undefined;
  const filter = filters.find((each) => each === query.get('of')) ?? 'ALL';
  const named = useNames(entity === undefined ? [] : [entity]).get(entity ?? '');
  const pages = usePages(
    'view-conflicts',
    { ...(entity !== undefined && { entities: [entity] }), ...wantedBy(filter) },
    ({ conflicts }) => conflicts,
    { session: useSession() },
  );
  const title =
    named === undefined ? said.title : fill(said.ofEntity, { name: nameOf(named).text });
  useTitle(title);
  const { asked } = pages;
  const counted = useLast(asked.answer?.data, entity ?? '');
  return (
    <>
      <h1>{title}</h1>
      <p class="quiet lede">{said.lede}</p>
      {entity !== undefined && (
        <p>
          <a href={places.conflicts()}>{said.all}</a>
        </p>
      )}
      <CuratorBar>{() => null}</CuratorBar>
      <Filters counted={counted} chosen={filter} entity={entity} />
      <Answered asked={asked} bones={10}>
        {() => (
          <>
            {pages.nodes.length === 0 && <Nothing filter={filter} />}
            {pages.nodes.map((conflict) => (
              <Difference key={conflict.id} conflict={conflict} />
            ))}
            <More pages={pages} />
          </>
        )}
      </Answered>
      <p class="cap">
        <QueryButton name={asked.name} variables={asked.variables} of={title} />
      </p>
      <CuratorEntry />
    </>
  );
}

/** A value, or the last one of the same name until it arrives: links that a reader has just used stay where they are. */
function useLast<Value>(value: Value | undefined, name: string): Value | undefined {
  const last = useRef<{ readonly name: string; readonly value: Value } | undefined>(undefined);
  if (value !== undefined) last.current = { name, value };
  return last.current?.name === name ? last.current.value : undefined;
}

const Nothing = ({ filter }: { readonly filter: Filter }) =>
  filter === 'ALL' ? (
    <Empty text={said.none} hint={said.noneHint} />
  ) : (
    <Empty text={said.noneChosen} />
  );

interface FiltersProps {
  /** The counts of the questions, which are the same whatever is chosen; undefined until they arrive. */
  readonly counted: AnswerOf<'view-conflicts'> | undefined;
  readonly chosen: Filter;
  readonly entity: string | undefined;
}

/** Links to the questions of one sort, each with how many there are; sorts without any are left out. */
function Filters({ counted, chosen, entity }: FiltersProps) {
  if (counted === undefined) return null;
  const { all, undecided, ...sorts } = counted;
  const counts = { ...sorts, ALL: all, UNDECIDED: undecided };
  const offered = filters.filter((each) => each === 'ALL' || counts[each]?.totalCount);
  if (offered.length < 3 && chosen === 'ALL') return null;
  return (
    <nav class="jump" aria-label={said.filter}>
      {offered.map((each) => (
        <a
          key={each}
          class="btn btn--small chip"
          href={places.conflicts(entity, each === 'ALL' ? undefined : each)}
          aria-current={each === chosen ? 'true' : undefined}
        >
          {said.filters[each]} <span class="num">{sayNumber(counts[each]?.totalCount ?? 0)}</span>
        </a>
      ))}
    </nav>
  );
}

/** Answers to a question that are shown at first. */
const mostAnswers = 5;

function Difference({ conflict: arrived }: { readonly conflict: Decidable }) {
  const terms = useTerms();
  const { conflict, isPart, rest } = useWholeConflict(arrived);
  const answers = answersOf(conflict, terms);
  const [isWhole, setWhole] = useKept(`answers ${conflict.id}`, false);
  const more = answers.length - mostAnswers;
  const [first] = conflict.claims;
  if (first === undefined) return null;
  const id = `q ${conflict.id}`.replaceAll(' ', '-');
  const about = conflict.about === 'SUBJECT' ? (first.object ?? first.subject) : first.subject;
  return (
    <article class="differ" aria-labelledby={id}>
      <header>
        <p class="quiet ui">
          <EntityLink of={about} /> {partOf(conflict, terms)}
        </p>
        <h2 id={id}>{sayQuestion(conflict, answers, terms)}</h2>
        <Decision of={conflict} />
      </header>
      <div class="answers">
        {(isWhole ? answers : answers.slice(0, mostAnswers)).map((answer) => (
          <AnswerColumn key={answer.claims[0].id} answer={answer} conflict={conflict} />
        ))}
      </div>
      {!isWhole && more > 0 && (
        <MoreButton
          text={fill(words.entity.showMore, { count: sayNumber(more) })}
          onClick={() => {
            setWhole(true);
          }}
        />
      )}
      {/* A decision is about all claims. */}
      {isPart ? (
        rest
      ) : (
        <Curated>
          {({ Decide }) => <Decide conflict={conflict.id} said={said} answers={answers} />}
        </Curated>
      )}
    </article>
  );
}

interface MoreProps {
  readonly caption?: string;
  readonly text: string;
  readonly isLoading?: boolean;
  readonly onClick: () => void;
}

function MoreButton({ caption, text, isLoading = false, onClick }: MoreProps) {
  return (
    <p class="more" aria-busy={isLoading}>
      {caption !== undefined && <span class="cap">{caption}</span>}
      <button class="btn btn--small" type="button" disabled={isLoading} onClick={onClick}>
        {text}
      </button>
    </p>
  );
}

/** A conflict, with all of its claims once a reader wants them, and the button that asks for them. */
function useWholeConflict(arrived: Decidable) {
  const [isWanted, setWanted] = useKept(`claims ${arrived.id}`, false);
  const whole = useAnswer(
    'view-conflicts',
    isWanted ? allClaimsOf(arrived) : undefined,
    useSession(),
  );
  const conflict = whole.answer?.data.conflicts.nodes[0] ?? arrived;
  const rest = (
    <MoreButton
      caption={sayShown(conflict.claims.length, conflict.claimCount)}
      text={said.allClaims}
      isLoading={whole.isLoading}
      onClick={() => {
        setWanted(true);
      }}
    />
  );
  return { conflict, isPart: conflict.claims.length < conflict.claimCount, rest };
}

const allClaimsOf = ({ id }: Conflict): VariablesOf<'view-conflicts'> => ({
  ids: [id],
  claimsEach: null,
  counted: false,
});

/** Words for the part of a claim in which the sources differ. */
const partOf = ({ about, claims: [first] }: Conflict, terms: Terms): string =>
  about === 'VALUE' || about === 'OBJECT'
    ? terms.predicate(first?.predicate ?? '')
    : terms.value('ConflictAbout', about);

interface ColumnProps {
  readonly answer: Answer;
  readonly conflict: Conflict;
}

function AnswerColumn({ answer: { text, claims, isFirst }, conflict }: ColumnProps) {
  const sources = new Set(
    claims.flatMap(({ evidence }) => evidence.map(({ document }) => document.id)),
  );
  return (
    <section class={isFirst ? 'answer is-first' : 'answer'}>
      <p class="quiet ui">
        {isFirst ? (
          <>
            <strong>{said.first}</strong> · {sayReason(conflict, claims[0].confidence)}
          </>
        ) : (
          said.other
        )}
      </p>
      <h3 class="big num">
        <Words text={text} />
      </h3>
      <Witnesses claims={claims} shown={2} />
      <p class="cap">
        {sayCount(words.counts.sources, sources.size)} ·{' '}
        {sayCount(words.counts.claims, claims.length)} · <CiteButton claim={claims[0].id} />
      </p>
    </section>
  );
}

const sayReason = ({ because }: Conflict, confidence: number): string =>
  fill(said.because[because], { value: sayNumber(confidence) });
