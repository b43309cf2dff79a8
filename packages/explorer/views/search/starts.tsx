import type { ComponentChildren } from 'preact';
import type { AnswerOf } from '../../data/ask.js';
import type { Named } from '../../data/named.js';
import type { Asked } from '../../data/use-answer.js';
import { useCode } from '../../data/use-code.js';
import { useKnownNames } from '../../data/use-names.js';
import { familyOf } from '../../kinds.js';
import { EntityLink, nameOf } from '../../parts/entity.js';
import { relationsOf } from '../../parts/entity-line.js';
import { Answered, Bones, Failed, Section } from '../../parts/panel.js';
import { DifferOnPoints, useDifferences } from '../../parts/differences.js';
import { Unstated } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { groupBy } from '#text/group-by.js';
import type { SiteQuestion } from '#text/site.js';
import { site, startIds } from '../../site.js';
import { fill, sayCount, sayDate, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useWithTerms } from './use-with-terms.js';

type HomeAnswer = AnswerOf<'view-home'>;
type Edition = HomeAnswer['editions']['nodes'][number];

/** Most actors that are chosen from the graph, and editions that are listed. */
const mostActors = 4;
const mostEditions = 12;

export interface StartsProps {
  readonly home: Asked<HomeAnswer>;
  /** Actors that connect most others, if the site names none to start from. */
  readonly central: Asked<AnswerOf<'view-central'>>;
}

/** Places to begin from: entities and editions that the site names, else those that the graph suggests, and what is new. */
export function Starts({ home, central }: StartsProps) {
  const { asked, names } = useKnownNames(startIds);
  const named = useWithTerms(asked);
  const chosen = site.start?.entities;
  const actors: readonly Actor[] =
    chosen?.flatMap((id) => {
      const entity = names.get(id);
      return entity === undefined ? [] : [{ entity }];
    }) ?? actorsIn(central);
  const editions = editionsIn(home);
  const contested = editions.filter((edition) => edition.contested).map(({ id }) => id);
  const differences = useDifferences(contested);
  return (
    <div class="starts">
      <Start title={words.home.central} asked={chosen === undefined ? central : named} of={actors}>
        {({ entity, ties }) => (
          <li key={entity.id}>
            <EntityLink of={entity} />
            {ties !== undefined && (
              <span class="cap">{sayCount(words.counts.relations, ties)}</span>
            )}
          </li>
        )}
      </Start>
      <Start title={words.home.edition} asked={home} of={editions} look="eds">
        {(edition) => (
          <EditionLine
            key={edition.id}
            of={edition}
            differences={differences?.get(edition.id)?.length ?? 0}
          />
        )}
      </Start>
      <Late load={loadNew} />
    </div>
  );
}

/** Questions that the site names, else those that the graph answers. */
export function Questions() {
  const { asked, names } = useKnownNames(startIds);
  const questions = site.start?.questions?.flatMap((question) => ask(question, names) ?? []);
  const withTerms = useWithTerms(asked);
  if (questions === undefined)
    return (
      <div class="home-questions">
        <Late load={loadQuestions} />
      </div>
    );
  return (
    <Start title={words.home.question} asked={withTerms} of={questions} look="lines lines--q">
      {({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      )}
    </Start>
  );
}

interface StartProps<Item> {
  readonly title: string;
  readonly asked: Asked<unknown>;
  readonly of: readonly Item[];
  readonly look?: string;
  readonly children: (item: Item) => ComponentChildren;
}

/** A list to begin from; nothing where the graph has nothing to list. */
function Start<Item>({ title, asked, of, look = 'lines', children }: StartProps<Item>) {
  if (asked.answer !== undefined && of.length === 0) return null;
  return (
    <Section title={title} asked={asked}>
      <Answered asked={asked}>{() => <ul class={look}>{of.map(children)}</ul>}</Answered>
    </Section>
  );
}

/** An entity to begin from, with the number of its relations if that is known. */
interface Actor {
  readonly entity: Named;
  readonly ties?: number;
}

function actorsIn({ answer }: Asked<AnswerOf<'view-central'>>): readonly Actor[] {
  const entities = answer?.data.centrality.entities.map(({ entity }) => entity) ?? [];
  return entities
    .filter(({ kind }) => familyOf(kind) === 'actor')
    .slice(0, mostActors)
    .map((entity) => ({ entity, ties: relationsOf(entity) }));
}

interface Question {
  readonly href: string;
  readonly text: string;
}

const loadQuestions = async () => (await import('./graph-questions.js')).GraphQuestions;
const loadNew = async () => (await import('./graph-questions.js')).WhatIsNew;

/** A panel whose code and answer come after what is seen first. */
function Late({ load }: { readonly load: typeof loadNew }) {
  const { code: Panel, error, again } = useCode(load);
  if (Panel !== undefined) return <Panel />;
  return error === undefined ? <Bones count={6} /> : <Failed error={error} again={again} />;
}

/** A question in words; undefined if the graph lacks one of its entities. */
function ask(
  { paths, common, compare, entity }: SiteQuestion,
  names: ReadonlyMap<string, Named>,
): Question | undefined {
  const pair = (text: string, place: Place, one = '', other = ''): Question | undefined => {
    const [a, b] = [names.get(one), names.get(other)];
    return a && b && askOfTwo(text, place, a, b);
  };
  if (paths) return pair(words.home.tieQuestion, places.paths, paths.from, paths.to);
  if (common) return pair(words.home.commonQuestion, places.common, common.a, common.b);
  if (compare) return pair(words.home.compareQuestion, places.compare, compare.a, compare.b);
  const named = names.get(entity ?? '');
  if (named === undefined) return undefined;
  const { text } = nameOf(named);
  return { href: places.entity(named.id), text: fill(words.home.entityQuestion, { name: text }) };
}

type Place = (a: string, b: string) => string;

const askOfTwo = (text: string, place: Place, a: Named, b: Named): Question => ({
  href: place(a.id, b.id),
  text: fill(text, { a: nameOf(a).text, b: nameOf(b).text }),
});

/** The last editions of the series that the site names, else of that with most. */
function editionsIn({ answer }: Asked<HomeAnswer>): readonly Edition[] {
  const bySeries = groupBy(
    answer?.data.editions.nodes ?? [],
    ({ series }) => series.nodes[0]?.id ?? '',
  );
  const most = [...bySeries.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return (bySeries.get(site.start?.series ?? '') ?? most).slice(-mostEditions);
}

interface EditionProps {
  readonly of: Edition;
  /** Number of points on which sources differ about it. */
  readonly differences: number;
}

function EditionLine({ of: edition, differences }: EditionProps) {
  return (
    <li>
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
          {sayDate(edition.date)} <DifferOnPoints id={edition.id} count={differences} />
        </span>
      )}
    </li>
  );
}
