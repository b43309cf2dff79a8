import { useTerms } from '../../data/terms.js';
import { useTitle } from '../../parts/use-title.js';
import { lineOf } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { useExample } from '../../parts/tour/example.js';
import { goToStep } from '../../parts/tour/step.js';
import { guideWords as said } from '../../words/guide-words.js';
import { tourWords } from '../../words/tour-words.js';

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

/** The page of an entity as an example, and a tour of the pages. */
function Example() {
  const id = useExample();
  return (
    <p class="row">
      {id !== undefined && (
        <a class="btn btn--main" href={places.entity(id)}>
          {said.next}
        </a>
      )}
      <button
        class="btn"
        type="button"
        onClick={() => {
          goToStep(0);
        }}
      >
        {tourWords.begin}
      </button>
    </p>
  );
}
