import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { checkOperation } from '../../src/operations/check-operation.js';
import type { StoredOperations } from '../../src/operations/stored-operation.js';
import { gather } from '../unit/export/elements.js';

/** Named documents as they would be read from files with these texts. */
export function operationsOf(
  texts: Readonly<Record<string, string>>,
  schema: GraphQLSchema,
): StoredOperations {
  return new Map(
    Object.entries(texts).map(([name, text]) => {
      const document = checkOperation(name, text, schema);
      if ('faults' in document) throw new Error(document.faults.map((f) => f.reason).join());
      return [name, document];
    }),
  );
}

export interface PlainAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
  readonly text: string;
}

/** A plain request, since fetch asks for packed answers, unpacks them unseen and keeps its own cache. */
export function ask(
  url: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<PlainAnswer> {
  return new Promise((resolve, reject) => {
    request(url, { headers, method }, (response) => {
      gather(response).then((bytes) => {
        const { statusCode: status, headers: answered } = response;
        resolve({ status, headers: answered, bytes, text: bytes.toString() });
      }, reject);
    })
      .on('error', reject)
      .end();
  });
}
