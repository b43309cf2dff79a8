import type { FormattedExecutionResult } from 'graphql';
import type { LimitsConfig } from '../../config/limits-config.js';
import type { ErrorMask } from '../errors/mask-error.js';
import type { BytesInFlight } from '../limits/bytes-in-flight.js';
import { tooManyBytes } from '../limits/cost/refuse-bytes.js';
import type { RateLimit } from '../limits/rate.js';
import type { RequestScope } from './request-scope.js';

/**
 * Counts the bytes of a written answer, which its scope holds from then on, and charges the client. A result other than
 * undefined replaces the answer: it has too many bytes, or there is no room for them.
 */
export type CheckAnswer = (
  body: string | Buffer,
  scope: RequestScope,
) => FormattedExecutionResult | undefined;

export interface AnswerLimits {
  readonly limits: Pick<LimitsConfig, 'maxAnswerBytes'>;
  readonly inFlight: BytesInFlight;
  readonly rate: RateLimit;
  readonly mask: Pick<ErrorMask, 'toAnswer'>;
}

export function createCheckAnswer({ limits, inFlight, rate, mask }: AnswerLimits): CheckAnswer {
  const { maxAnswerBytes } = limits;
  return (body, scope) => {
    const bytes = Buffer.byteLength(body);
    rate.chargeForBytes(scope.origin, bytes, scope.cost);
    try {
      if (bytes > maxAnswerBytes)
        throw tooManyBytes(maxAnswerBytes, `this has ${bytes}: ask for less.`);
      scope.hold(inFlight, bytes);
      return undefined;
    } catch (error) {
      return mask.toAnswer(error, scope.origin.id);
    }
  };
}
