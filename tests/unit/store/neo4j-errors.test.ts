import { describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { KnownError } from '../../../src/shared/errors.js';
import { isWorthARetry, toOurError } from '../../../src/store/neo4j/errors.js';

/** An error as the driver makes it, with a text that must not get out. */
function errorOf(code: string, message = 'user neo4j at 10.0.0.7') {
  return new neo4j.Neo4jError(message, code, '50N42', 'error', {
    OPERATION: '',
    OPERATION_CODE: '0',
    CURRENT_SCHEMA: '/',
  });
}

describe('an error of Neo4j', () => {
  it.each([
    ['ServiceUnavailable', 'STORE_UNAVAILABLE'],
    ['SessionExpired', 'STORE_UNAVAILABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Security.Forbidden', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'CONFLICT'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'DEADLINE_EXCEEDED'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'DEADLINE_EXCEEDED'],
    ['Neo.ClientError.Transaction.Terminated', 'DEADLINE_EXCEEDED'],
  ])('%s goes out as %s, without its own words', (code, ours) => {
    const error = toOurError(errorOf(code));
    expect(error).toMatchObject({ code: ours, cause: { code } });
    expect(error).not.toHaveProperty('message', expect.stringMatching(/10\.0\.0\.7|neo4j/));
  });

  it('says that the pool is exhausted, for which the driver has no code', () => {
    const error = errorOf('N/A', 'Connection acquisition timed out in 10000 ms.');
    expect(toOurError(error)).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'All connections to the graph store are busy.',
    });
  });

  it('stays an unknown error when the fault is in our Cypher', () => {
    const error = toOurError(errorOf('Neo.ClientError.Statement.SyntaxError'));
    expect(error).not.toBeInstanceOf(KnownError);
    expect(error).toHaveProperty('message', expect.stringContaining('SyntaxError'));
  });

  it('is left alone when it is no error of the driver', () => {
    const bug = new TypeError('x is not a function');
    expect(toOurError(bug)).toBe(bug);
  });
});

describe('another try', () => {
  it.each([
    'ServiceUnavailable',
    'SessionExpired',
    'Neo.TransientError.Transaction.DeadlockDetected',
    'Neo.ClientError.Security.AuthorizationExpired',
  ])('is made after %s', (code) => {
    expect(isWorthARetry(errorOf(code))).toBe(true);
  });

  it.each([
    'Neo.ClientError.Statement.SyntaxError',
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    'Neo.ClientError.Security.Unauthorized',
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'N/A',
  ])('is not made after %s', (code) => {
    expect(isWorthARetry(errorOf(code))).toBe(false);
  });
});
