import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumPath } from '../../fixtures/chromium.js';
import type { Measured } from './mark.js';
import { tools } from './tools.js';

const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'search engines',
} as const;
type Category = keyof typeof categories;

interface Report {
  readonly categories: Readonly<
    Record<Category, { readonly score: number | null; readonly auditRefs: readonly Reference[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
}

interface Reference {
  readonly id: string;
  readonly weight: number;
}

/** What Lighthouse says of some views, as on the phone that it takes for usual; each lower score with what took it down. */
export async function measureLighthouse(
  server: string,
  routes: readonly string[],
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const route of routes) {
    const report = await judge(server + route);
    for (const [category, title] of Object.entries(categories) as [Category, string][]) {
      const { score, auditRefs } = report.categories[category];
      measured.push({
        what: `Lighthouse, ${title}, ${route}`,
        value: score ?? undefined,
        unit: '',
        digits: 2,
        mark: { limit: 1, isLeast: true },
        note: faultsOf(report, auditRefs),
      });
    }
  }
  return measured;
}

function faultsOf({ audits }: Report, references: readonly Reference[]): string {
  return references
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${audits[id]?.score?.toFixed(2) ?? ''}`)
    .join(', ');
}

async function judge(address: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...[tools.lighthouse, address, '--quiet', '--output=json'],
      ...['--no-enable-error-reporting', `--only-categories=${Object.keys(categories).join(',')}`],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath }, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Report;
}
