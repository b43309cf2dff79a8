import { parentPort } from 'node:worker_threads';
import { KnownError } from '../shared/errors.js';
import { analyse } from './analyse.js';
import type { KnownClaim, KnownName } from './gazetteer/graph-knowledge.js';
import { readDocument } from './read/read-document.js';
import type { Asked, Job, Told } from './run-in-worker.js';

// What a thread of `run-in-worker.ts` runs: it reads one document, and then, with all that it was told of the graph meanwhile,
// works out what that says.
const port = parentPort;
const names: KnownName[] = [];
const claims: KnownClaim[] = [];

port?.on('message', (asked: Asked) => {
  if ('names' in asked) names.push(...asked.names);
  else if ('claims' in asked) claims.push(...asked.claims);
  else void tell(asked.job);
});

async function tell(job: Job): Promise<void> {
  port?.postMessage(await work(job));
}

async function work({ bytes, hints, version, said }: Job): Promise<Told> {
  try {
    const document = await readDocument(bytes, hints);
    return { document, analysis: analyse(document, { version, names, claims }, said) };
  } catch (error) {
    if (error instanceof KnownError) return { refusal: error.message };
    throw error;
  }
}
