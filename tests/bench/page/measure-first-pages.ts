import { settled } from '../../fixtures/chromium.js';
import type { LargePlaces } from './find-places.js';
import type { Measured } from './mark.js';
import type { Visit } from './visit.js';

/**
 * How long each view of the large graph takes until nothing of it is under way, in a browser that has kept nothing: just
 * after the server's start, and once the server has kept what it works out.
 */
export async function measureFirstPages(
  visit: Visit,
  server: string,
  places: LargePlaces,
): Promise<readonly Measured[]> {
  const routes = routesOf(places);
  const first = await timeAll(visit, server, routes);
  const again = await timeAll(visit, server, routes);
  return [
    { ...slowest(again), what: 'slowest first page of a view', mark: { limit: 1000 } },
    { ...slowest(first), what: 'the same just after a start' },
  ];
}

interface Timed {
  readonly route: string;
  readonly ms: number;
}

async function timeAll(visit: Visit, server: string, routes: readonly string[]): Promise<Timed[]> {
  const times: Timed[] = [];
  for (const route of routes) {
    const ms = await visit(async (page) => {
      const startedAt = performance.now();
      await page.goto(`${server}/en/${route}`);
      await settled(page);
      return performance.now() - startedAt;
    });
    times.push({ route, ms });
  }
  return times.sort((a, b) => b.ms - a.ms);
}

function slowest(times: readonly Timed[]): Pick<Measured, 'value' | 'unit' | 'note'> {
  const named = times.map(({ route, ms }) => `${route.split('?', 1).join('')} ${ms.toFixed(0)}`);
  return {
    value: times[0]?.ms,
    unit: 'ms',
    note: `${named.slice(0, 4).join(', ')}; all others less`,
  };
}

function routesOf({ seed, chosen, words: [word = ''] }: LargePlaces): readonly string[] {
  return [
    ...['search', `search?q=${encodeURIComponent(word)}`, 'browse', 'browse/Person', `e/${seed}`],
    ...[`dossier/${seed}`, `graph?seeds=${seed}`, `paths?from=${seed}&to=${chosen}`],
    ...[`common?a=${seed}&b=${chosen}`, 'editions', 'compare', `timeline?ids=${seed}`, 'differ'],
    ...['documents', 'review', 'match', 'kept', 'guide'],
  ];
}
