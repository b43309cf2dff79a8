import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTerms } from '../../data/terms.js';
import type { Asked } from '../../data/use-answer.js';
import { usePages } from '../../data/use-pages.js';
import type { Named } from '../../data/named.js';
import { relationsOf } from '../../parts/entity-line.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { Rows } from '../../parts/rows.js';
import { useKept } from '../../history-entry.js';
import type { Moment } from '../../route/moment.js';
import { begin, fill, sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { FirstSentences } from './first-sentences.js';
import { isMixed, type Group, type Grouped, type Tie } from './groups.js';
import { isDated, RelationRow, rowOf } from './relation-row.js';
import {
  relationListOf,
  relationVariables,
  type EntityAnswer,
  type RelationEdge,
} from './types.js';

interface RelationsProps {
  readonly entity: EntityAnswer;
  readonly asked: Asked<unknown>;
  readonly grouped: Grouped;
  readonly firsts: FirstSentences;
  /** Field for the time at which they are to have held. */
  readonly time: ComponentChildren;
  readonly moment: Moment;
}

/** The relations of an entity by type, with a list to jump to each group. */
export function Relations({ entity, asked, grouped, firsts, time, moment }: RelationsProps) {
  const { offices, large, others } = grouped;
  const isNone = offices === undefined && large.length + others.length === 0;
  const total =
    moment.on === undefined ? sayCount(words.counts.relations, relationsOf(entity)) : undefined;
  return (
    <Section
      title={words.entity.relations}
      {...(total !== undefined && { caption: total })}
      asked={asked}
    >
      {time}
      <Answered asked={asked} bones={8}>
        {() => (
          <>
            {isNone && <NoRelations isThen={moment.on !== undefined} />}
            {large.length > 1 && <Jump grouped={grouped} />}
            {large.map((group) => (
              <GroupTable
                key={group.key}
                entity={entity}
                group={group}
                firsts={firsts}
                moment={moment}
              />
            ))}
            {others.length > 0 && <Others others={others} firsts={firsts} />}
          </>
        )}
      </Answered>
    </Section>
  );
}

/** Says that there is no relation, or that none held at the time. */
function NoRelations({ isThen }: { readonly isThen: boolean }) {
  return isThen ? (
    <Empty text={words.moment.none} hint={words.moment.noneHint} />
  ) : (
    <Empty text={words.entity.noRelations} hint={words.entity.noFactsHint} />
  );
}

/** Address within the page of a group. */
export const anchorOf = ({ key }: Pick<Group, 'key'>): string =>
  `group-${key.replaceAll(' ', '-').toLowerCase()}`;

const anchorOfOthers = 'group-others';

function Jump({ grouped: { large, others } }: { readonly grouped: Grouped }) {
  const links = [
    ...large.map((group) => [anchorOf(group), group.title, group.count] as const),
    ...(others.length > 0
      ? [[anchorOfOthers, words.entity.otherRelations, others.length] as const]
      : []),
  ];
  return (
    <p class="jump">
      {links.map(([anchor, title, count]) => (
        <a key={anchor} class="btn btn--small chip" href={`#${anchor}`}>
          {begin(title)} <span class="num">{sayNumber(count)}</span>
        </a>
      ))}
    </p>
  );
}

export interface GroupProps {
  readonly entity: Named;
  readonly group: Group;
  readonly firsts: FirstSentences;
  readonly moment: Moment;
}

const { name: nameHead, relation: relationHead } = words.take.columns;

function headsOf(isTold: boolean, hasDates: boolean): readonly string[] {
  const dates = hasDates ? [words.relation.validity] : [];
  const first = isTold ? [relationHead, nameHead] : [nameHead];
  return [...first, ...dates, words.entity.sources].map(begin);
}

/** Maximum lines drawn until the rest of a group arrives. */
const mostBones = 10;

/** The first relations of a group, and all of them once a reader wants them; with what is shown below them. */
export function useTies({ entity, group, moment }: Omit<GroupProps, 'firsts'>) {
  const terms = useTerms();
  const isAwaited = useRef(false);
  const [isWhole, setWhole] = useKept(`whole ${group.key}`, false);
  const variables = relationVariables(entity, group.types, moment);
  const pages = usePages(
    'view-entity-relations',
    isWhole ? { ...variables, first: 50 } : undefined,
    relationListOf,
  );
  const more = group.count - group.ties.length;
  const arrived = pages.nodes
    .map((edge) => tieOfEdge(edge, entity, terms.relation))
    .filter((tie) => tie !== undefined);
  const ofGroup = arrived.filter(({ reading }) => isMixed(group) || reading === group.title);
  const ties = ofGroup.length > 0 ? ofGroup : group.ties;
  // The button is gone by then: the focus goes on to the first row that is new.
  useEffect(() => {
    if (!isAwaited.current || pages.asked.answer === undefined) return;
    isAwaited.current = false;
    const next = ties[group.ties.length];
    if (next !== undefined && document.activeElement === document.body)
      document.getElementById(rowOf(next))?.querySelector('a')?.focus();
  }, [pages.asked.answer]);
  const rest = isWhole ? (
    <Answered asked={pages.asked} bones={Math.min(more, mostBones)}>
      {() => <More pages={pages} />}
    </Answered>
  ) : (
    more > 0 && (
      <p class="more">
        <button
          class="btn btn--small"
          type="button"
          onClick={() => {
            isAwaited.current = true;
            setWhole(true);
          }}
        >
          {fill(words.entity.showMore, { count: sayNumber(more) })}
          <span class="sr">: {group.title}</span>
        </button>
      </p>
    )
  );
  return { ties, rest };
}

function GroupTable({ firsts, ...of }: GroupProps) {
  const { group } = of;
  const { ties, rest } = useTies(of);
  const lead = isMixed(group) ? ('reading' as const) : undefined;
  const hasDates = ties.some(isDated);
  return (
    <>
      <div class="sub" id={anchorOf(group)}>
        <h3>{begin(group.title)}</h3>
        <span class="cap num">{sayNumber(group.count)}</span>
      </div>
      <Rows heads={headsOf(lead !== undefined, hasDates)} label={group.title}>
        {ties.map((tie) => (
          <RelationRow key={tie.id} tie={tie} firsts={firsts} lead={lead} hasDates={hasDates} />
        ))}
      </Rows>
      {rest}
    </>
  );
}

function tieOfEdge(
  { node, relation }: RelationEdge,
  entity: Named,
  say: (type: string, isFromSource: boolean) => string,
): Tie | undefined {
  if (relation == null) return undefined;
  const { source, ...rest } = relation;
  return { ...rest, other: node, reading: say(relation.type, source.id === entity.id) };
}

interface OthersProps extends Pick<GroupProps, 'firsts'> {
  readonly others: readonly Tie[];
}

function Others({ others, firsts }: OthersProps) {
  const hasDates = others.some(isDated);
  return (
    <>
      <div class="sub" id={anchorOfOthers}>
        <h3>{words.entity.otherRelations}</h3>
        <span class="cap num">{sayNumber(others.length)}</span>
      </div>
      <Rows heads={headsOf(true, hasDates)} label={words.entity.otherRelations}>
        {others.map((tie) => (
          <RelationRow key={tie.id} tie={tie} firsts={firsts} hasDates={hasDates} lead="reading" />
        ))}
      </Rows>
    </>
  );
}
