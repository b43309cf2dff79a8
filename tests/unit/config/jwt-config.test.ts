import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/config/config.js';
import type { Environment } from '../../../src/config/setting-reader.js';

const whole = { AUTH_ISSUER: 'https://id.example/', AUTH_AUDIENCE: 'multaqa, graph' };
const jwtOf = (environment: Environment) => readConfig(environment).access.jwt;

describe('tokens of a provider', () => {
  it('are not taken unless its keys are named', () => {
    expect(jwtOf({})).toBeUndefined();
  });

  it('are checked by a file or an address, for one of some audiences', () => {
    const expected = {
      issuer: 'https://id.example/',
      audiences: ['multaqa', 'graph'],
      roleClaim: 'role',
    };
    expect(jwtOf({ ...whole, AUTH_JWKS_FILE: './jwks.json' })).toEqual({
      ...expected,
      keys: { file: './jwks.json' },
    });
    const url = 'https://id.example/jwks.json';
    expect(jwtOf({ ...whole, AUTH_JWKS_URL: url, AUTH_ROLE_CLAIM: 'a.b' })).toEqual({
      ...expected,
      keys: { url },
      roleClaim: 'a.b',
    });
  });

  it.each(['http://localhost:8080/jwks', 'http://127.0.0.1/jwks', 'http://[::1]/jwks'])(
    'may have their keys at %s',
    (url) => {
      expect(jwtOf({ ...whole, AUTH_JWKS_URL: url })?.keys).toEqual({ url });
    },
  );

  it.each([
    'http://id.example/jwks.json',
    'file:///etc/jwks.json',
    'https://user:word@id.example/',
    'id.example',
    'http://localhost.example/',
  ])('may not have their keys at %s', (url) => {
    expect(() => jwtOf({ ...whole, AUTH_JWKS_URL: url })).toThrow(/^AUTH_JWKS_URL must be an/);
  });

  it.each<[Environment, RegExp]>([
    [{ ...whole, AUTH_JWKS_FILE: 'a', AUTH_JWKS_URL: 'https://b.example' }, /exclude each other/],
    [{ AUTH_JWKS_FILE: 'a', AUTH_ISSUER: 'b' }, /need AUTH_ISSUER and AUTH_AUDIENCE/],
    [{ AUTH_JWKS_FILE: 'a', AUTH_AUDIENCE: 'b' }, /need AUTH_ISSUER and AUTH_AUDIENCE/],
    [{ AUTH_ROLE_CLAIM: 'a' }, /^AUTH_ROLE_CLAIM needs the keys/],
  ])('need settings that fit together: %j', (environment, sentence) => {
    expect(() => jwtOf(environment)).toThrow(sentence);
  });
});
