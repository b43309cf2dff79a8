import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import jsonata from 'jsonata';
import { parse } from 'yaml';
import { isJsonObject } from '../../src/shared/json-object.js';
import { useServedSeed } from '../fixtures/seed/served-seed.js';

interface Target {
  readonly format: string;
  readonly url: string;
  readonly root_selector: string;
  readonly datasource: { readonly uid: string; readonly type: string };
  readonly columns: readonly { readonly selector: string; readonly type: string }[];
}

interface Dashboard {
  readonly panels: readonly { readonly type: string; readonly targets: readonly Target[] }[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly query: string }[];
  };
}

const dashboard = JSON.parse(readFileSync('deploy/grafana/data.json', 'utf8')) as Dashboard;
const source = parse(
  readFileSync('deploy/grafana/provisioning/datasources/multaqa.yaml', 'utf8'),
) as { readonly datasources: readonly { readonly uid: string; readonly type: string }[] };

/** The value at a path with dots, as the plugin reads columns. */
const valueAt = (row: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (isJsonObject(value) ? value[name] : undefined), row);

const typesOf: Readonly<Record<string, RegExp>> = {
  number: /^\d+$/,
  string: /\S/,
  timestamp: /^\d{4}-\d\d-\d\dT00:00:00Z$/,
};

describe('the dashboard for Grafana', () => {
  const served = useServedSeed();

  async function rowsOf({ url, root_selector: root }: Target) {
    const path = dashboard.templating.list.reduce(
      (text, { name, query }) => text.replace(`\${${name}}`, name === 'server' ? '' : query),
      url,
    );
    const response = await served.server.get(path);
    expect({ path, status: response.status }).toEqual({ path, status: 200 });
    const rows: unknown = await jsonata(root).evaluate(await response.json());
    return [rows].flat() as readonly unknown[];
  }

  it('has a table, numbers, states over time and a graph', () => {
    const kinds = dashboard.panels.map(({ type }) => type).sort();
    expect(kinds).toEqual(['nodeGraph', 'stat', 'state-timeline', 'table']);
  });

  const targets = dashboard.panels.flatMap(({ type, targets: each }) =>
    each.map((target) => [type, target.format, target] as const),
  );
  it.each(targets)('finds every column of the panel %s (%s) in answers', async (...given) => {
    const [, , target] = given;
    expect(source.datasources).toMatchObject([target.datasource]);
    const rows = await rowsOf(target);
    expect(rows.length).toBeGreaterThan(0);
    for (const { selector, type } of target.columns) {
      const values = rows
        .map((row) => valueAt(row, selector))
        .filter((value) => value !== null && value !== undefined);
      expect({ selector, found: values.length > 0 }).toEqual({ selector, found: true });
      for (const value of values)
        expect(JSON.stringify(value).replaceAll('"', '')).toMatch(typesOf[type] ?? /never/);
    }
  });

  it('is told an error by its status, and not sent again what it has', async () => {
    const unknown = await served.server.get('/q/editions-of-series?id=series:nothing');
    expect([unknown.status, await unknown.json()]).toMatchObject([400, { errors: [{}] }]);
    const path = '/q/member-states?id=organization:dco';
    const { headers } = await served.server.get(path);
    const held = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await served.server.get(path, { headers: held })).status).toBe(304);
  });

  it('draws edges between nodes that it draws', async () => {
    const [nodes = [], edges = []] = await Promise.all(
      targets.filter(([type]) => type === 'nodeGraph').map(([, , target]) => rowsOf(target)),
    );
    const ids = nodes.map((node) => valueAt(node, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    const ends = edges.flatMap((edge) => [valueAt(edge, 'source'), valueAt(edge, 'target')]);
    expect(ids).toEqual(expect.arrayContaining(ends));
    const ofEdges = edges.map((edge) => valueAt(edge, 'id'));
    expect(new Set(ofEdges).size).toBe(ofEdges.length);
  });

  it('shows what no document states as nothing', async () => {
    const [table] = targets.filter(([type]) => type === 'table');
    const rows = table === undefined ? [] : await rowsOf(table[2]);
    expect(rows.map((row) => valueAt(row, 'sessions.value'))).toContain(null);
  });
});
