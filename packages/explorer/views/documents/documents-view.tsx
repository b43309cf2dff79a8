import type { ViewProps } from '../../route/view-props.js';
import { titleOfDataset } from '../../data/dataset-titles.js';
import { useAnswer } from '../../data/use-answer.js';
import { usePages } from '../../data/use-pages.js';
import { Filter } from '../../parts/choices.js';
import { Words } from '../../parts/entity.js';
import { PagedSection } from '../../parts/panel.js';
import { Unstated } from '../../parts/value.js';
import { go } from '../../route/location.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayDate } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useTitle } from '../../parts/use-title.js';

/** All documents of the graph. */
export function DocumentsView({ place: { query } }: ViewProps) {
  useTitle(words.documents.title);
  const dataset = query.get('dataset') ?? undefined;
  const pages = usePages(
    'view-documents',
    dataset === undefined ? {} : { datasets: [dataset] },
    ({ documents }) => documents,
  );
  return (
    <>
      <h1>{words.documents.title}</h1>
      <p class="quiet lede">{words.documents.lede}</p>
      <PagedSection
        title={words.documents.title}
        tools={<DatasetChoice dataset={dataset} />}
        pages={pages}
        counted={words.counts.documents}
        bones={10}
        none={words.documents.none}
      >
        {({ id, title, published, retrieved, claims, mentions }) => (
          <li key={id}>
            <a href={places.document(id)}>
              <Words text={title} />
            </a>
            <span class="cap num">
              {published == null ? <Unstated text={words.reader.published} /> : sayDate(published)}
              {' · '}
              {fill(words.documents.retrieved, { date: sayDate(retrieved) })} ·{' '}
              {sayCount(words.counts.claims, claims.totalCount)} ·{' '}
              {sayCount(words.counts.mentions, mentions.totalCount)}
            </span>
          </li>
        )}
      </PagedSection>
    </>
  );
}

function DatasetChoice({ dataset }: { readonly dataset: string | undefined }) {
  const { answer } = useAnswer('view-datasets', {});
  const datasets = answer?.data.datasets;
  if (datasets !== undefined && datasets.length < 2) return null;
  return (
    <Filter
      class="btn btn--small"
      aria-label={words.documents.dataset}
      all={words.documents.allDatasets}
      options={(datasets ?? []).map((each) => [each.id, titleOfDataset(each)])}
      value={dataset}
      set={(id) => {
        go(places.documents(id));
      }}
    />
  );
}
