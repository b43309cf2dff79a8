import { ClaimMutations } from './claim-mutations.js';
import { DataMutations } from './data-mutations.js';
import { EntityMutations } from './entity-mutations.js';
import { IngestMutations } from './ingest-mutations.js';
import { SetMutations } from './set-mutations.js';
import { SourceMutations } from './source-mutations.js';
import { UndoMutations } from './undo-mutations.js';

/** All mutations; a new one is a file beside these and a line here, and declares the role that it needs. */
export const mutations = [
  ClaimMutations,
  EntityMutations,
  SetMutations,
  SourceMutations,
  UndoMutations,
  IngestMutations,
  DataMutations,
] as const;
