import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createCheckJwt, isJwt } from '../../../../src/server/auth/check-jwt.js';
import { parseKeySet } from '../../../../src/server/auth/key-set.js';
import { audience, createSigner, issuer, tokenOf } from '../../../fixtures/signing-keys.js';

const signer = await createSigner('first');
const rsa = await createSigner('rsa', 'RS256');
const stranger = await createSigner('first');
const keys = parseKeySet(JSON.stringify({ keys: [signer.publicJwk, rsa.publicJwk] }), 'it');

const checkBy = (roleClaim: string) =>
  createCheckJwt({ issuer, audiences: [audience, 'other'], roleClaim }, { find: keys });
const check = checkBy('role');
const now = () => Math.floor(Date.now() / 1000);

describe('a token of a provider', () => {
  it('says who has it and in which role', async () => {
    const holder = { name: 'samira', role: 'CURATOR' };
    await expect(check(await signer.sign({ role: 'CURATOR' }))).resolves.toEqual(holder);
    await expect(check(await rsa.sign({ role: 'curator' }))).resolves.toEqual(holder);
    await expect(
      check(await signer.sign({ role: 'CURATOR', aud: ['x', 'other'] })),
    ).resolves.toEqual(holder);
  });

  it.each([
    ['role', {}, 'READER'],
    ['role', { role: 'EDITOR' }, 'READER'],
    ['role', { role: 7 }, 'READER'],
    ['role', { role: ['CONTRIBUTOR', 'ADMIN', 'READER'] }, 'ADMIN'],
    ['realm_access.roles', { realm_access: { roles: ['offline', 'contributor'] } }, 'CONTRIBUTOR'],
    ['realm_access.roles', { realm_access: 'ADMIN' }, 'READER'],
    ['https://graph.example/role', { 'https://graph.example/role': 'CURATOR' }, 'CURATOR'],
    ['constructor.name', {}, 'READER'],
  ])('has the role that the claim %s of %j names: %s', async (claim, claims, role) => {
    await expect(checkBy(claim)(await signer.sign(claims))).resolves.toEqual({
      name: 'samira',
      role,
    });
  });

  it('passes where clocks differ by a little', async () => {
    const claims = { exp: now() - 10, nbf: now() + 10 };
    await expect(check(await signer.sign(claims))).resolves.toMatchObject({ name: 'samira' });
  });

  it.each([
    ['expired', () => signer.sign({ exp: now() - 60 }), 'This token has expired: get a new one.'],
    ['is of tomorrow', () => signer.sign({ nbf: now() + 86_400 }), 'This token is not valid yet.'],
    ['never ends', () => signer.sign({ exp: null }), 'This token needs a valid "exp".'],
    ['ends in words', () => signer.sign({ exp: 'soon' }), 'needs a valid "exp".'],
    ['names nobody', () => signer.sign({ sub: null }), 'This token needs a valid "sub"'],
    ['has a name of spaces', () => signer.sign({ sub: 'a b' }), 'The "sub" of this token must'],
    ['has a long name', () => signer.sign({ sub: 'a'.repeat(201) }), '1 to 200 characters'],
    ['has another issuer', () => signer.sign({ iss: 'https://x/' }), 'has another issuer.'],
    ['names no issuer', () => signer.sign({ iss: null }), 'This token needs a valid "iss"'],
    ['is for another service', () => signer.sign({ aud: 'mail' }), 'for another service.'],
    ['is for none', () => signer.sign({ aud: null }), 'This token needs a valid "aud"'],
    ['is signed by a stranger', () => stranger.sign(), 'The signature of this token is wrong.'],
    [
      'names another key',
      () => signer.sign({}, { kid: 'x' }),
      'The key that signed this token is unknown here.',
    ],
  ])('that %s is refused', async (_, sign, sentence) => {
    const message: unknown = expect.stringContaining(sentence);
    await expect(check(await sign())).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message });
  });

  it('is refused without a signature, whatever it says', async () => {
    const payload = { iss: issuer, aud: audience, sub: 'samira', role: 'ADMIN', exp: now() + 60 };
    for (const alg of ['none', 'None', 'NONE', '', null])
      await expect(check(tokenOf({ alg, kid: 'first' }, payload))).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    await expect(check(tokenOf({ alg: 'none' }, payload))).rejects.toThrow(
      /signature of this token must be one of RS256, /,
    );
  });

  it('is refused where the public key was taken for a shared secret', async () => {
    const payload = { iss: issuer, aud: audience, sub: 'samira', role: 'ADMIN', exp: now() + 60 };
    const unsigned = tokenOf({ alg: 'HS256', kid: 'first' }, payload).slice(0, -1);
    const secret = JSON.stringify(signer.publicJwk);
    const signature = createHmac('sha256', secret).update(unsigned).digest('base64url');
    await expect(check(`${unsigned}.${signature}`)).rejects.toThrow(
      'signature of this token must be one of',
    );
  });

  it('is refused where its claims were changed behind its signature', async () => {
    const [header, payload, signature] = (await signer.sign({ role: 'READER' })).split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, role: 'ADMIN' })).toString('base64url');
    await expect(check([header, changed, signature].join('.'))).rejects.toThrow('is wrong');
  });

  it('brings no key of its own', async () => {
    const forged = await stranger.sign({ role: 'ADMIN' }, { jwk: stranger.publicJwk });
    await expect(check(forged)).rejects.toThrow('is wrong');
    const elsewhere = await stranger.sign({}, { jku: 'http://127.0.0.1:9/', kid: 'new' });
    await expect(check(elsewhere)).rejects.toThrow(
      'The key that signed this token is unknown here.',
    );
  });

  it.each(['a.b.c', 'e30.e30.', 'e30.e30.e30', '....'.slice(2)])('cannot be %s', async (text) => {
    await expect(check(text)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('has three parts', () => {
    expect(['a.b.c', 'a-_.b.', 'mq_abc', 'a.b', 'a.b.c.d', '.b.c'].map(isJwt)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
  });
});

describe('a set of keys', () => {
  const parse = (content: unknown) => parseKeySet(JSON.stringify(content), 'AUTH_JWKS_FILE');

  it.each([[{}], [[]], [{ keys: {} }], [{ keys: ['a'] }], [7]])('is not %j', (content) => {
    expect(() => parse(content)).toThrow('AUTH_JWKS_FILE holds no JSON Web Key Set');
  });

  it('holds what may be known by all, and no other key', async () => {
    const shared = { kty: 'oct', k: 'AAAA', kid: 's' };
    const privateKey = await signer.privateJwk();
    for (const key of [shared, privateKey])
      expect(() => parse({ keys: [signer.publicJwk, key] })).toThrow('private or a shared key');
    expect(() => parse({ keys: [] })).toThrow('holds no public key');
    expect(() => parse({ keys: Array(101).fill(signer.publicJwk) })).toThrow('may hold 100 keys');
  });
});
