import { settled } from '../../fixtures/chromium.js';
import type { LargePlaces } from './find-places.js';
import type { Measured } from './mark.js';
import type { Visit } from './visit.js';

/** How long each view of the large graph takes until nothing of it is under way, in a browser that has kept nothing. */
export async function measureFirstPages(
  visit: Visit,
  server: string,
  places: LargePlaces,
): Promise<Measured> {
  const times: { readonly route: string; readonly ms: number }[] = [];
  for (const route of routesOf(places)) {
    const ms = await visit(async (page) => {
      const startedAt = performance.now();
      await page.goto(`${server}/en/${route}`);
      await settled(page);
      return performance.now() - startedAt;
    });
    times.push({ route, ms });
  }
  times.sort((a, b) => b.ms - a.ms);
  return {
    what: 'slowest first page of a view, 65,700 entities',
    value: times[0]?.ms,
    unit: 'ms',
    mark: { limit: 1000 },
    note: times
      .map(({ route, ms }) => `${route.split('?', 1).join('')} ${ms.toFixed(0)}`)
      .join(', '),
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
