import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';

/**
 * Tells test files that the last commit, or what is not committed yet, touches: those that it changes, and those of the rooms and
 * packages in which it changes anything. None where there is no git.
 */
export function touchedTests(rootDir) {
  const options = { cwd: rootDir, encoding: 'utf8' };
  const { stdout } = spawnSync('git', ['diff', '--name-only', 'HEAD^'], options);
  const homes = new Set((stdout ?? '').split('\n').flatMap((path) => homeOf(path) ?? []));
  return (path) => {
    const name = relative(rootDir, path);
    return [...homes].some((home) => name.startsWith(home));
  };
}

/** The folder of the tests that lie with a file, or the file if it is a test. */
function homeOf(path) {
  if (path.endsWith('.test.ts')) return path;
  const [, first, name] = /^(packages|src)\/(\w+)\//.exec(path) ?? [];
  if (first === 'packages') return `packages/${name}/`;
  return first === 'src' ? `tests/unit/${name}/` : undefined;
}
