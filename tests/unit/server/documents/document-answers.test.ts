import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { AnswerCache } from '../../../../src/server/documents/answer-cache.js';
import { DocumentAnswers } from '../../../../src/server/documents/document-answers.js';
import { createErrorMask } from '../../../../src/server/mask-error.js';
import { RequestScope } from '../../../../src/server/request-scope.js';
import { createLogger } from '../../../../src/telemetry/logger.js';
import { documentsOf } from '../../../api/named-documents.js';
import { noStore, smallApi } from '../../../api/server-harness.js';

const document = documentsOf({ greet: '{ greet }' }, smallApi().schema).get('greet');
if (document === undefined) throw new Error('The document was just made.');
const question = { document, variables: {}, key: 'greet?{}' };
const mask = createErrorMask(createLogger('silent'), { hideNames: false });

describe('the answer to a named question', () => {
  it('is refused to the client that may not ask alone, however close the others come', async () => {
    const answers = new DocumentAnswers(
      {
        admit: (_, scope) => {
          scope.cost = 7;
          if (scope.origin.client === 'poor')
            throw new GraphQLError('Ask again later.', { extensions: { limit: 'rate' } });
        },
        execute: () => Promise.resolve({ data: { greet: 'Hello' } }),
        mask,
      },
      new AnswerCache(1_000_000),
      1000,
    );
    const version = await noStore.version();
    const scopes = ['poor', 'rich'].map(
      (client) => new RequestScope({ id: client, client, store: noStore }, 1000),
    );
    const [refused, given] = await Promise.all(
      scopes.map((scope) => answers.answer(question, version, scope)),
    );
    expect(refused).toMatchObject({
      shown: { errors: [{ message: 'Ask again later.' }] },
      isLasting: false,
      cost: 7,
    });
    expect(given).toMatchObject({ shown: { data: { greet: 'Hello' } }, isLasting: true, cost: 7 });
    for (const scope of scopes) scope.end();
  });
});
