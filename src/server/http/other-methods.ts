import type { FastifyInstance, HTTPMethods } from 'fastify';
import { errorBody } from './error-body.js';
import { reportAtClose, type RequestReporter } from './response-close.js';

/** HTTP methods that fastify can route; node itself refuses unknown ones. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/**
 * Answers 405 to methods that an address does not have, with the others in `Allow` (RFC 9110, 15.5.6). OPTIONS names
 * them too, unless it is answered as a preflight.
 * @returns a function that adds the refusals to all routes added since
 */
export function refuseOtherMethods(app: FastifyInstance, report: RequestReporter): () => void {
  const taken = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const those = taken.get(url) ?? new Set();
    for (const each of [method].flat()) those.add(each);
    taken.set(url, those);
  });
  return () => {
    for (const [url, those] of [...taken])
      if (url !== '*') refuse({ app, report }, url, allowed(those), others(those));
  };
}

function refuse(
  { app, report }: { readonly app: FastifyInstance; readonly report: RequestReporter },
  url: string,
  allow: string,
  [...method]: readonly HTTPMethods[],
): void {
  if (method.length === 0) return;
  app.route({
    url,
    method,
    exposeHeadRoute: false,
    // Runs before the body is read, which is not used.
    onRequest: (request, reply) => {
      void reply.header('allow', allow);
      if (request.method === 'OPTIONS') {
        void reply.code(204).send();
        return;
      }
      reportAtClose(request, reply, report, { status: 405, errorCodes: ['BAD_INPUT'] });
      const sentence = `This address takes ${allow} and not ${request.method}.`;
      void reply.code(405).send(errorBody(sentence, { code: 'BAD_INPUT' }));
    },
    handler: (_request, reply) => reply,
  });
}

function others(those: ReadonlySet<string>): readonly HTTPMethods[] {
  return methods.filter((each) => !those.has(each));
}

function allowed(those: ReadonlySet<string>): string {
  return methods.filter((each) => those.has(each) || each === 'OPTIONS').join(', ');
}
