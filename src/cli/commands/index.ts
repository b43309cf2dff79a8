import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';
import { archiveCommand } from './archive.js';
import { completionCommand } from './completion.js';
import { doctorCommand } from './doctor.js';
import { exportCommand } from './export.js';
import { queryCommand } from './query.js';
import { restoreCommand } from './restore.js';
import { schemaCommand } from './schema.js';
import { seedCommand } from './seed.js';
import { seedExportCommand } from './seed-export.js';
import { serveCommand } from './serve.js';
import { statsCommand } from './stats.js';
import { tokenCommand } from './token.js';

/** All commands, in the order in which `--help` lists them. What a command needs is loaded when it runs. */
export const commands: readonly ((terminal: Terminal) => Command)[] = [
  serveCommand,
  seedCommand,
  seedExportCommand,
  queryCommand,
  statsCommand,
  schemaCommand,
  exportCommand,
  archiveCommand,
  restoreCommand,
  doctorCommand,
  tokenCommand,
  completionCommand,
];
