import { formats } from '../../../generated/formats.js';
import type { AnswerOf } from '../data/ask.js';
import { language } from '../language.js';
import { fill, locale } from '../words/say.js';
import { words } from '../words/words.js';

type Files = AnswerOf<'view-exports'>['subgraph'];

/** Files of a part of the graph in every format, each with its approximate size. */
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

/** The path of a file on this server: its public address may have another host than the page's. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url, window.location.href);
  return pathname + search;
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Size of a file, rounded. */
function saySize(bytes: number): string {
  const step = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: sizes[step] ?? 'byte',
    maximumSignificantDigits: 2,
  }).format(bytes / 1000 ** step);
}
