import { useEffect, useState } from 'preact/hooks';
import type { ViewProps } from '../../route/view-props.js';
import type { AnswerOf } from '../../data/ask.js';
import { useKnownNames } from '../../data/use-names.js';
import { usePages, type Pages } from '../../data/use-pages.js';
import { AsOf } from '../../parts/as-of.js';
import { Chain } from '../../parts/chain.js';
import { Select } from '../../parts/choices.js';
import { nameOf } from '../../parts/entity.js';
import { Pair } from '../../parts/pair.js';
import { Answered, Empty, More, Section, Truncated } from '../../parts/panel.js';
import { QueryButton } from '../../parts/query.js';
import { go } from '../../route/location.js';
import { asOfVariables, readMoment, type Moment } from '../../route/moment.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayNames, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { PairTabs } from '../../parts/pair-tabs.js';
import { useTitle } from '../../parts/use-title.js';

type PathsAnswer = AnswerOf<'view-paths'>;
type Path = PathsAnswer['paths']['nodes'][number];

const hopChoices = [2, 3, 4, 5, 6];
const usualHops = 3;

/** Ways from one entity to another, with the sentence of every hop. */
export function PathsView({ place: { query } }: ViewProps) {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  const given = Number(query.get('hops'));
  const maxHops = hopChoices.includes(given) ? given : usualHops;
  const [hops, setHops] = useState(maxHops);
  useEffect(() => {
    setHops(maxHops);
  }, [maxHops]);
  const moment = readMoment(query);
  const known = useKnownNames([from, to].filter((id) => id !== ''));
  const isAsked = from !== '' && to !== '' && from !== to;
  const pages = usePages(
    'view-paths',
    isAsked ? { from, to, maxHops, ...asOfVariables(moment) } : undefined,
    ({ paths: { totalCount, ...rest } }) => ({ ...rest, totalCount: totalCount.value }),
  );
  const { names } = known;
  const unknown = [from, to].filter((id) => !names.has(id));
  const [a, b] = [names.get(from), names.get(to)];
  useTitle(a && b ? `${nameOf(a).text} – ${nameOf(b).text}` : words.paths.title);
  return (
    <>
      <h1>{words.paths.title}</h1>
      <PairTabs current="paths" a={from} b={to} moment={moment} />
      <Pair
        a={a}
        b={b}
        action={words.paths.tie}
        labels={[words.paths.from, words.paths.to]}
        submit={(first, second) => {
          go(places.paths(first, second, String(hops), moment));
        }}
      >
        <div class="fld fld--s">
          <label for="hops">{words.paths.most}</label>
          <Select
            id="hops"
            class="btn"
            options={hopChoices.map((count) => [String(count), sayCount(words.counts.hops, count)])}
            value={String(hops)}
            set={(count) => {
              setHops(Number(count));
            }}
          />
        </div>
      </Pair>
      <AsOf
        moment={moment}
        change={(change) => {
          go(places.paths(from, to, query.get('hops') ?? undefined, { ...moment, ...change }));
        }}
      />
      {isAsked ? (
        <Answered asked={known.asked} bones={10}>
          {() =>
            unknown.length > 0 ? (
              <NoSuchThing />
            ) : (
              <Answered asked={pages.asked} bones={10}>
                {(data) => <Found data={data} pages={pages} maxHops={maxHops} moment={moment} />}
              </Answered>
            )
          }
        </Answered>
      ) : (
        <Empty text={words.paths.choose} />
      )}
    </>
  );
}

interface FoundProps {
  readonly data: PathsAnswer;
  readonly pages: Pages<PathsAnswer, Path>;
  readonly maxHops: number;
  readonly moment: Moment;
}

function Found({ data: { paths }, pages, maxHops, moment }: FoundProps) {
  const [shortest] = paths.nodes;
  if (shortest === undefined)
    return <NoPath effort={paths.effort} maxHops={maxHops} moment={moment} />;
  const found =
    paths.totalCount.relation === 'EXACT' ? words.paths.found : words.paths.foundAtLeast;
  return (
    <>
      <p class="found">
        <strong role="status">
          {fill(found, {
            count: sayCount(words.counts.paths, paths.totalCount.value),
            hops: sayCount(words.counts.hops, shortest.length),
          })}
        </strong>{' '}
        <span class="quiet">
          {words.paths.order}{' '}
          {paths.effort.truncatedBy == null
            ? fill(words.paths.searched, {
                steps: sayNumber(paths.effort.exploredCount),
              })
            : ''}
        </span>{' '}
        <Truncated effort={paths.effort} />{' '}
        <QueryButton
          name={pages.asked.name}
          variables={pages.asked.variables}
          of={words.paths.title}
        />
      </p>
      {pages.nodes.map((path) => (
        <PathSection
          key={path.hops.map(({ relations }) => relations[0]?.id).join(' ')}
          path={path}
          moment={moment}
        />
      ))}
      <More pages={pages} />
    </>
  );
}

interface NoPathProps {
  readonly effort: PathsAnswer['paths']['effort'];
  readonly maxHops: number;
  readonly moment: Moment;
}

/** Says that there is no way, or that none was found in time. */
function NoPath({ effort, maxHops, moment }: NoPathProps) {
  if (effort.truncatedBy != null)
    return (
      <Empty text={words.paths.gaveUp} hint={words.paths.gaveUpHint}>
        <p>
          <Truncated effort={effort} />
        </p>
      </Empty>
    );
  const hops = sayCount(words.counts.hops, maxHops);
  const hint = moment.on === undefined ? words.paths.noneHint : words.moment.noneHint;
  return <Empty text={fill(words.paths.none, { hops })} hint={hint} />;
}

function PathSection({ path, moment }: { readonly path: Path; readonly moment: Moment }) {
  const via = path.nodes.slice(1, -1).map((stop) => nameOf(stop).text);
  const title =
    via.length === 0 ? words.paths.direct : fill(words.paths.via, { names: sayNames(via) });
  return (
    <Section
      title={title}
      caption={sayCount(words.counts.hops, path.length)}
      tools={
        <a
          class="btn btn--small"
          href={places.graph(
            path.nodes.map(({ id }) => id),
            moment,
          )}
        >
          {words.paths.onGraph}
        </a>
      }
    >
      <Chain
        stops={path.nodes}
        hops={path.hops.map(({ from, relations }) => ({ from: from.id, ties: relations }))}
      />
    </Section>
  );
}
