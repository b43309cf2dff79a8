import { useState } from 'preact/hooks';
import type { ViewProps } from '../../route/view-props.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { usePages } from '../../data/use-pages.js';
import { AsOf } from '../../parts/as-of.js';
import { EntityName, KindSign, nameOf, otherNameOf, Words } from '../../parts/entity.js';
import { Answered } from '../../parts/panel.js';
import { Contested } from '../../parts/value.js';
import { go } from '../../route/location.js';
import { asOfVariables, readMoment, type Moment } from '../../route/moment.js';
import { places } from '../../route/places.js';
import { sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../no-such-page.js';
import { useTitle } from '../use-title.js';
import { Around } from './around.js';
import { BySentence } from './by-sentence.js';
import { Dates } from './dates.js';
import { Facts } from './facts.js';
import { CuratorBar } from '../curator-bar.js';
import { History, useHistory } from './history.js';
import { mergedInto } from './judged.js';
import { Redirected } from './redirected.js';
import { Mentions } from './mentions.js';
import { Metrics } from './metrics.js';
import { Names } from './names.js';
import { Relations } from './relations.js';
import { relationsOf, type EntityAnswer, type Order } from './types.js';

/** Everything that is known of one entity, and by which sentence. */
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
  /** The id in the address, which may be that of one that was merged into the entity. */
  readonly address: string;
  readonly moment: Moment;
}

function Page({ asked, entity, address, moment }: PageProps) {
  const [order, setOrder] = useState<Order>('fact');
  const [kind, setKind] = useState<EntityAnswer['relationCounts'][number]['kind']>();
  const relations = usePages(
    'view-entity-relations',
    { id: entity.id, ...(kind !== undefined && { kinds: [kind] }), ...asOfVariables(moment) },
    (data) => {
      const found = data.entity?.relations;
      return found && { ...found, nodes: found.edges };
    },
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
  const tools = <OrderChoice order={order} choose={setOrder} />;
  return (
    <>
      <Head of={entity} />
      <Redirected of={entity} history={history} />
      <CuratorBar>
        {({ tools: { EntityTools }, session }) => (
          <EntityTools
            entity={entity}
            merged={mergedInto(entity.id, judgements)}
            session={session}
          />
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

function Head({ of }: { readonly of: EntityAnswer }) {
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
      <p class="who-line">
        <span>{sayCount(words.counts.claims, of.all.totalCount)}</span>
        <span>{sayCount(words.counts.relations, relationsOf(of))}</span>
        <span>{sayCount(words.counts.mentions, of.mentions.totalCount)}</span>
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
        {of.contested && (
          <span>
            <Contested href={places.conflicts(of.id)} />
          </span>
        )}
      </p>
      <div class="who-act">
        <a class="btn btn--main" href={places.graph([of.id])}>
          {words.entity.openGraph}
        </a>
        <a class="btn" href={places.paths(of.id)}>
          {words.entity.tie}
        </a>
      </div>
    </header>
  );
}

function OrderChoice({
  order,
  choose,
}: {
  readonly order: Order;
  readonly choose: (order: Order) => void;
}) {
  const choices = [
    ['fact', words.entity.byFact],
    ['sentence', words.entity.bySentence],
  ] as const;
  return (
    <span class="seg" role="group" aria-label={words.entity.order}>
      {choices.map(([value, label]) => (
        <button
          key={value}
          type="button"
          aria-pressed={order === value}
          onClick={() => {
            choose(value);
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
