import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.js';

/** A command as the list of all shows it; its module, and all that it needs, is loaded for its own line alone. */
export interface ListedCommand {
  readonly name: string;
  readonly description: string;
  readonly load: () => Promise<(terminal: Terminal) => Command>;
}

/** All commands, in the order of `--help`. */
export const commands: readonly ListedCommand[] = [
  {
    name: 'init',
    description: 'make a data folder with a small example to write over',
    load: async () => (await import('./init.js')).initCommand,
  },
  {
    name: 'check',
    description: 'tell all faults of data folders, and how much they hold; opens no graph',
    load: async () => (await import('./check.js')).checkCommand,
  },
  {
    name: 'serve',
    description: 'start the API on a graph, loading missing parts of the data',
    load: async () => (await import('./serve.js')).serveCommand,
  },
  {
    name: 'mcp',
    description: 'serve tools to an agent (Model Context Protocol) over stdin and stdout',
    load: async () => (await import('./mcp.js')).mcpCommand,
  },
  {
    name: 'seed',
    description: 'make a graph hold exactly the data; an equal one stays as it is',
    load: async () => (await import('./seed.js')).seedCommand,
  },
  {
    name: 'seed-export',
    description: "write a dataset of the graph, and the curators' decisions, as files of a seed",
    load: async () => (await import('./seed-export.js')).seedExportCommand,
  },
  {
    name: 'query',
    description: 'ask the graph a question in GraphQL',
    load: async () => (await import('./query.js')).queryCommand,
  },
  {
    name: 'match',
    description: 'find the entities that the names of a list mean',
    load: async () => (await import('./match.js')).matchCommand,
  },
  {
    name: 'stats',
    description: 'count entities by kind, relations by type, claims, evidence and datasets',
    load: async () => (await import('./stats.js')).statsCommand,
  },
  {
    name: 'schema',
    description: 'print the GraphQL schema, of this version or of a running server',
    load: async () => (await import('./schema.js')).schemaCommand,
  },
  {
    name: 'export',
    description:
      'write the graph or a part of it, with its evidence, in the format of another tool',
    load: async () => (await import('./export.js')).exportCommand,
  },
  {
    name: 'archive',
    description: 'write the whole graph to one file, for restore',
    load: async () => (await import('./archive.js')).archiveCommand,
  },
  {
    name: 'backup',
    description: 'keep archives in a folder: each is read back before it counts',
    load: async () => (await import('./backup.js')).backupCommand,
  },
  {
    name: 'restore',
    description: 'fill an empty graph of any engine from an archive',
    load: async () => (await import('./restore.js')).restoreCommand,
  },
  {
    name: 'ingest',
    description: 'read documents, and keep their proposals for review',
    load: async () => (await import('./ingest.js')).ingestCommand,
  },
  {
    name: 'import',
    description: 'state the claims of a table, with their evidence',
    load: async () => (await import('./import.js')).importCommand,
  },
  {
    name: 'review',
    description: 'walk through proposals, and accept, correct or refuse each',
    load: async () => (await import('./review.js')).reviewCommand,
  },
  {
    name: 'assert',
    description: 'state a claim about an entity, with its document',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('assert'),
  },
  {
    name: 'retract',
    description: 'retract a claim: it stays for the record and no longer counts',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('retract'),
  },
  {
    name: 'correct',
    description: 'retract a claim and put a better one in its place, in one change',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('correct'),
  },
  {
    name: 'end',
    description: 'state that a tie of two entities has ended, by a claim of its own',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('end'),
  },
  {
    name: 'add-evidence',
    description: 'add evidence to a claim',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('add-evidence'),
  },
  {
    name: 'rank',
    description: 'prefer a claim to others, show it beside them, or not at all',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('rank'),
  },
  {
    name: 'create-entity',
    description: 'add an entity by a name that a document has for it',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('create-entity'),
  },
  {
    name: 'create-document',
    description: 'add a document known by its address alone',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('create-document'),
  },
  {
    name: 'create-dataset',
    description: 'make a dataset in which claims can be stated',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('create-dataset'),
  },
  {
    name: 'update-document',
    description: 'change title, publisher, short name or date of publication of a document',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('update-document'),
  },
  {
    name: 'translate-evidence',
    description: 'translate a quotation or a note for those who do not read its language',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('translate-evidence'),
  },
  {
    name: 'withdraw',
    description: 'withdraw a document, and retract the claims that no other one supports',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('withdraw'),
  },
  {
    name: 'merge',
    description: 'merge entities, and choose the id under which they are shown',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('merge'),
  },
  {
    name: 'split',
    description: 'undo a merge of entities',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('split'),
  },
  {
    name: 'move',
    description: 'move claims to another entity, where one was taken for two',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('move'),
  },
  {
    name: 'judge',
    description: 'judge that two entities are different, or that nobody can say',
    load: async () => (await import('../curation/verbs.js')).changeCommandOf('judge'),
  },
  {
    name: 'undo',
    description: 'undo a change, by a change of its own',
    load: async () => (await import('./undo.js')).undoCommand,
  },
  {
    name: 'changes',
    description: 'list the last changes of a graph: who, what, when, why',
    load: async () => (await import('./changes.js')).changesCommand,
  },
  {
    name: 'close-log',
    description: 'remove older changes from the log, behind an archive that has them',
    load: async () => (await import('./close-log.js')).closeLogCommand,
  },
  {
    name: 'evaluate',
    description: 'measure how well documents are read against their annotations',
    load: async () => (await import('./evaluate.js')).evaluateCommand,
  },
  {
    name: 'doctor',
    description:
      'check Node, the store, its definitions and all invariants; tell how to mend faults',
    load: async () => (await import('./doctor.js')).doctorCommand,
  },
  {
    name: 'token',
    description: 'create a token that identifies a client, list all, or revoke one',
    load: async () => (await import('./token.js')).tokenCommand,
  },
  {
    name: 'completion',
    description: 'print a script that completes multaqa in a shell',
    load: async () => (await import('./completion.js')).completionCommand,
  },
];
