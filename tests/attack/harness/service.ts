import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, question } from './ask.js';
import { wholeWithinMs } from './judge.js';
import { ordinaryQuestions, watcherAddress } from './ordinary-questions.js';

/**
 * Time until twenty ordinary questions one after another are answered and the server reports that it is ready;
 * undefined if that is too long.
 */
export async function awaitWhole(port: number): Promise<number | undefined> {
  const started = performance.now();
  for (;;) {
    const isWhole = await answersAll(port, started + wholeWithinMs);
    const ms = Math.round(performance.now() - started);
    if (ms > wholeWithinMs) return undefined;
    if (isWhole) return ms;
    await pause(100);
  }
}

/**
 * Time after the attack until the process used less than a third of a core; undefined if that is too long, since
 * abandoned work must end too.
 */
export async function awaitRest(pid: number, attackEnded: number): Promise<number | undefined> {
  for (;;) {
    const before = readCpuMs(pid);
    const started = performance.now();
    await pause(300);
    const share = (readCpuMs(pid) - before) / (performance.now() - started);
    const ms = Math.round(performance.now() - attackEnded);
    if (share < 1 / 3) return ms;
    if (ms > wholeWithinMs) return undefined;
  }
}

async function answersAll(port: number, deadline: number): Promise<boolean> {
  const rest = () => ({
    from: watcherAddress,
    timeoutMs: Math.max(1, deadline - performance.now()),
  });
  for (let i = 0; i < 20; i++) {
    const asked = ordinaryQuestions[i % ordinaryQuestions.length] ?? '';
    const { status } = await ask(port, question(asked, {}, rest()));
    if (status !== 200) return false;
  }
  const { status } = await ask(port, { path: '/health/ready', ...rest() });
  return status === 200;
}

/**
 * Processor time of a process for some work, until it rests after it: work may go on after an answer.
 *
 * @param rest the process rests once it has used no more than `ms` within `pauseMs`
 */
export async function measureCpu(
  pid: number,
  work: () => Promise<unknown>,
  rest: { readonly pauseMs: number; readonly ms: number },
): Promise<number> {
  const before = readCpuMs(pid);
  await work();
  let [last, now] = [-Infinity, readCpuMs(pid)];
  while (now - last > rest.ms) {
    last = now;
    await pause(rest.pauseMs);
    now = readCpuMs(pid);
  }
  return now - before;
}

/** Processor time of a process and all its threads; 0 if it is gone. */
export function readCpuMs(pid: number): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
    return (user + system) * 10;
  } catch {
    return 0;
  }
}
