import { domainToASCII } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/config/config.js';
import type { Environment } from '../../../src/config/setting-reader.js';

const accessOf = (environment: Environment) => readConfig(environment).access;

describe('TRUST_PROXY', () => {
  it.each([
    ['off', false],
    ['1', 1],
    ['16', 16],
    ['10.0.0.0/8', ['10.0.0.0/8']],
    ['127.0.0.1, ::1', ['127.0.0.1', '::1']],
    ['192.0.2.7/32,2001:db8::/48', ['192.0.2.7/32', '2001:db8::/48']],
  ])('takes %s', (text, read) => {
    expect(accessOf({ TRUST_PROXY: text }).trustProxy).toEqual(read);
  });

  it.each(['on', 'true', 'ON', '*'])('refuses %s, and says what to write', (text) => {
    expect(() => readConfig({ TRUST_PROXY: text })).toThrow(
      /would let every client choose its own address: write how many .* such as 1, or .* 10\.0\.0\.0\/8\.$/,
    );
  });

  it.each(['0', '17', '99999999999'])('refuses %s proxies in a row', (text) => {
    expect(() => readConfig({ TRUST_PROXY: text })).toThrow(/takes 1 to 16 proxies in a row/);
  });

  it.each([
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '::1/129',
    '10.0.0/8',
    '10.0.0.0/255.0.0.0',
    '010.0.0.1',
    'proxy.example',
    'loopback',
    '-1',
    '1.5',
    '1, proxy',
    '10.0.0.1;10.0.0.2',
  ])('refuses %s', (text) => {
    expect(() => readConfig({ TRUST_PROXY: text })).toThrow(
      /^TRUST_PROXY must be off, a number of proxies, or addresses and networks like/,
    );
  });
});

describe('ALLOWED_HOSTS', () => {
  it.each<[Environment, readonly string[]]>([
    [{}, []],
    [{ HOST: 'graph.internal' }, ['graph.internal']],
    [{ PUBLIC_URL: 'https://Graph.Example:8443/forum' }, ['graph.example']],
    [{ PUBLIC_URL: 'https://192.0.2.1' }, []],
    [{ ALLOWED_HOSTS: 'api, Graph.Example.' }, ['api', 'graph.example']],
    [{ ALLOWED_HOSTS: 'ملتقى.example' }, [domainToASCII('ملتقى.example')]],
    [
      { PUBLIC_URL: 'https://a.example', ALLOWED_HOSTS: 'a.example,b_c.example' },
      ['a.example', 'b_c.example'],
    ],
    [{ ALLOWED_HOSTS: '*' }, ['*']],
  ])('of %j', (environment, hosts) => {
    expect(accessOf(environment).allowedHosts).toEqual(hosts);
  });

  it.each([
    'https://a.example',
    'a.example:80',
    'a.example/b',
    'a..example',
    '*.a.example',
    'a b',
    'a@b',
    'a\\\\b',
  ])('refuses %s', (text) => {
    expect(() => readConfig({ ALLOWED_HOSTS: text })).toThrow(
      `ALLOWED_HOSTS holds "${text}", which is not a host name like graph.example`,
    );
  });
});

describe('DATA_ORIGINS', () => {
  it.each([
    ['', ['*']],
    ['*', ['*']],
    ['none', []],
    ['https://a.example, http://b.example:81', ['https://a.example', 'http://b.example:81']],
  ])('takes "%s"', (text, origins) => {
    expect(accessOf({ DATA_ORIGINS: text }).dataOrigins).toEqual(origins);
  });

  it.each(['a.example', 'https://a.example/', 'none, https://a.example', 'null', 'off'])(
    'refuses %s',
    (text) => {
      expect(() => readConfig({ DATA_ORIGINS: text })).toThrow(/^DATA_ORIGINS holds ".*" ?/);
    },
  );
});
