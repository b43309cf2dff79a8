import { formats } from '../../../generated/formats.js';
import type { AnswerOf } from '../data/ask.js';
import { language } from '../language.js';
import { fill, saySize } from '../words/say.js';
import { words } from '../words/words.js';

type Files = AnswerOf<'view-exports'>['subgraph'];

/** The files of a part of the graph, in every format, each with about how large it is. */
export function Formats({ of }: { readonly of: Files }) {
  const lite = of.gexf.gephiLiteUrl;
  return (
    <ul class="formats">
      {lite != null && (
        <li>
          <a href={lite} target="_blank" rel="noreferrer">
            {words.take.gephi}
          </a>
        </li>
      )}
      {formats.map(({ alias, label }) => (
        <li key={alias}>
          <a href={pathOf(of[alias].url)} download="">
            {label[language]}
          </a>
          <span class="cap num">
            {fill(words.take.estimate, { size: saySize(of[alias].byteEstimate) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The file of this server: its public address may be that of another host than the page was opened at. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url, window.location.href);
  return pathname + search;
}
