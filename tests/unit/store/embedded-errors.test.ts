import { describe, expect, it } from '@jest/globals';
import { KnownError } from '../../../src/shared/errors.js';
import { isLocked, isWriteConflict, toOurError } from '../../../src/store/embedded/errors.js';

/** As the engine throws it: native code makes no instance of the `Error` of this realm. */
const thrown = (gqlStatus: string | undefined, message: string) => ({
  code: 'GenericFailure',
  message,
  ...(gqlStatus === undefined ? {} : { gqlStatus }),
});

describe('an error of the embedded engine', () => {
  it.each([
    ['CONFLICT', 'G2000', 'Constraint violation: UNIQUE constraint violation'],
    ['CONFLICT', 'G1001', 'Cannot DELETE node with connected relationships'],
    ['STORE_UNAVAILABLE', '40000', 'Transaction error: GRAFEO-T001: Write conflict'],
    ['STORE_UNAVAILABLE', '40000', 'Transaction error: GRAFEO-T009: No space left on device'],
    ['STORE_UNAVAILABLE', '22000', 'GRAFEO-X003: I/O error: Read-only file system (os error 30)'],
    ['STORE_UNAVAILABLE', '25000', 'Database closed: GRAFEO-T007: the database is closed'],
    ['DEADLINE_EXCEEDED', '22000', 'GRAFEO-Q003: timeout error: Query exceeded the 30s timeout'],
    ['LIMIT_EXCEEDED', '42000', 'the statement nests deeper than the plan depth limit of 128'],
    ['LIMIT_EXCEEDED', '42001', '[Cypher] Maximum nesting depth of 64 exceeded'],
    ['STORE_UNAVAILABLE', undefined, 'task 7 panicked with message "index out of bounds"'],
    ['STORE_UNAVAILABLE', undefined, 'Internal error: something new'],
  ])('becomes %s: %s %s', (code, status, message) => {
    const error = thrown(status, message);
    const ours = toOurError(error);
    expect(ours).toBeInstanceOf(KnownError);
    expect(ours).toMatchObject({ code, cause: error });
    expect(ours.message).not.toContain(message);
  });

  it.each([
    ['42001', 'syntax error: [Cypher] Expected RParen'],
    ['42002', "semantic error: Undefined variable 'n'"],
    ['22012', 'division by zero: 1 / 0'],
    ['22000', 'Internal error: Expected node ID in source column'],
  ])('that tells of a fault of ours stays unknown: %s', (status, message) => {
    const error = thrown(status, message);
    const ours = toOurError(error);
    expect(ours).not.toBeInstanceOf(KnownError);
    expect(ours).toMatchObject({
      message: `The graph store refused a statement (${status}).`,
      cause: error,
    });
  });

  it('has its status in its cause where the package could not read it', () => {
    const error = { message: 'twice', cause: { message: 'GQLSTATUS G2000' } };
    expect(toOurError(error)).toMatchObject({ code: 'CONFLICT' });
  });

  it.each([undefined, null, 'text', 7, {}])('may be anything: %p', (value) => {
    expect(toOurError(value)).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('tells two writers that met from all else', () => {
    const met = toOurError(thrown('40000', 'GRAFEO-T001: Write conflict'));
    const full = toOurError(thrown('40000', 'GRAFEO-T009: disk'));
    expect([met, full, new Error('GRAFEO-T001')].map(isWriteConflict)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('tells a lock from all else', () => {
    expect(isLocked(thrown(undefined, 'database file cannot be locked for reading: x'))).toBe(true);
    expect(isLocked(thrown(undefined, 'checksum mismatch'))).toBe(false);
  });
});
