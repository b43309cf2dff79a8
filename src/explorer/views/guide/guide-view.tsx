import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { useTitle } from '../../parts/use-title.js';
import { lineOf } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { startIds } from '../../site.js';
import { guideWords as said } from '../../words/guide-words.js';

const methods = ['EXPLICIT', 'ATTRIBUTED', 'REFERENCE', 'DERIVED'] as const;

/** Tells newcomers what a claim, its evidence, a confidence and "not stated" are. */
export function GuideView() {
  useTitle(said.title);
  return (
    <article class="guide">
      <h1>{said.title}</h1>
      <p class="quiet lede">{said.lede}</p>
      {Object.entries(said.parts).map(([name, [title, text]]) => (
        <section key={name} class="sec" aria-labelledby={name}>
          <header>
            <h2 id={name}>{title}</h2>
          </header>
          <p>{text}</p>
          {name === 'method' && <Methods />}
        </section>
      ))}
      <Example />
    </article>
  );
}

function Methods() {
  const terms = useTerms();
  return (
    <ul class="lines">
      {methods.map((method) => (
        <li key={method}>
          <span class="src">
            <i class={lineOf(method)} aria-hidden="true" />
            <span>{terms.value('Method', method)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The page of an entity that the site begins with, else of one that connects most others. */
function Example() {
  const [own] = startIds;
  const central = useAnswer('view-central', own === undefined ? { first: 1 } : undefined);
  const id = own ?? central.answer?.data.centrality.entities[0]?.entity.id;
  if (id === undefined) return null;
  return (
    <p>
      <a class="btn btn--main" href={places.entity(id)}>
        {said.next}
      </a>
    </p>
  );
}
