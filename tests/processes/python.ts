import { spawnSync } from 'node:child_process';
import { describe } from '@jest/globals';

/** The interpreter that reads exports. */
export const python = process.env['PYTHON'] ?? 'python3';

/** Whether it has these libraries; one line says which are missing. */
export function hasLibraries(...names: readonly string[]): boolean {
  const wanted = `import ${names.join(', ')}`;
  const isThere = spawnSync(python, ['-c', wanted]).status === 0;
  if (!isThere) console.warn(`Python is not run: ${python} -c "${wanted}" fails.`);
  return isThere;
}

/** `describe` for what Python does; skipped where it lacks a library. */
export const describePython = hasLibraries('networkx', 'pandas', 'rdflib')
  ? describe
  : describe.skip;
