import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { useAnswer } from '../../data/use-answer.js';
import { useKnownNames } from '../../data/use-names.js';
import { AsOf } from '../../parts/as-of.js';
import { Chain } from '../../parts/chain.js';
import type { Named } from '../../data/named.js';
import { nameOf } from '../../parts/entity.js';
import { Pair } from '../../parts/pair.js';
import { Answered, Empty, Section, Truncated } from '../../parts/panel.js';
import { QueryButton } from '../../parts/query.js';
import { go } from '../../route/location.js';
import { asOfVariables, readMoment, type Moment } from '../../route/moment.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayShown } from '../../words/say.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { PairTabs } from '../../parts/pair-tabs.js';
import { useTitle } from '../../parts/use-title.js';

type Ground = AnswerOf<'view-common'>['commonConnections'];

const first = 20;

/** Entities that are tied to both of two, with the sentences of both ties. */
export function CommonView({ place: { query } }: ViewProps) {
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? ''];
  const moment = readMoment(query);
  const known = useKnownNames([a, b].filter((id) => id !== ''));
  const isAsked = a !== '' && b !== '' && a !== b;
  const asked = useAnswer(
    'view-common',
    isAsked ? { a, b, first, ...asOfVariables(moment) } : undefined,
  );
  const { names } = known;
  const [one, other] = [names.get(a), names.get(b)];
  useTitle(words.common.title);
  return (
    <>
      <h1>{words.common.title}</h1>
      <PairTabs current="common" a={a} b={b} moment={moment} />
      <Pair
        a={one}
        b={other}
        action={words.common.find}
        labels={[words.common.first, words.common.second]}
        submit={(x, y) => {
          go(places.common(x, y, moment));
        }}
      />
      <AsOf
        moment={moment}
        change={(change) => {
          go(places.common(a, b, { ...moment, ...change }));
        }}
      />
      {isAsked ? (
        <Answered asked={known.asked} bones={10}>
          {() =>
            one === undefined || other === undefined ? (
              <NoSuchThing />
            ) : (
              <Answered asked={asked} bones={10}>
                {({ commonConnections }) => (
                  <>
                    <Summary of={commonConnections} asked={asked} moment={moment} />
                    {commonConnections.connections.map((tie) => (
                      <Tie key={tie.entity.id} tie={tie} a={one} b={other} moment={moment} />
                    ))}
                  </>
                )}
              </Answered>
            )
          }
        </Answered>
      ) : (
        <Empty text={words.common.choose} />
      )}
    </>
  );
}

interface SummaryProps {
  readonly of: Ground;
  readonly asked: ReturnType<typeof useAnswer<'view-common'>>;
  readonly moment: Moment;
}

function Summary({ of: { totalCount, connections, effort }, asked, moment }: SummaryProps) {
  const noneHint = moment.on === undefined ? words.common.noneHint : words.moment.noneHint;
  if (totalCount === 0 && effort.truncatedBy != null)
    return (
      <Empty text={words.common.gaveUp} hint={noneHint}>
        <p>
          <Truncated effort={effort} />
        </p>
      </Empty>
    );
  if (totalCount === 0) return <Empty text={words.common.none} hint={noneHint} />;
  return (
    <p class="found">
      <strong role="status">
        {fill(words.common.found, { count: sayCount(words.counts.entities, totalCount) })}
      </strong>{' '}
      {connections.length < totalCount && (
        <span class="quiet">{sayShown(connections.length, totalCount)}</span>
      )}{' '}
      <Truncated effort={effort} />{' '}
      <QueryButton name={asked.name} variables={asked.variables} of={words.common.title} />
    </p>
  );
}

interface TieProps {
  readonly tie: Ground['connections'][number];
  readonly a: Named;
  readonly b: Named;
  readonly moment: Moment;
}

function Tie({ tie: { entity, ofA, ofB }, a, b, moment }: TieProps) {
  return (
    <Section
      title={nameOf(entity).text}
      tools={
        <a class="btn btn--small" href={places.graph([a.id, entity.id, b.id], moment)}>
          {words.paths.onGraph}
        </a>
      }
    >
      <Chain
        stops={[a, entity, b]}
        hops={[
          { from: a.id, ties: ofA },
          { from: entity.id, ties: ofB },
        ]}
      />
    </Section>
  );
}
