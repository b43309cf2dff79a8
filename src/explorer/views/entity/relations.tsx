import { useCuration } from '../../curation/use-curation.js';
import { useTerms } from '../../data/terms.js';
import { groupBy } from '../../group.js';
import { language } from '../../language.js';
import { EntityLink, nameOf, Words, type Named } from '../../parts/entity.js';
import { Answered, Empty, More, Section } from '../../parts/panel.js';
import { Contested, sayValidity } from '../../parts/value.js';
import { SentencesSeen, Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { relationsOf, type EntityAnswer, type RelationEdge, type RelationPages } from './types.js';

type Relation = NonNullable<RelationEdge['relation']>;

interface RelationsProps {
  readonly entity: EntityAnswer;
  readonly pages: RelationPages;
  readonly kind: Relation['type'] | undefined;
  readonly choose: (kind: Relation['type'] | undefined) => void;
}

/** The relations of an entity by what they say, each with its sentence. */
export function Relations({ entity, pages, kind, choose }: RelationsProps) {
  const total = relationsOf(entity);
  return (
    <Section
      title={words.entity.relations}
      caption={sayCount(words.counts.relations, total)}
      asked={pages.asked}
      tools={<KindFilter entity={entity} kind={kind} choose={choose} />}
    >
      <Answered asked={pages.asked} bones={8}>
        {() =>
          pages.nodes.length === 0 ? (
            <Empty text={words.entity.noRelations} hint={words.entity.noFactsHint} />
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

type FilterProps = Omit<RelationsProps, 'pages'>;

function KindFilter({ entity, kind, choose }: FilterProps) {
  const terms = useTerms();
  const counts = new Map<Relation['type'], number>();
  for (const { kind: type, count } of entity.relationCounts)
    counts.set(type, (counts.get(type) ?? 0) + count);
  if (counts.size < 2) return null;
  return (
    <select
      class="btn btn--small"
      aria-label={words.entity.relations}
      value={kind ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        choose([...counts.keys()].find((type) => type === value));
      }}
    >
      <option value="">{words.search.all}</option>
      {[...counts].map(([type, count]) => (
        <option key={type} value={type}>
          {terms.predicate(type)} ({sayNumber(count)})
        </option>
      ))}
    </select>
  );
}

interface GroupsProps {
  readonly entity: Named;
  readonly edges: readonly RelationEdge[];
}

function RelationGroups({ entity, edges }: GroupsProps) {
  const terms = useTerms();
  const seen = new SentencesSeen();
  const groups = groupBy(edges, (edge) => readingOf(edge, entity, terms.relation));
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

/** How a relation reads from the entity whose page this is. */
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
  const curation = useCuration();
  const role = language === 'ar' ? relation.roleAr : relation.roleEn;
  const validity = sayValidity(relation.validFrom, relation.validTo);
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
        {curation !== undefined && (
          <curation.tools.EditButton
            filter={{ relation: [relation.id] }}
            of={nameOf(node).text}
            session={curation.session}
          />
        )}
      </p>
      <Witnesses claims={relation.claims.nodes} seen={seen} />
    </div>
  );
}
