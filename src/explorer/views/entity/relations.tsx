import type { ComponentChildren } from 'preact';
import { Curated } from '../../curation/curated.js';
import { useTerms } from '../../data/terms.js';
import { groupBy } from '../../../shared/group-by.js';
import { Filter } from '../../parts/choices.js';
import type { Named } from '../../data/named.js';
import { EntityLink, nameOf, Words } from '../../parts/entity.js';
import { relationsOf } from '../../parts/entity-line.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { Contested, sayValidity, roleOf } from '../../parts/value.js';
import { saysDatesOf, SentencesSeen, Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityAnswer, RelationEdge, RelationPages } from './types.js';

type Relation = NonNullable<RelationEdge['relation']>;

interface RelationsProps {
  readonly entity: EntityAnswer;
  readonly pages: RelationPages;
  readonly kind: Relation['type'] | undefined;
  readonly choose: (kind: Relation['type'] | undefined) => void;
  /** Field for the time at which they are to have held. */
  readonly time: ComponentChildren;
  /** True if only those that held at a time are shown. */
  readonly isThen: boolean;
}

/** The relations of an entity by type, each with its sentence. */
export function Relations(props: RelationsProps) {
  const { entity, pages, kind, choose, time, isThen } = props;
  const arrived = pages.asked.answer === undefined ? undefined : pages.total;
  const total = isThen ? arrived : relationsOf(entity);
  return (
    <Section
      title={words.entity.relations}
      {...(total !== undefined && { caption: sayCount(words.counts.relations, total) })}
      asked={pages.asked}
      tools={<KindFilter entity={entity} kind={kind} choose={choose} />}
    >
      {time}
      <Answered asked={pages.asked} bones={8}>
        {() =>
          pages.nodes.length === 0 ? (
            <NoRelations isThen={isThen} />
          ) : (
            <>
              <RelationGroups entity={entity} edges={pages.nodes} />
              <More pages={pages} />
            </>
          )
        }
      </Answered>
    </Section>
  );
}

/** Says that there is no relation, or that none held at the time. */
function NoRelations({ isThen }: Pick<RelationsProps, 'isThen'>) {
  return isThen ? (
    <Empty text={words.moment.none} hint={words.moment.noneHint} />
  ) : (
    <Empty text={words.entity.noRelations} hint={words.entity.noFactsHint} />
  );
}

type FilterProps = Pick<RelationsProps, 'entity' | 'kind' | 'choose'>;

function KindFilter({ entity, kind, choose }: FilterProps) {
  const terms = useTerms();
  const counts = new Map<Relation['type'], number>();
  for (const { kind: type, count } of entity.relationCounts)
    counts.set(type, (counts.get(type) ?? 0) + count);
  if (counts.size < 2) return null;
  return (
    <Filter
      class="btn btn--small"
      aria-label={words.entity.relations}
      all={words.search.all}
      options={Array.from(counts, ([type, count]) => [
        type,
        `${terms.predicate(type)} (${sayNumber(count)})`,
      ])}
      value={kind}
      set={choose}
    />
  );
}

/** Relations in the order in which they are told: offices come first. */
const telling = (edges: readonly RelationEdge[]): readonly RelationEdge[] =>
  [...edges].sort((a, b) => Number(isOffice(b)) - Number(isOffice(a)));

const isOffice = ({ relation }: RelationEdge): boolean => relation?.type === 'HOLDS_POSITION';

interface GroupsProps {
  readonly entity: Named;
  readonly edges: readonly RelationEdge[];
}

function RelationGroups({ entity, edges }: GroupsProps) {
  const terms = useTerms();
  const seen = new SentencesSeen();
  const groups = groupBy(telling(edges), (edge) => readingOf(edge, entity, terms.relation));
  return (
    <ul class="facts">
      {[...groups].map(([reading, group]) => (
        <li key={reading}>
          <span class="what">{reading}</span>
          <div class="ties">
            {group.map(
              (edge) =>
                edge.relation && (
                  <Tie
                    key={edge.relation.id}
                    node={edge.node}
                    relation={edge.relation}
                    seen={seen}
                  />
                ),
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Reading of a relation from the entity whose page this is. */
export function readingOf(
  { relation }: RelationEdge,
  entity: Named,
  say: (type: string, isFromSource: boolean) => string,
): string {
  return relation == null ? '' : say(relation.type, relation.source.id === entity.id);
}

interface TieProps {
  readonly node: Named;
  readonly relation: Relation;
  readonly seen: SentencesSeen;
}

function Tie({ node, relation, seen }: TieProps) {
  const role = roleOf(relation);
  const validity = sayValidity(relation);
  return (
    <div class="tie">
      <p class="val">
        <EntityLink of={node} />
        {role != null && (
          <span class="quiet">
            <Words text={role} />
          </span>
        )}
        {validity !== '' && <span class="quiet num">{validity}</span>}
        {relation.contested && <Contested href={places.relation(relation.id)} />}
        <Curated>
          {({ EditButton }) => (
            <EditButton filter={{ relation: [relation.id] }} of={nameOf(node).text} />
          )}
        </Curated>
      </p>
      <Witnesses claims={relation.claims.nodes} seen={seen} says={saysDatesOf(relation)} />
    </div>
  );
}
