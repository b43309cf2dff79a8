import { readdirSync, readFileSync } from 'node:fs';

/** Kilobytes of memory that a process holds; 0 if it is gone. */
export function readRssKb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Kilobytes of memory that a process and all that it has started hold together. */
export function readAllRssKb(pid: number): number {
  return readRssKb(pid) + childrenOf(pid).reduce((sum, child) => sum + readAllRssKb(child), 0);
}

function childrenOf(pid: number): number[] {
  try {
    const tasks = `/proc/${String(pid)}/task`;
    const lists = readdirSync(tasks).map((task) =>
      readFileSync(`${tasks}/${task}/children`, 'utf8'),
    );
    return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  } catch {
    return [];
  }
}
