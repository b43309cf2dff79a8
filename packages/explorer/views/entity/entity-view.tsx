import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewProps } from '../../route/view-props.js';
import { groupBy } from '#text/group-by.js';
import type { AnswerOf } from '../../data/ask.js';
import { useTerms, type Terms } from '../../data/terms.js';
import { useAnswer, type Asked } from '../../data/use-answer.js';
import { usePages } from '../../data/use-pages.js';
import { AsOf } from '../../parts/as-of.js';
import { Segments } from '../../parts/choices.js';
import { EntityName, KindSign, nameOf, otherNameOf, Words } from '../../parts/entity.js';
import { relationsOf } from '../../parts/entity-line.js';
import { Answered, Bones } from '../../parts/panel.js';
import { DifferOn } from '../../parts/differences.js';
import { go } from '../../route/location.js';
import { useKept } from '../../history-entry.js';
import { asOfVariables, readMoment, type Moment } from '../../route/moment.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayDate } from '../../words/say.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { CiteButton } from '../../parts/cite-button.js';
import { KeepButton } from '../../parts/keep-button.js';
import { CopyButton } from '../../parts/query.js';
import { useTitle } from '../../parts/use-title.js';
import { pressShortcut, useWindowKeys } from '../../parts/window-keys.js';
import { lateWords } from '../../words/late-words.js';
import { Around } from './around.js';
import { BySentence } from './by-sentence.js';
import { Dates } from './dates.js';
import { Facts } from './facts.js';
import { firstSentencesOf } from './first-sentences.js';
import { groupsOf, nameOfTie, type Grouped, type Tie } from './groups.js';
import { Lead } from './lead.js';
import { Offices } from './offices.js';
import { rowOf } from './relation-row.js';
import { CuratorBar } from '../../curation/curator-bar.js';
import { History, useHistory } from './history.js';
import { mergedInto } from './judged.js';
import { Redirected } from './redirected.js';
import { Mentions } from './mentions.js';
import { Metrics } from './metrics.js';
import { Names } from './names.js';
import { Relations } from './relations.js';
import { TakeAway } from './take-away.js';
import { relationListOf, relationVariables, type EntityAnswer, type Order } from './types.js';

/** Everything known about one entity, with the sentences. */
export function EntityView({ id, place: { query } }: ViewProps) {
  const asked = useAnswer('view-entity', { id });
  const moment = readMoment(query);
  const groups = useAnswer('view-entity-groups', { id, ...asOfVariables(moment) });
  const entity = asked.answer?.data.entity;
  useTitle(entity == null ? undefined : nameOf(entity).text);
  const isTogether = useTogether(id, asked, groups);
  return (
    <Answered asked={asked} bones={10}>
      {(data) => {
        if (data.entity == null) return <NoSuchThing />;
        if (!isTogether) return <Bones count={10} />;
        return (
          <Page
            key={id}
            asked={asked}
            groups={groups}
            moment={moment}
            entity={data.entity}
            address={id}
          />
        );
      }}
    </Answered>
  );
}

/** Time that a page waits for its groups, so that they do not move what is read. */
const patienceMs = 1000;

/** True once the groups of an entity have come too, or are late; it stays true for the entity. */
function useTogether(id: string, asked: Asked<unknown>, groups: Asked<unknown>): boolean {
  const shown = useRef<string | undefined>(undefined);
  const [late, setLate] = useState<string>();
  const hasCome = asked.answer !== undefined;
  useEffect(() => {
    if (!hasCome) return;
    const timer = setTimeout(() => {
      setLate(id);
    }, patienceMs);
    return () => {
      clearTimeout(timer);
    };
  }, [id, hasCome]);
  const isEnded = groups.answer !== undefined || groups.error !== undefined;
  if (hasCome && (isEnded || late === id)) shown.current = id;
  return shown.current === id;
}

interface PageProps {
  readonly asked: Asked<AnswerOf<'view-entity'>>;
  readonly groups: Asked<AnswerOf<'view-entity-groups'>>;
  readonly entity: EntityAnswer;
  /** The id in the address, which may be one merged into the entity. */
  readonly address: string;
  readonly moment: Moment;
}

function Page({ asked, groups, entity, address, moment }: PageProps) {
  const terms = useTerms();
  const [order, setOrder] = useKept<Order>('order', 'fact');
  const relations = usePages(
    'view-entity-relations',
    order === 'sentence' ? relationVariables(entity, [], moment) : undefined,
    relationListOf,
  );
  const answer = groups.answer?.data.relationGroups;
  const grouped = answer && groupsOf(terms, entity.id, answer);
  const firsts = firstSentencesOf(rowsOf(terms, entity, grouped));
  const history = useHistory(entity.id);
  const judgements = history.asked.answer?.data.judgements.nodes ?? [];
  const time = (
    <AsOf
      moment={moment}
      change={(change) => {
        go(places.entity(address, { ...moment, ...change }));
      }}
    />
  );
  const tools = (
    <Segments
      label={words.entity.order}
      options={[
        ['fact', words.entity.byFact],
        ['sentence', words.entity.bySentence],
      ]}
      value={order}
      set={setOrder}
    />
  );
  return (
    <>
      <Head of={entity} grouped={grouped} moment={moment} order={order} />
      <Redirected of={entity} history={history} />
      <CuratorBar>
        {({ EntityTools }) => (
          <EntityTools entity={entity} merged={mergedInto(entity.id, judgements)} />
        )}
      </CuratorBar>
      <div class="two">
        <div>
          {order === 'fact' ? (
            <>
              {grouped?.offices && (
                <Offices entity={entity} firsts={firsts} moment={moment} group={grouped.offices} />
              )}
              <Facts asked={asked} entity={entity} tools={tools} firsts={firsts} />
              <Relations
                entity={entity}
                firsts={firsts}
                time={time}
                moment={moment}
                asked={groups}
                grouped={grouped ?? noGroups}
              />
            </>
          ) : (
            <BySentence entity={entity} relations={relations} tools={tools} time={time} />
          )}
          <Mentions entity={entity} />
        </div>
        <aside>
          <Around of={entity} grouped={grouped} />
          <Dates id={entity.id} />
          <Names of={entity} />
          <Metrics id={entity.id} />
          <History history={history} />
        </aside>
      </div>
    </>
  );
}

interface HeadProps {
  readonly of: EntityAnswer;
  readonly grouped: Grouped | undefined;
  readonly moment: Moment;
  readonly order: Order;
}

const noGroups: Grouped = { offices: undefined, large: [], others: [] };

/** All rows of the page in their order, each with its name and claims. */
function rowsOf(terms: Terms, { facts }: EntityAnswer, grouped: Grouped = noGroups) {
  const { offices, large, others } = grouped;
  const ties = [...large.flatMap((group) => group.ties), ...others];
  const ofFacts = groupBy(facts.nodes, ({ predicate }) => predicate);
  const rowOfTie = (tie: Tie) => ({
    row: rowOf(tie),
    name: nameOfTie(tie),
    claims: tie.claims.nodes,
  });
  return [
    ...(offices?.ties ?? []).map(rowOfTie),
    ...Array.from(ofFacts, ([predicate, claims]) => ({
      row: `fact-${predicate}`,
      name: terms.predicate(predicate),
      claims,
    })),
    ...ties.map(rowOfTie),
  ];
}

function Head({ of, grouped, moment, order }: HeadProps) {
  const terms = useTerms();
  const other = otherNameOf(of);
  const [claim] = of.facts.nodes;
  useWindowKeys(pressShortcut);
  return (
    <header class="who">
      <p class="kindline">
        <KindSign kind={of.kind} /> {terms.kind(of.kind)}
      </p>
      <h1>
        <EntityName of={of} />
      </h1>
      {other !== undefined && (
        <p class="aka">
          <Words text={other} />
        </p>
      )}
      <Lead of={of} grouped={grouped} order={order} />
      <Counts of={of} />
      <div class="who-act">
        <a class="btn btn--main" aria-keyshortcuts="G" href={places.graph([of.id])}>
          {words.entity.openGraph}
        </a>
        <a class="btn" href={places.paths(of.id)}>
          {words.entity.tie}
        </a>
        {of.kind === 'Edition' && (
          <a class="btn" href={places.edition(of.id)}>
            {words.editions.numbers}
          </a>
        )}
        {claim !== undefined && <CiteButton claim={claim.id} class="btn" shortcut="C" />}
        <a class="btn" aria-keyshortcuts="D" href={places.dossier(of.id)}>
          {words.dossier}
        </a>
        <CopyButton
          text={new URL(places.entity(of.id), window.location.href).href}
          label={lateWords.kept.permalink}
          class="btn"
          shortcut="P"
        />
        <KeepButton kind="watched" path={`e/${of.id}`} title={nameOf(of)} shortcut="W" />
        <TakeAway entity={of} moment={moment} />
      </div>
    </header>
  );
}

/** Counts of an entity's claims and documents, the latest date, and conflicts. */
function Counts({ of }: { readonly of: EntityAnswer }) {
  const earliest = of.all.groupBy.buckets[0]?.firstSeen.earliest;
  return (
    <p class="who-line">
      <span>{sayCount(words.counts.claims, of.all.totalCount)}</span>
      <span>{sayCount(words.counts.relations, relationsOf(of))}</span>
      <span>{sayCount(words.counts.mentions, of.mentions.totalCount)}</span>
      {earliest != null && (
        <span class="num">{fill(words.entity.oldest, { date: sayDate(earliest) })}</span>
      )}
      {of.wikidata != null && (
        <span>
          <a
            href={`https://www.wikidata.org/wiki/${encodeURIComponent(of.wikidata)}`}
            rel="noreferrer"
          >
            {words.entity.wikidata} <bdi lang="en">{of.wikidata}</bdi>
          </a>
        </span>
      )}
      <span>{of.contested ? <DifferOn id={of.id} /> : words.entity.uncontested}</span>
    </p>
  );
}
