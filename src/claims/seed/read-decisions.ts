import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownError } from '../../shared/errors.js';
import { isJsonObject } from '../../shared/json-object.js';
import type { OverrideRecord } from '../records.js';
import { DecisionsFile, type OverrideEntry } from './decisions-file.js';
import { Faults } from './faults.js';
import { readTyped } from './read-file.js';

/** The file of a seed in which stands what curators decided over its claims. */
export const decisionsFile = 'decisions.yaml';

/** What a seed says that curators decided. */
export interface Decisions {
  readonly overrides: readonly Omit<OverrideRecord, 'change'>[];
  /** The ids of the documents that they withdrew. */
  readonly withdrawn: readonly string[];
}

/** What a seed says that curators decided; nothing where it has no such file. Throws one `BAD_INPUT` as for the rest of it. */
export async function readDecisions(folder: string): Promise<Decisions> {
  const source = await readIfThere(join(folder, decisionsFile));
  if (source === undefined) return { overrides: [], withdrawn: [] };
  const faults = new Faults();
  const file = readTyped(
    DecisionsFile,
    { name: decisionsFile, source, keys: 'overrides and withdrawn' },
    faults,
  );
  const entries = file?.overrides ?? [];
  const met = new Set<string>();
  for (const entry of entries) {
    if (met.has(entry.claim)) faults.at(entry, 'something is decided over it already', 'claim');
    if (entry.rank === undefined && entry.status === undefined)
      faults.at(entry, 'needs a rank or a status');
    met.add(entry.claim);
  }
  faults.throwIfAny();
  return { overrides: entries.map(toRecord), withdrawn: file?.withdrawn ?? [] };
}

function toRecord({ claim, rank, status }: OverrideEntry): Omit<OverrideRecord, 'change'> {
  return { claimId: claim, rank: rank ?? null, status: status ?? null };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    // An error of Node's need not be of this realm.
    if (isJsonObject(cause) && cause['code'] === 'ENOENT') return undefined;
    throw new KnownError('BAD_INPUT', `"${path}" cannot be read.`, { cause });
  }
}
