import { places } from '../route/places.js';
import { words } from '../words/words.js';

interface TabsProps {
  readonly current: 'paths' | 'common';
  readonly a: string;
  readonly b: string;
}

/** The two questions that one asks of two entities; both keep the two. */
export function PairTabs({ current, a, b }: TabsProps) {
  const tabs = [
    ['paths', words.paths.paths, places.paths(a, b)],
    ['common', words.paths.common, places.common(a, b)],
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
