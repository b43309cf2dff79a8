import '../../style/dossier.css';
import { groupBy } from '../../../shared/group-by.js';
import type { AnswerOf } from '../../data/ask.js';
import { useTerms, type Terms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { language } from '../../language.js';
import { EntityName, nameOf, otherNameOf, Words } from '../../parts/entity.js';
import { pointOf } from '../../parts/point.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { Answered } from '../../parts/panel.js';
import { useTitle } from '../../parts/use-title.js';
import { readingOf } from '../../parts/reading-of.js';
import { Contested, roleOf, sayLiteral, sayValidity } from '../../parts/value.js';
import { saysDatesOf } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import type { ViewProps } from '../../route/view-props.js';
import { fill, sayCount, sayNames } from '../../words/say.js';
import { words } from '../../words/words.js';
import { dossierWords as said } from './dossier-words.js';
import { Notes } from './notes.js';

type Entity = NonNullable<AnswerOf<'view-entity'>['entity']>;
type Ties = NonNullable<AnswerOf<'view-entity-relations'>['entity']>['relations'];
type Edge = Ties['edges'][number];

/** An entity as it is printed: facts and relations, with a numbered note for each sentence that bears them. */
export function DossierView({ id }: ViewProps) {
  const asked = useAnswer('view-entity', { id });
  const related = useAnswer('view-entity-relations', { id, first: 100 });
  const entity = asked.answer?.data.entity;
  useTitle(entity == null ? undefined : fill(said.title, { name: nameOf(entity).text }));
  return (
    <Answered asked={asked} bones={12}>
      {(data) =>
        data.entity == null ? (
          <NoSuchThing />
        ) : (
          <Answered asked={related} bones={12}>
            {(ties) =>
              data.entity != null &&
              ties.entity != null && (
                <Dossier
                  of={data.entity}
                  ties={ties.entity.relations}
                  version={related.answer?.version?.number}
                />
              )
            }
          </Answered>
        )
      }
    </Answered>
  );
}

interface DossierProps {
  readonly of: Entity;
  readonly ties: Ties;
  readonly version: number | undefined;
}

function Dossier({ of, ties, version }: DossierProps) {
  const terms = useTerms();
  const notes = new Notes();
  const lead = of.telling.edges.flatMap(({ relation }) =>
    relation == null ? [] : [language === 'ar' ? relation.sentenceAr : relation.sentenceEn],
  );
  const facts = [...groupBy(of.facts.nodes, ({ predicate }) => predicate)];
  const groups = groupBy(ties.edges, (edge) => readingOf(edge, of, terms.relation));
  const left = [
    [words.counts.claims, of.facts.totalCount - of.facts.nodes.length] as const,
    [words.counts.relations, ties.totalCount - ties.edges.length] as const,
  ].filter(([, count]) => count > 0);
  return (
    <article class="dossier">
      <p class="no-print">
        <button
          class="btn btn--main"
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          {said.print}
        </button>{' '}
        <a href={places.entity(of.id)}>
          <EntityName of={of} />
        </a>
      </p>
      <p class="kindline">{terms.kind(of.kind)}</p>
      <h1>
        <EntityName of={of} />
      </h1>
      {otherNameOf(of) !== undefined && (
        <p class="quiet">
          <Words text={otherNameOf(of) ?? ''} />
        </p>
      )}
      <p class="lede">{lead.slice(0, 3).join(' ')}</p>
      <p class="cap">
        {said.how} {version !== undefined && fill(said.version, { version: String(version) })}
      </p>
      <Table
        title={said.facts}
        rows={facts.map(([predicate, claims]) => ({
          key: predicate,
          name: terms.predicate(predicate),
          said: sayNames(valuesOf(claims).map((value) => sayLiteral(terms, predicate, value))),
          ...(claims.some(({ contested }) => contested) && { differ: terms.predicate(predicate) }),
          notes: notes.numbersOf(claims),
        }))}
      />
      {[...groups].map(([reading, edges]) => (
        <Table
          key={reading}
          title={reading}
          rows={edges.map((edge) => rowOf(edge, terms, notes))}
        />
      ))}
      {left.length > 0 && (
        <p class="cap">
          {fill(said.more, {
            count: sayNames(left.map(([noun, count]) => sayCount(noun, count))),
          })}
        </p>
      )}
      <section>
        <h2>{said.notes}</h2>
        <ol class="notes">
          {notes.all.map(({ number, text }) => (
            <li key={number} id={`note-${number}`}>
              <Words text={text} />
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

/** The values that claims state, each once; a date that another states more precisely is left out. */
function valuesOf(claims: Entity['facts']['nodes']) {
  const dates = claims.flatMap(({ value }) => value?.date ?? []);
  const isVague = (date: string | null | undefined): boolean =>
    date != null && dates.some((other) => other !== date && other.startsWith(date));
  const stated = claims.map(({ value }) => value).filter((value) => !isVague(value?.date));
  return [...new Map(stated.map((value) => [JSON.stringify(value), value])).values()];
}

function rowOf({ node, relation }: Edge, terms: Terms, notes: Notes): Row {
  const about = relation == null ? [] : [roleOf(relation) ?? '', sayValidity(relation)];
  return {
    key: relation?.id ?? node.id,
    name: nameOf(node).text,
    said: sayNames(about.filter((each) => each !== '')),
    ...(relation?.contested === true && {
      differ: pointOf(terms, relation.type, relation.claims.nodes),
    }),
    notes: relation == null ? [] : notes.numbersOf(relation.claims.nodes, saysDatesOf(relation)),
  };
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly said: string;
  /** The point on which sources differ. */
  readonly differ?: string;
  readonly notes: readonly number[];
}

function Table({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Words text={row.name} />
              </th>
              <td>
                <Words text={row.said} />{' '}
                {row.differ !== undefined && <Contested what={row.differ} />}
                {row.notes.map((number) => (
                  <sup key={number}>
                    <a href={`#note-${number}`}>
                      <bdi>{number}</bdi>
                    </a>
                  </sup>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
