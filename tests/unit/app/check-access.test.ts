import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { checkTokens } from '../../../src/app/check-access.js';
import { readConfig } from '../../../src/config/config.js';
import { createSigner } from '../../fixtures/signing-keys.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-access-'));
const fileOf = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const check = (environment: Record<string, string>) => checkTokens(readConfig(environment).access);
const provider = { AUTH_ISSUER: 'https://id.example/', AUTH_AUDIENCE: 'multaqa' };

describe('the doctor on who is known', () => {
  it('says nothing where no tokens are taken', async () => {
    await expect(check({})).resolves.toBeUndefined();
  });

  it('finds nothing where tokens and keys can be read', async () => {
    const { publicJwk } = await createSigner('first');
    const found = await check({
      ...provider,
      AUTH_TOKENS_FILE: fileOf('tokens', ''),
      AUTH_JWKS_FILE: fileOf('jwks', JSON.stringify({ keys: [publicJwk] })),
    });
    expect(found).toEqual({
      name: 'access',
      summary: 'takes the tokens of a file and those of a provider',
      findings: [],
    });
  });

  it('finds each fault of both', async () => {
    const found = await check({
      ...provider,
      AUTH_TOKENS_FILE: fileOf('broken', 'a\nb'),
      AUTH_JWKS_URL: 'http://127.0.0.1:9/',
    });
    expect(found?.findings.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^AUTH_TOKENS_FILE, line 1: /),
      expect.stringMatching(/^AUTH_TOKENS_FILE, line 2: /),
      expect.stringMatching(/^AUTH_JWKS_URL cannot be read: /),
    ]);
  });
});
