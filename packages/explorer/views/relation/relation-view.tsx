import type { ViewProps } from '../../route/view-props.js';
import { Curated } from '../../curation/curated.js';
import type { AnswerOf } from '../../data/ask.js';
import { useDatasetTitles } from '../../data/dataset-titles.js';
import { useTerms } from '../../data/terms.js';
import { usePages, type Pages } from '../../data/use-pages.js';
import { language } from '../../language.js';
import { CiteButton } from '../../parts/cite-button.js';
import { EntityLink, Words } from '../../parts/entity.js';
import { Answered, More, Section } from '../../parts/panel.js';
import { pointOf } from '#text/saying/point.js';
import { Contested, Unstated, roleOf, sayEnd } from '../../parts/value.js';
import { Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayDate, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { CuratorBar, CuratorEntry } from '../../curation/curator-bar.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { useTitle } from '../../parts/use-title.js';

type Node = NonNullable<AnswerOf<'view-relation'>['node']>;
type Relation = Extract<Node, { readonly type: unknown }>;
type Claim = Relation['claims']['nodes'][number];

const isRelation = (node: Node | null | undefined): node is Relation =>
  node != null && 'type' in node;

/** One relation with all its claims. */
export function RelationView({ id }: ViewProps) {
  const pages = usePages('view-relation', { id }, (data) =>
    isRelation(data.node) ? data.node.claims : undefined,
  );
  const { asked } = pages;
  const node = asked.answer?.data.node;
  useTitle(isRelation(node) ? sentenceOf(node) : undefined);
  return (
    <Answered asked={asked} bones={8}>
      {(data) => (isRelation(data.node) ? <Page pages={pages} of={data.node} /> : <NoSuchThing />)}
    </Answered>
  );
}

const sentenceOf = ({ labelAr, labelEn }: Relation): string =>
  language === 'ar' ? labelAr : labelEn;

interface PageProps {
  readonly pages: Pages<AnswerOf<'view-relation'>, Claim>;
  readonly of: Relation;
}

function Page({ pages, of }: PageProps) {
  const terms = useTerms();
  return (
    <>
      <header class="who">
        <p class="kindline">
          {words.relation.kind} · {terms.relation(of.type, true)}
        </p>
        <h1>
          <Words text={sentenceOf(of)} />
        </h1>
        <p class="lede">
          <EntityLink of={of.source} /> · {terms.relation(of.type, true)} ·{' '}
          <EntityLink of={of.target} />{' '}
          {of.contested && (
            <Contested
              href={places.conflicts(of.source.id)}
              what={pointOf(terms, of.type, of.claims.nodes)}
            />
          )}
        </p>
        <div class="who-act">
          <a class="btn btn--main" href={places.graph([of.source.id, of.target.id])}>
            {words.entity.openGraph}
          </a>
        </div>
      </header>
      <CuratorBar>{({ AssertAgainButton }) => <AssertAgainButton relation={of} />}</CuratorBar>
      <div class="two">
        <Section
          title={words.relation.claims}
          caption={sayCount(words.counts.claims, pages.total)}
          asked={pages.asked}
        >
          <ul class="facts">
            {pages.nodes.map((claim) => (
              <li key={claim.id}>
                <span class="what">
                  {terms.value('Method', claim.method)}
                  <br />
                  <span class="cap num">
                    {fill(words.confidence, { value: sayNumber(claim.confidence) })}
                  </span>
                </span>
                <div>
                  <Witnesses claims={[claim]} shown={claim.evidence.length} />
                  {claim.note != null && (
                    <p>
                      <Words text={claim.note} />
                    </p>
                  )}
                  <p class="cap">
                    {terms.value('Rank', claim.rank)} ·{' '}
                    {fill(words.relation.firstSeen, { date: sayDate(claim.firstSeen) })} ·{' '}
                    <CiteButton claim={claim.id} />
                  </p>
                  <Curated>
                    {({ EditButton }) => (
                      <EditButton filter={{ id: [claim.id] }} of={sentenceOf(of)} />
                    )}
                  </Curated>
                </div>
              </li>
            ))}
          </ul>
          <More pages={pages} />
        </Section>
        <aside>
          <Details of={of} />
          <CuratorEntry />
        </aside>
      </div>
    </>
  );
}

function Details({ of }: { readonly of: Relation }) {
  const titleOf = useDatasetTitles();
  const role = roleOf(of);
  const rows = [
    [words.relation.role, role],
    [words.relation.since, of.validFrom == null ? undefined : sayDate(of.validFrom)],
    [words.relation.until, sayEnd(of)],
    [words.relation.confidence, sayNumber(of.confidence)],
    [words.documents.title, sayCount(words.counts.sources, of.sources)],
    [words.relation.datasets, of.datasets.map(titleOf).join(words.graph.comma)],
  ] as const;
  return (
    <Section title={words.entity.facts}>
      <dl class="names">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt class="cap">{name}</dt>
            <dd>{value == null ? <Unstated /> : <Words text={value} />}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
