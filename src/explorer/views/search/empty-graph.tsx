import { places } from '../../route/places.js';
import { words } from '../../words/words.js';

/** The commands by which a graph gets its first data, in their order. */
const steps = [
  ['init', 'multaqa init my-forum'],
  ['check', 'multaqa check my-forum'],
  ['serve', 'multaqa serve --data my-forum'],
] as const;

/** Says that the graph is empty, and the steps to fill it. */
export function EmptyGraph() {
  return (
    <section class="sec" aria-labelledby="empty-title">
      <header>
        <h2 id="empty-title">{words.home.empty}</h2>
      </header>
      <ol class="steps">
        {steps.map(([step, command]) => (
          <li key={step}>
            <p>{words.home.steps[step]}</p>
            <pre dir="ltr">
              <code>{command}</code>
            </pre>
          </li>
        ))}
      </ol>
      <p>
        <span class="quiet">{words.home.forContributors}</span>{' '}
        <a href={places.review()}>{words.home.addDocument}</a>
      </p>
    </section>
  );
}
