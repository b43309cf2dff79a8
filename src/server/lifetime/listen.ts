import type { FastifyInstance } from 'fastify';
import { KnownError } from '../../shared/errors.js';

/** Backlog of new connections: a client that finds it full waits for a second before it tries again. */
const backlog = 4096;

/**
 * Starts listening and gives the address as a person would type it.
 * @param setting name of the setting with the port
 * @throws KnownError `CONFLICT` if another process has the port, `BAD_INPUT` if the port is forbidden or the host is
 * unknown
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
  setting: 'PORT' | 'METRICS_PORT' = 'PORT',
): Promise<string> {
  try {
    return await app.listen({ host, port, backlog });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const place = `port ${port} of ${host}`;
    if (code === 'EADDRINUSE')
      throw new KnownError('CONFLICT', `Another process has ${place}: set ${setting}.`, {
        cause: error,
      });
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new KnownError('BAD_INPUT', `This process may not take ${place}.`, { cause: error });
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      throw new KnownError('BAD_INPUT', `The host "${host}" has no known address: set HOST.`, {
        cause: error,
      });
    throw error;
  }
}
