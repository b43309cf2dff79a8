import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/config/config.js';
import type { Environment } from '../../../src/config/setting-reader.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-llm-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
function keyFile(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const whole = { EXTRACTOR_LLM_URL: 'https://llm.example/v1', EXTRACTOR_LLM_MODEL: 'weaver' };
const llmOf = (environment: Environment) => readConfig(environment).llm;

describe('a language model', () => {
  it('is asked by nobody unless its address is set', () => {
    expect(llmOf({})).toBeUndefined();
  });

  it('is waited for half of the time of a request', () => {
    expect(llmOf(whole)).toEqual({
      url: 'https://llm.example/v1/chat/completions',
      model: 'weaver',
      key: undefined,
      timeoutMs: 15_000,
      totalMs: 27_000,
    });
    expect(
      llmOf({ ...whole, REQUEST_TIMEOUT_MS: '100000', EXTRACTOR_LLM_TIMEOUT_MS: '75000' }),
    ).toMatchObject({ timeoutMs: 75_000, totalMs: 90_000 });
  });

  it('is asked with the key of a file', () => {
    const file = keyFile('key', 'sk-secret\n');
    expect(llmOf({ ...whole, EXTRACTOR_LLM_KEY_FILE: file })?.key).toBe('sk-secret');
  });

  it.each([
    ['https://llm.example/v1/', 'https://llm.example/v1/chat/completions'],
    ['https://llm.example/v1/chat/completions', 'https://llm.example/v1/chat/completions'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/chat/completions'],
  ])('may be at %s', (EXTRACTOR_LLM_URL, url) => {
    expect(llmOf({ ...whole, EXTRACTOR_LLM_URL })?.url).toBe(url);
  });

  it.each([
    'http://llm.example/v1',
    'file:///etc/passwd',
    'https://user:word@llm.example/v1',
    'https://llm.example/v1?to=a',
    'https://llm.example/v1#a',
    'llm.example',
  ])('may not be at %s', (EXTRACTOR_LLM_URL) => {
    expect(() => llmOf({ ...whole, EXTRACTOR_LLM_URL })).toThrow(
      /^EXTRACTOR_LLM_URL must be an address/,
    );
  });

  it.each<[Environment, RegExp]>([
    [{ EXTRACTOR_LLM_URL: whole.EXTRACTOR_LLM_URL }, /needs EXTRACTOR_LLM_MODEL/],
    [{ EXTRACTOR_LLM_MODEL: 'a' }, /^EXTRACTOR_LLM_MODEL needs EXTRACTOR_LLM_URL/],
    [{ EXTRACTOR_LLM_KEY_FILE: 'a' }, /^EXTRACTOR_LLM_KEY_FILE needs EXTRACTOR_LLM_URL/],
    [{ EXTRACTOR_LLM_TIMEOUT_MS: '5' }, /^EXTRACTOR_LLM_TIMEOUT_MS needs EXTRACTOR_LLM_URL/],
    [{ ...whole, EXTRACTOR_LLM_TIMEOUT_MS: 'soon' }, /must be an integer from 100/],
    [
      { ...whole, EXTRACTOR_LLM_TIMEOUT_MS: '25000' },
      /must be at most three quarters of REQUEST_TIMEOUT_MS/,
    ],
    [{ ...whole, EXTRACTOR_LLM_KEY_FILE: join(folder, 'none') }, /cannot be read/],
  ])('needs settings that fit together: %j', (environment, sentence) => {
    expect(() => llmOf(environment)).toThrow(sentence);
  });

  it.each(['', 'two keys', 'sk-secret\nsk-other', 'مفتاح'])(
    'has a file with a key alone, which no fault repeats: %j',
    (content) => {
      const file = keyFile('faulty', content);
      expect(() => llmOf({ ...whole, EXTRACTOR_LLM_KEY_FILE: file })).toThrow(
        `EXTRACTOR_LLM_KEY_FILE names "${file}", which must hold nothing but a key: ASCII characters without spaces.`,
      );
    },
  );
});
