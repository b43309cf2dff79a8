import { useEffect } from 'preact/hooks';
import { places } from '../../route/places.js';
import { emptyWords as said } from '../../words/empty-words.js';
import { sayNumber } from '../../words/say.js';
import { useTitle } from '../../parts/use-title.js';

/** Ways to fill a graph, each with its commands. */
const ways = [
  ['sample', ['multaqa seed', 'multaqa init my-forum']],
  ['document', ['multaqa ingest report.docx']],
  ['restore', ['multaqa restore graph.archive']],
] as const;

const lookEveryMs = 10_000;

/** Says that the graph is empty and how to fill it, and looks now and then whether it still is. */
export function EmptyGraph({ again }: { readonly again: () => void }) {
  useTitle(said.title);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) again();
    }, lookEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [again]);
  return (
    <>
      <section class="ask">
        <h1>{said.title}</h1>
        <p class="quiet lede">{said.lede}</p>
      </section>
      <ol class="starts steps">
        {ways.map(([way, commands], index) => (
          <li key={way} class="sec">
            <h2>
              <span class="quiet">{sayNumber(index + 1)}</span>&ensp;{said.ways[way][0]}
            </h2>
            <p class="quiet ui">{said.ways[way][1]}</p>
            {way === 'document' && (
              <p>
                <a class="btn btn--main" href={places.review()}>
                  {said.add}
                </a>
              </p>
            )}
            {commands.map((command) => (
              <pre key={command} dir="ltr">
                <code>{command}</code>
              </pre>
            ))}
          </li>
        ))}
      </ol>
      <p class="sheet st-p ui" role="status">
        {said.refreshes}
      </p>
    </>
  );
}
