import { readFileSync } from 'node:fs';
import { isSafeAddress } from './safe-address.js';
import type { SettingReader } from './setting-reader.js';

/** The language model that may read documents, beside the rules. */
export interface LlmConfig {
  /** Address of its chat completions. */
  readonly url: string;
  /** Its name on its server. */
  readonly model: string;
  /** Its key; undefined if its server needs none. */
  readonly key: string | undefined;
  /** Maximum time for its answers on one document. */
  readonly timeoutMs: number;
  /** Maximum time for reading a whole document, the model included. */
  readonly totalMs: number;
}

const names = [
  'EXTRACTOR_LLM_MODEL',
  'EXTRACTOR_LLM_KEY_FILE',
  'EXTRACTOR_LLM_TIMEOUT_MS',
] as const;
const path = '/chat/completions';

/**
 * Undefined without an address: no model is asked then, whatever a request says. No message about a fault repeats the
 * key.
 */
export function readLlmConfig(
  reader: SettingReader,
  requestTimeoutMs: number,
): LlmConfig | undefined {
  const address = reader.text('EXTRACTOR_LLM_URL');
  if (address === undefined) {
    for (const name of names)
      if (reader.text(name) !== undefined) reader.fault(`${name} needs EXTRACTOR_LLM_URL.`);
    return undefined;
  }
  const model = reader.text('EXTRACTOR_LLM_MODEL');
  if (model === undefined)
    reader.fault('EXTRACTOR_LLM_URL needs EXTRACTOR_LLM_MODEL: the name of the model there.');
  const url = readUrl(reader, address);
  const key = readKey(reader);
  const timeoutMs = readTimeout(reader, requestTimeoutMs);
  return Object.freeze({
    url,
    model: model ?? '',
    key,
    timeoutMs,
    totalMs: Math.floor(requestTimeoutMs * 0.9),
  });
}

function readUrl(reader: SettingReader, address: string): string {
  const isAddress = isSafeAddress(address) && !/[?#]/.test(address);
  if (!isAddress) {
    reader.fault(
      'EXTRACTOR_LLM_URL must be an address like https://llm.example/v1, without a password, ? or #; http:// only on this machine.',
    );
    return address;
  }
  const base = address.replace(/\/+$/, '');
  return base.endsWith(path) ? base : `${base}${path}`;
}

function readKey(reader: SettingReader): string | undefined {
  const file = reader.text('EXTRACTOR_LLM_KEY_FILE');
  if (file === undefined) return undefined;
  try {
    const key = readFileSync(file, 'utf8').trim();
    if (/^[\x21-\x7e]{1,4096}$/.test(key)) return key;
    reader.fault(
      `EXTRACTOR_LLM_KEY_FILE names "${file}", which must hold nothing but a key: ASCII characters without spaces.`,
    );
  } catch {
    reader.fault(`EXTRACTOR_LLM_KEY_FILE names "${file}", which cannot be read.`);
  }
  return undefined;
}

function readTimeout(reader: SettingReader, requestTimeoutMs: number): number {
  const timeoutMs = reader.integer('EXTRACTOR_LLM_TIMEOUT_MS', {
    fallback: Math.floor(requestTimeoutMs / 2),
    min: 100,
    max: 600_000,
  });
  if (timeoutMs > requestTimeoutMs * 0.75)
    reader.fault(
      `EXTRACTOR_LLM_TIMEOUT_MS must be at most three quarters of REQUEST_TIMEOUT_MS, which is ${requestTimeoutMs}, but is ${timeoutMs}.`,
    );
  return timeoutMs;
}
