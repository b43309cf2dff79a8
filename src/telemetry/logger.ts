import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { RequestRecord } from './request-record.js';

export type { Logger } from 'pino';

/** Maximum delay of a line, so that a busy server does not pay a system call for each. */
const flushEveryMs = 100;

/** Maximum length of an operation’s name, which its client chooses. */
const maxNameLength = 64;

/** Maximum length of an error's message and stack, which may repeat a client's text. */
const maxErrorLength = 4000;

/** A logger of one JSON line an event, to the standard output by default; none is lost at exit. */
export function createLogger(
  level: string,
  destination: DestinationStream = pino.destination({
    sync: false,
    minLength: 4096,
    periodicFlush: flushEveryMs,
  }),
): Logger {
  return pino({ level, base: null, serializers: { err: writeError } }, destination);
}

/** An error as pino writes it, its texts cut. */
function writeError(error: Error): object {
  const { message, stack, ...more } = pino.stdSerializers.err(error);
  return {
    ...more,
    message: message.slice(0, maxErrorLength),
    stack: stack.slice(0, maxErrorLength),
  };
}

/** Writes the one line of a request: a failure of ours is an error, even after a status of success was sent. */
export function logRequest(logger: Logger, record: RequestRecord): void {
  const isFailure = record.status >= 500 || record.errorCodes.includes('INTERNAL_SERVER_ERROR');
  const level = isFailure ? 'error' : 'info';
  if (!logger.isLevelEnabled(level)) return;
  logger[level](
    {
      requestId: record.requestId,
      token: record.token,
      operation: record.operationName?.slice(0, maxNameLength),
      hash: record.operationHash,
      status: record.status,
      ms: Math.round(record.durationMs * 100) / 100,
      cost: record.cost,
      ...(record.errorCodes.length > 0 && { errors: record.errorCodes }),
    },
    'request',
  );
}
