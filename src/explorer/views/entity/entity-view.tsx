import { useState } from 'preact/hooks';
import type { ViewProps } from '../../route/view-props.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { usePages } from '../../data/use-pages.js';
import { AsOf } from '../../parts/as-of.js';
import { Segments } from '../../parts/choices.js';
import { EntityName, KindSign, nameOf, otherNameOf, Words } from '../../parts/entity.js';
import { relationsOf } from '../../parts/entity-line.js';
import { Answered } from '../../parts/panel.js';
import { Contested } from '../../parts/value.js';
import { go } from '../../route/location.js';
import { readMoment, type Moment } from '../../route/moment.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayDate } from '../../words/say.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { useTitle } from '../../parts/use-title.js';
import { Around } from './around.js';
import { BySentence } from './by-sentence.js';
import { Dates } from './dates.js';
import { Facts } from './facts.js';
import { CuratorBar } from '../../curation/curator-bar.js';
import { History, useHistory } from './history.js';
import { mergedInto } from './judged.js';
import { Redirected } from './redirected.js';
import { Mentions } from './mentions.js';
import { Metrics } from './metrics.js';
import { Names } from './names.js';
import { Relations } from './relations.js';
import { TakeAway } from './take-away.js';
import { Telling } from './telling.js';
import {
  relationListOf,
  relationVariables,
  type EntityAnswer,
  type Order,
  type RelationKind,
} from './types.js';

/** Everything known about one entity, with the sentences. */
export function EntityView({ id, place: { query } }: ViewProps) {
  const asked = useAnswer('view-entity', { id });
  const entity = asked.answer?.data.entity;
  useTitle(entity == null ? undefined : nameOf(entity).text);
  return (
    <Answered asked={asked} bones={10}>
      {(data) =>
        data.entity == null ? (
          <NoSuchThing id={id} />
        ) : (
          <Page
            key={id}
            asked={asked}
            entity={data.entity}
            address={id}
            moment={readMoment(query)}
          />
        )
      }
    </Answered>
  );
}

interface PageProps {
  readonly asked: ReturnType<typeof useAnswer<'view-entity'>>;
  readonly entity: EntityAnswer;
  /** The id in the address, which may be one merged into the entity. */
  readonly address: string;
  readonly moment: Moment;
}

function Page({ asked, entity, address, moment }: PageProps) {
  const [order, setOrder] = useState<Order>('fact');
  const [kind, setKind] = useState<RelationKind>();
  const relations = usePages(
    'view-entity-relations',
    relationVariables(entity, kind, moment),
    relationListOf,
  );
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
      <Head of={entity} kind={kind} moment={moment} />
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
              <Facts asked={asked} entity={entity} tools={tools} />
              <Relations
                {...{ entity, kind, time }}
                pages={relations}
                choose={setKind}
                isThen={moment.on !== undefined}
              />
            </>
          ) : (
            <BySentence {...{ entity, relations, tools, time }} />
          )}
          <Mentions entity={entity} />
        </div>
        <aside>
          <Around of={entity} relations={relations} />
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
  readonly kind: RelationKind | undefined;
  readonly moment: Moment;
}

function Head({ of, kind, moment }: HeadProps) {
  const terms = useTerms();
  const other = otherNameOf(of);
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
      <Telling of={of} />
      <Counts of={of} />
      <div class="who-act">
        <a class="btn btn--main" href={places.graph([of.id])}>
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
        <TakeAway entity={of} kind={kind} moment={moment} />
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
      <span>
        {of.contested ? <Contested href={places.conflicts(of.id)} /> : words.entity.uncontested}
      </span>
    </p>
  );
}
