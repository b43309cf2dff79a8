import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run bench:page` prints how many bytes the explorer takes over the wire, beside what it may take. */

const folder = 'dist/page/assets';
const names = readdirSync(folder);
const packed = (name: string): number => {
  const path = join(folder, name);
  return statSync(names.includes(`${name}.gz`) && !name.endsWith('.woff2') ? `${path}.gz` : path)
    .size;
};
const sum = (list: readonly string[]): number =>
  list.reduce((total, name) => total + packed(name), 0);

const html = readFileSync('dist/page/explorer/index.html', 'utf8');
const inPage = (ending: string): readonly string[] =>
  [...html.matchAll(/assets\/([\w.-]+)"/g)]
    .map(([, name = '']) => name)
    .filter((name) => name.endsWith(ending));
const matching = (pattern: RegExp): readonly string[] => names.filter((name) => pattern.test(name));

const rows: readonly (readonly [what: string, bytes: number, budget: number | undefined])[] = [
  ['first view, scripts', sum(inPage('.js')), 45_000],
  ['styles', sum(inPage('.css')), 12_000],
  ['fonts, both scripts in two weights', sum(matching(/^ibm-plex.*[.]woff2$/)), 130_000],
  ['graph, its worker too', sum(matching(/^(graph-view|layout[.]worker)-.*[.]js$/)), 40_000],
  ...matching(/^[a-z]+-view-.*[.]js$/)
    .filter((name) => !name.startsWith('graph-'))
    .map((name) => [name.replace(/-view-.*/, ''), packed(name), undefined] as const),
];

for (const [what, bytes, budget] of rows) {
  const kilobytes = (bytes / 1000).toFixed(1).padStart(8);
  const beside =
    budget === undefined ? '' : ` of ${budget / 1000} kB${bytes > budget ? ': over' : ''}`;
  console.log(`${what.padEnd(36)}${kilobytes} kB${beside}`);
}
