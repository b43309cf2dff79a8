import { describe, expect, it } from '@jest/globals';
import { clientKeyOf } from '../../../../src/server/auth/identify.js';

describe('the account of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:4711', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0'],
  ])('%s is that of %s', (address, key) => {
    expect(clientKeyOf(address, '198.51.100.1')).toBe(key);
  });

  it.each([
    undefined,
    '',
    'unknown',
    '_hidden',
    '192.0.2',
    '192.0.2.1.5',
    '192.0.2.256',
    '0300.0.2.1',
    '192.0.2.1:',
    '192.0.2.1:123456',
    '2001:db8::1::2',
    '[192.0.2.1',
    '192.0.2.1, 192.0.2.2',
    'x'.repeat(10_000),
    '192.0.2.1\u0000',
    '١٩٢.٠.٢.١',
  ])('%j says nothing: the connection does', (said) => {
    expect(clientKeyOf(said, '::ffff:198.51.100.1')).toBe('198.51.100.1');
  });

  it('is one for all whose connection has gone', () => {
    expect(clientKeyOf('evil', undefined)).toBe('unknown');
  });
});
