import type { Moment } from '../route/moment.js';
import { places } from '../route/places.js';
import { words } from '../words/words.js';

interface TabsProps {
  readonly current: 'paths' | 'common';
  readonly a: string;
  readonly b: string;
  readonly moment: Moment;
}

/** The two views of a pair of entities; switching keeps the entities and the time. */
export function PairTabs({ current, a, b, moment }: TabsProps) {
  const tabs = [
    ['paths', words.paths.paths, places.paths(a, b, undefined, moment)],
    ['common', words.paths.common, places.common(a, b, moment)],
  ] as const;
  return (
    <nav class="nav tabs" aria-label={words.paths.title}>
      {tabs.map(([name, label, href]) => (
        <a key={name} href={href} aria-current={name === current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
