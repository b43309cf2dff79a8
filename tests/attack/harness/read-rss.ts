import { readFileSync } from 'node:fs';

/** Kilobytes of memory that a process holds; 0 if it is gone. */
export function readRssKb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
