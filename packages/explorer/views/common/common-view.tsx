import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { useAnswer } from '../../data/use-answer.js';
import { useKnownNames } from '../../data/use-names.js';
import { AsOf } from '../../parts/as-of.js';
import { isKind } from '../../kinds.js';
import type { Named } from '../../data/named.js';
import type { EntityKind } from '../../data/operations.js';
import { useTerms } from '../../data/terms.js';
import { nameOf } from '../../parts/entity.js';
import { Pair } from '../../parts/pair.js';
import { Answered, Empty, Section, Truncated } from '../../parts/panel.js';
import { QueryButton } from '../../parts/query.js';
import { go } from '../../route/location.js';
import { asOfVariables, readMoment, type Moment } from '../../route/moment.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayNumber, sayShown } from '../../words/say.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { PairTabs } from '../../parts/pair-tabs.js';
import { useTitle } from '../../parts/use-title.js';
import { isPlainKey, useWindowKeys } from '../../parts/window-keys.js';
import { SharedRows } from './shared-rows.js';

type Ground = AnswerOf<'view-common'>['commonConnections'];

const first = 50;

const kindIn = (text: string | null): EntityKind | undefined =>
  text !== null && isKind(text) ? text : undefined;

/** Entities that are tied to both of two, with the sentences of both ties. */
export function CommonView({ place: { query } }: ViewProps) {
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? ''];
  const moment = readMoment(query);
  const kind = kindIn(query.get('kind'));
  const known = useKnownNames([a, b].filter((id) => id !== ''));
  const isAsked = a !== '' && b !== '' && a !== b;
  const wanted = isAsked ? { a, b, first, ...asOfVariables(moment) } : undefined;
  const all = useAnswer('view-common', wanted);
  const ofKind = useAnswer('view-common', kind && wanted && { ...wanted, kinds: [kind] });
  const asked = kind === undefined ? all : ofKind;
  const { names } = known;
  const [one, other] = [names.get(a), names.get(b)];
  useTitle(words.common.title);
  useWindowKeys((event) => {
    if (isAsked && event.code === 'KeyX' && isPlainKey(event))
      go(places.common(b, a, moment, kind));
  });
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
          go(places.common(a, b, { ...moment, ...change }, kind));
        }}
      />
      {isAsked ? (
        <Answered asked={known.asked} bones={10}>
          {() =>
            one === undefined || other === undefined ? (
              <NoSuchThing />
            ) : (
              <>
                <Kinds
                  of={all.answer?.data.commonConnections}
                  kind={kind}
                  choose={(chosen) => {
                    go(places.common(a, b, moment, chosen));
                  }}
                />
                <Answered asked={asked} bones={10}>
                  {({ commonConnections }) => (
                    <>
                      <Summary of={commonConnections} asked={asked} moment={moment} />
                      <Listed of={commonConnections} a={one} b={other} moment={moment} />
                    </>
                  )}
                </Answered>
              </>
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

interface ListedProps extends PairProps {
  readonly of: Ground;
  readonly moment: Moment;
}

interface PairProps {
  readonly a: Named;
  readonly b: Named;
}

/** True if the search came to its end, so that its counts are those of the graph. */
const isCounted = ({ effort }: Ground): boolean => effort.truncatedBy == null;

/** The entities in common: those of the most frequent kind, then all others. */
function Listed({ of, moment, ...pair }: ListedProps) {
  const terms = useTerms();
  const { kinds, connections, totalCount } = of;
  const [first] = [...kinds].sort((a, b) => b.both - a.both);
  const most = first !== undefined && first.both > 1 ? first : undefined;
  const captionOf = (count: number) =>
    isCounted(of) && { caption: <span class="num">{sayNumber(count)}</span> };
  const ofMost = connections.filter(({ entity }) => entity.kind === most?.kind);
  const others = connections.filter(({ entity }) => entity.kind !== most?.kind);
  const tools = (
    <a class="btn btn--small" href={places.graph([pair.a.id, pair.b.id], moment)}>
      {words.paths.onGraph}
    </a>
  );
  return (
    <>
      {most !== undefined && ofMost.length > 0 && (
        <Section title={terms.kinds(most.kind)} {...captionOf(most.both)} tools={tools}>
          {isCounted(of) && <Counts of={most} {...pair} />}
          <SharedRows of={ofMost} label={terms.kinds(most.kind)} {...pair} />
        </Section>
      )}
      {others.length > 0 && (
        <Section
          title={words.common.others}
          {...captionOf(totalCount - (most?.both ?? 0))}
          tools={ofMost.length === 0 && tools}
        >
          <SharedRows of={others} label={words.common.others} {...pair} />
        </Section>
      )}
    </>
  );
}

type Counted = Ground['kinds'][number];

interface KindsProps {
  /** All that the two have in common; undefined until it arrives. */
  readonly of: Ground | undefined;
  readonly kind: EntityKind | undefined;
  readonly choose: (kind: EntityKind | undefined) => void;
}

/** The kinds in common to choose from. */
function Kinds({ of: ground, kind, choose }: KindsProps) {
  const terms = useTerms();
  if (ground === undefined) return null;
  const { kinds } = ground;
  if (kinds.length < 2 && kind === undefined) return null;
  const options: readonly (readonly [EntityKind | undefined, string, number])[] = [
    [undefined, words.common.all, kinds.reduce((sum, { both }) => sum + both, 0)],
    ...kinds.flatMap((of) =>
      of.both > 0 ? [[of.kind, terms.kinds(of.kind), of.both] as const] : [],
    ),
  ];
  return (
    <p class="jump" role="group" aria-label={words.search.kinds}>
      {options.map(([of, label, count]) => (
        <button
          key={label}
          class="btn btn--small chip"
          type="button"
          aria-pressed={of === kind}
          onClick={() => {
            choose(of);
          }}
        >
          {label} {isCounted(ground) && <span class="num">{sayNumber(count)}</span>}
        </button>
      ))}
    </p>
  );
}

/** Numbers of a kind that are tied to one of two alone, and to both. */
function Counts({ of: { both, onlyA, onlyB }, a, b }: PairProps & { readonly of: Counted }) {
  const onlyIn = (one: Named): string => fill(words.common.onlyIn, { name: nameOf(one).text });
  return (
    <dl class="venn">
      {[
        [onlyIn(a), onlyA] as const,
        [words.common.inBoth, both] as const,
        [onlyIn(b), onlyB] as const,
      ].map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="num">{sayNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
