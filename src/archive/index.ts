/** The whole graph in one file, for any engine: the backup, and the way from one store to another. */
export { checkArchive } from './restore/check-archive.js';
export type { ArchiveOptions, Progress } from './progress.js';
export { restoreArchive } from './restore/restore-archive.js';
export { hasUnfinishedRestore } from './restore/run.js';
export { writeArchive } from './write/write-archive.js';
export { writeBesideWriters } from './write/write-beside-writers.js';
