import { TestEnvironment } from 'jest-environment-node';

/** What the test files before this one have covered in this worker: of each file, the statements, functions and branches. */
const covered = new Map();

/**
 * Node, where a test file tells only of those sources of which it covers what none before it did: to copy, to send and to
 * add up all of them after every test file takes more time than most test files do. What is covered in the end is the same;
 * how often, nobody asks.
 */
export default class CoveringEnvironment extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name !== 'run_finish') return;
    const coverage = this.global.__coverage__ ?? {};
    for (const [path, file] of Object.entries(coverage))
      if (!isNew(path, file)) delete coverage[path];
  }
}

/** Whether more of a file is covered than was before; notes what is. */
function isNew(path, { s, f, b }) {
  let found = !covered.has(path);
  const known = covered.get(path) ?? new Set();
  covered.set(path, known);
  const note = (kind, key, count) => {
    const part = `${kind}${key}`;
    if (count === 0 || known.has(part)) return;
    known.add(part);
    found = true;
  };
  for (const [key, count] of Object.entries(s)) note('s', key, count);
  for (const [key, count] of Object.entries(f)) note('f', key, count);
  for (const [key, counts] of Object.entries(b))
    counts.forEach((count, at) => note(`b${at}.`, key, count));
  return found;
}
