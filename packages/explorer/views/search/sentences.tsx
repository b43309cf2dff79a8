import type { AnswerOf } from '../../data/ask.js';
import { usePages } from '../../data/use-pages.js';
import { languageOf } from '../../language.js';
import { Hit } from '../../parts/combobox.js';
import { Words } from '../../parts/entity.js';
import { PagedSection } from '../../parts/panel.js';
import { places } from '../../route/places.js';
import { fill, sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';

type Edge = AnswerOf<'view-search-text'>['searchText']['edges'][number];

/** Sentences of documents with all typed words, each linked to its place. */
export function Sentences({ query }: { readonly query: string }) {
  const pages = usePages('view-search-text', { query }, ({ searchText: { edges, ...rest } }) => ({
    ...rest,
    nodes: edges,
  }));
  const leftOut = pages.asked.answer?.data.searchText.documentsLeftOut ?? 0;
  return (
    <PagedSection
      title={words.search.sentences}
      pages={pages}
      counted={words.counts.sentences}
      bones={4}
      none={words.search.noSentences}
      hint={words.search.noSentencesHint}
      class="results"
      tools={
        leftOut > 0 && (
          <span class="cap">
            {fill(words.search.titlesOnly, { count: sayCount(words.counts.documents, leftOut) })}
          </span>
        )
      }
    >
      {(edge) => <Sentence key={`${edge.node.id} ${edge.part} ${edge.start}`} edge={edge} />}
    </PagedSection>
  );
}

function Sentence({ edge: { start, end, part, text, highlights, node } }: { readonly edge: Edge }) {
  const isTitle = part === 'TITLE';
  const href = places.document(node.id, isTitle ? undefined : [start, end]);
  return (
    <li>
      <figure class="wit wit--small" {...languageOf(text)}>
        <blockquote>
          <p>
            <Hit text={text} highlights={highlights} />
          </p>
        </blockquote>
      </figure>
      <p class="cap">
        {isTitle ? words.search.inTitle : <Words text={node.title} />} ·{' '}
        <a class="read" href={href}>
          {isTitle ? words.search.readDocument : words.witness.read}
          <span class="sr">{fill(words.witness.readIn, { title: node.title })}</span>
        </a>
      </p>
    </li>
  );
}
