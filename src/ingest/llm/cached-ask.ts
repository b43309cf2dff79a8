import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, parseJsonObject } from '../../shared/json-object.js';
import type { Ask, Question } from './chat.js';

/**
 * Asks only what is not answered in a folder, and keeps new answers there, so that a measurement repeats without the model. The
 * names are SHA-256 of model, version of the instructions and messages.
 */
export function cachedAsk(ask: Ask, folder: string, model: string): Ask {
  return async (question, signal) => {
    const path = join(folder, `${keyOf(model, question)}.json`);
    const kept = await readAnswer(path);
    if (kept !== undefined) return kept;
    const answer = await ask(question, signal);
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.new`, `${JSON.stringify({ model, answer })}\n`);
    await rename(`${path}.new`, path);
    return answer;
  };
}

function keyOf(model: string, { version, messages }: Question): string {
  return createHash('sha256')
    .update(JSON.stringify([model, version, messages]))
    .digest('hex');
}

async function readAnswer(path: string): Promise<string | undefined> {
  const kept = parseJsonObject(await readFile(path, 'utf8').catch(() => ''));
  const answer = isJsonObject(kept) ? kept['answer'] : undefined;
  return typeof answer === 'string' ? answer : undefined;
}

/** Asks each question once in the life of this process. */
export function rememberingAsk(ask: Ask): Ask {
  const answers = new Map<string, string>();
  return async (question, signal) => {
    const key = keyOf('', question);
    const kept = answers.get(key);
    if (kept !== undefined) return kept;
    const answer = await ask(question, signal);
    answers.set(key, answer);
    return answer;
  };
}
