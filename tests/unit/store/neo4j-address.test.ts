import { describe, expect, it } from '@jest/globals';
import { parseNeo4jAddress } from '../../../src/store/neo4j/address.js';

describe('the address of a Neo4j', () => {
  it('names the user before the host', () => {
    expect(parseNeo4jAddress('neo4j://reader@graph.example:7687')).toEqual({
      url: 'neo4j://graph.example:7687',
      user: 'reader',
      database: undefined,
    });
  });

  it('means the user neo4j where it names none', () => {
    expect(parseNeo4jAddress('bolt+s://graph.example').user).toBe('neo4j');
  });

  it('may name a database after the host', () => {
    expect(parseNeo4jAddress('bolt://graph.example/forum').database).toBe('forum');
  });

  it('keeps the routing context for the driver', () => {
    expect(parseNeo4jAddress('neo4j://graph.example?policy=eu').url).toBe(
      'neo4j://graph.example?policy=eu',
    );
  });

  it('takes the address of IPv6', () => {
    expect(parseNeo4jAddress('bolt://neo4j@[::1]:7687').url).toBe('bolt://[::1]:7687');
  });

  it('reads a user whose name is percent-encoded', () => {
    expect(parseNeo4jAddress('bolt://a%40b@graph.example').user).toBe('a@b');
  });

  it('refuses a password and does not repeat it', () => {
    const parse = () => parseNeo4jAddress('neo4j://neo4j:s3cret@graph.example');
    expect(parse).toThrow(/STORE_PASSWORD_FILE/);
    expect(parse).not.toThrow(/s3cret/);
  });

  it.each(['neo4j://', 'bolt:', 'bolt://user@'])('refuses %s, which names no host', (address) => {
    expect(() => parseNeo4jAddress(address)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT' }),
    );
  });
});
