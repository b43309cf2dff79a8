import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pathOf, viewAt, views } from '../views.js';

describe('the list of views', () => {
  it('has a view for each folder, whose module has its name', () => {
    const names = views.map(({ name }) => name);
    expect([...names].sort()).toEqual(readdirSync('packages/explorer/views').sort());
    const modules = names.map((name) => `packages/explorer/views/${name}/${name}-view.tsx`);
    expect(modules.filter((path) => !existsSync(path))).toEqual([]);
    expect(views.map(({ load }) => String(load ?? 'search')).join()).toMatch(
      new RegExp(names.join('.*'), 's'),
    );
  });

  it('gives each view by the first part of its addresses, and the first view without one', () => {
    expect(views.map((view) => viewAt(pathOf(view)))).toEqual(views);
    expect(new Set(views.map(pathOf)).size).toBe(views.length);
    expect(viewAt(undefined)).toBe(views[0]);
    expect(viewAt('toString')).toBeUndefined();
  });

  it('puts each view that has no entry in the masthead under one that has', () => {
    const entries = views.filter(({ section }) => typeof section !== 'string');
    const others = views.flatMap(({ section }) => (typeof section === 'string' ? section : []));
    expect(entries.map(({ name }) => name)).toEqual(expect.arrayContaining(others));
  });

  it('asks ahead only what is served', () => {
    const asked = views.flatMap(({ asks = [], asksOfId = [] }) => [...asks, ...asksOfId]);
    expect(readdirSync('operations/views')).toEqual(
      expect.arrayContaining(asked.map((name) => `${name}.graphql`)),
    );
  });
});
