import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject } from '../shared/json-object.js';

/** Address of the server that has an embedded graph open. */
export interface ServerNote {
  readonly process: number;
  readonly address: string;
  /** Token by which the owner of the folder may ask it for everything; new at each start. */
  readonly token?: string;
  /** The graph that it serves. */
  readonly storeId?: string;
}

/**
 * Writes the note and gives a function that removes it: it lies in the folder of a graph, for a process that finds the
 * graph locked. Only the holder of the lock writes one. It is a mere hint, so a read-only folder is no error.
 */
export async function leaveServerNote(
  folder: string,
  note: ServerNote,
): Promise<() => Promise<void>> {
  const path = pathOf(folder);
  const part = `${path}.${note.process}`;
  try {
    await writeFile(part, `${JSON.stringify(note)}\n`, { mode: 0o600 });
    await rename(part, path);
  } catch {
    return () => Promise.resolve();
  }
  return () => unlink(path).catch(() => undefined);
}

/** The note of a running server; the note of a killed process is ignored. */
export async function readServerNote(folder: string): Promise<ServerNote | undefined> {
  try {
    const note: unknown = JSON.parse(await readFile(pathOf(folder), 'utf8'));
    return isServerNote(note) && isRunning(note.process) ? note : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(folder: string): string {
  return join(folder, 'server.json');
}

function isServerNote(note: unknown): note is ServerNote {
  if (!isJsonObject(note)) return false;
  const rest = [note['token'], note['storeId']];
  if (!rest.every((each) => each === undefined || typeof each === 'string')) return false;
  return Number.isSafeInteger(note['process']) && typeof note['address'] === 'string';
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0); // 0 sends nothing
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
