import { spawnSync } from 'node:child_process';
import { describe } from '@jest/globals';

/** The interpreter that reads exports. */
export const python = process.env['PYTHON'] ?? 'python3';

const wanted = 'import networkx, pandas, rdflib';
const isThere = spawnSync(python, ['-c', wanted]).status === 0;

/** `describe` for what Python does; skipped where it lacks a library, which one line says. */
export const describePython = isThere ? describe : describe.skip;
if (!isThere) console.warn(`Python is not run: ${python} -c "${wanted}" fails.`);
