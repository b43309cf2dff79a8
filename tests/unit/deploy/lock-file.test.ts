import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const { packages } = JSON.parse(
  readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
) as LockFile;

describe('the lock file', () => {
  it('holds the embedded engine for every platform, without which npm ci refuses to install', () => {
    const engine = packages['node_modules/@grafeo-db/js'];
    const platforms = Object.keys(engine?.optionalDependencies ?? {});
    expect(platforms.length).toBeGreaterThan(0);
    for (const platform of platforms) expect(packages).toHaveProperty([`node_modules/${platform}`]);
  });
});
