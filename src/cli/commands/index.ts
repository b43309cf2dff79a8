import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';
import { addEvidenceCommand } from './add-evidence.js';
import { archiveCommand } from './archive.js';
import { assertCommand } from './assert.js';
import { backupCommand } from './backup.js';
import { changesCommand } from './changes.js';
import { checkCommand } from './check.js';
import { closeLogCommand } from './close-log.js';
import { completionCommand } from './completion.js';
import { correctCommand } from './correct.js';
import { createDatasetCommand } from './create-dataset.js';
import { createDocumentCommand } from './create-document.js';
import { createEntityCommand } from './create-entity.js';
import { doctorCommand } from './doctor.js';
import { endCommand } from './end.js';
import { evaluateCommand } from './evaluate.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { ingestCommand } from './ingest.js';
import { initCommand } from './init.js';
import { judgeCommand } from './judge.js';
import { matchCommand } from './match.js';
import { mcpCommand } from './mcp.js';
import { mergeCommand } from './merge.js';
import { moveCommand } from './move.js';
import { queryCommand } from './query.js';
import { rankCommand } from './rank.js';
import { restoreCommand } from './restore.js';
import { retractCommand } from './retract.js';
import { reviewCommand } from './review.js';
import { schemaCommand } from './schema.js';
import { seedCommand } from './seed.js';
import { seedExportCommand } from './seed-export.js';
import { serveCommand } from './serve.js';
import { splitCommand } from './split.js';
import { statsCommand } from './stats.js';
import { tokenCommand } from './token.js';
import { translateEvidenceCommand } from './translate-evidence.js';
import { undoCommand } from './undo.js';
import { updateDocumentCommand } from './update-document.js';
import { withdrawCommand } from './withdraw.js';

/** All commands, in the order of `--help`. The modules of a command are loaded when it runs. */
export const commands: readonly ((terminal: Terminal) => Command)[] = [
  initCommand,
  checkCommand,
  serveCommand,
  mcpCommand,
  seedCommand,
  seedExportCommand,
  queryCommand,
  matchCommand,
  statsCommand,
  schemaCommand,
  exportCommand,
  archiveCommand,
  backupCommand,
  restoreCommand,
  ingestCommand,
  importCommand,
  reviewCommand,
  assertCommand,
  retractCommand,
  correctCommand,
  endCommand,
  addEvidenceCommand,
  rankCommand,
  createEntityCommand,
  createDocumentCommand,
  createDatasetCommand,
  updateDocumentCommand,
  translateEvidenceCommand,
  withdrawCommand,
  mergeCommand,
  splitCommand,
  moveCommand,
  judgeCommand,
  undoCommand,
  changesCommand,
  closeLogCommand,
  evaluateCommand,
  doctorCommand,
  tokenCommand,
  completionCommand,
];
