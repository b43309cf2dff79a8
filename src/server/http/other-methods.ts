import type { FastifyInstance, HTTPMethods } from 'fastify';
import { errorBody } from './error-body.js';
import { reportAtClose, type RequestReporter } from './report-request.js';

/** The methods of HTTP that may be asked of any address; what else a client invents, node itself refuses. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/**
 * Refuses by 405 the methods that an address does not take, and says in `Allow` which it takes (RFC 9110, 15.5.6);
 * OPTIONS says so too, where no other page's preflight is answered.
 *
 * @returns what adds the refusals to all routes that were added since
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
    // Before its body is read: nothing is done with it.
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
