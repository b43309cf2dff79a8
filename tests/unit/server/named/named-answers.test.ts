import { describe, expect, it } from '@jest/globals';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { AnswerCache } from '../../../../src/server/named/answer-cache.js';
import { NamedAnswers } from '../../../../src/server/named/named-answers.js';
import type { QuestionSteps } from '../../../../src/server/question/answer-question.js';
import { createErrorMask } from '../../../../src/server/errors/mask-error.js';
import { RequestScope } from '../../../../src/server/question/request-scope.js';
import { overloaded } from '../../../../src/shared/errors.js';
import { anonymous } from '../../../../src/shared/viewer.js';
import { shareReader } from '../../../../src/store/admission/shared-reader.js';
import { createLogger } from '../../../../src/telemetry/logger.js';
import { operationsOf } from '../../../fixtures/stored-operations.js';
import { noStore, smallApi } from '../../../fixtures/server-harness.js';
import { knowledgeOf } from '../../../fixtures/context.js';

const named = operationsOf({ greet: '{ greet }' }, smallApi().schema).get('greet');
if (named === undefined) throw new Error('The operation was just made.');
const operation = { ...named, canBeTruncated: true };
const question = { operation, variables: {}, key: 'greet?{}', form: undefined, wishes: {} };
const mask = createErrorMask(createLogger('silent'), { hideNames: false });
const graph = {
  store: shareReader(noStore, { maxStatements: 1 }),
  knowledge: knowledgeOf(noStore),
};
const hello = { greet: 'Hello' };

/** Asks the same for each of some clients at once; gives their answers, and whether one was kept. */
async function ask(clients: readonly string[], parts: Partial<QuestionSteps>) {
  const enforceLimits: QuestionSteps['enforceLimits'] = (_, scope) => {
    scope.cost = 7;
  };
  const execute = () => Promise.resolve({ data: hello });
  const checkAnswer = () => undefined;
  const cache = new AnswerCache(1_000_000);
  const answers = new NamedAnswers(
    { enforceLimits, execute, mask, checkAnswer, ...parts },
    cache,
    1000,
  );
  const version = await noStore.version();
  const given = await Promise.all(
    clients.map(async (client) => {
      const scope = new RequestScope(
        {
          bodyBytes: 0,
          id: client,
          asker: { client, costPerMinute: 0, viewer: anonymous },
          graph,
        },
        1000,
      );
      const answer = await answers.answer(question, version, scope);
      scope.end();
      return answer;
    }),
  );
  return { given, isKept: cache.find(question.key, version) !== undefined };
}

describe('the answer to a named question', () => {
  it('lasts and is kept where it is whole', async () => {
    const { given, isKept } = await ask(['a'], {});
    expect(given).toMatchObject([{ answer: { data: hello }, isLasting: true, cost: 7 }]);
    expect(isKept).toBe(true);
  });

  it.each<[string, ExecutionResult]>([
    ['with an error', { data: hello, errors: [new GraphQLError('No.')] }],
    ['cut short', { data: { paths: [{ effort: { truncatedBy: 'DEADLINE' } }] } }],
    [
      'cut short where another name stands for what tells',
      { data: { truncatedBy: { effort: { truncatedBy: 'DEADLINE' } } } },
    ],
  ])('is given and not kept where it is %s', async (_, result) => {
    const { given, isKept } = await ask(['a'], { execute: () => Promise.resolve(result) });
    expect(given).toMatchObject([{ answer: { data: result.data }, isLasting: false }]);
    expect(isKept).toBe(false);
  });

  it('is kept where it ended at a bound that is the same each time', async () => {
    const data = { effort: { truncatedBy: 'BUDGET' } };
    const { isKept } = await ask(['a'], { execute: () => Promise.resolve({ data }) });
    expect(isKept).toBe(true);
  });

  it.each([
    ['has too much under way', 'OVERLOADED', { originalError: overloaded('Busy.') }],
    ['has spent its budget on an analysis', 'LIMIT_EXCEEDED', { extensions: { limit: 'rate' } }],
  ])('is worked out anew for those that joined a client that %s', async (_, code, reason) => {
    const { given } = await ask(['greedy', 'modest'], {
      execute: (_question, { origin }) =>
        Promise.resolve(
          origin.asker.client === 'greedy'
            ? { errors: [new GraphQLError('Busy.', reason)] }
            : { data: hello },
        ),
    });
    expect(given).toMatchObject([
      { answer: { errors: [{ extensions: { code } }] }, isLasting: false },
      { answer: { data: hello }, isLasting: true },
    ]);
  });

  it('is refused to the client that may not ask alone, however close the others come', async () => {
    const { given } = await ask(['poor', 'rich'], {
      enforceLimits: (_, scope) => {
        scope.cost = 7;
        if (scope.origin.asker.client === 'poor')
          throw new GraphQLError('Ask again later.', { extensions: { limit: 'rate' } });
      },
    });
    expect(given).toMatchObject([
      { answer: { errors: [{ message: 'Ask again later.' }] }, isLasting: false, cost: 7 },
      { answer: { data: hello }, isLasting: true, cost: 7 },
    ]);
  });
});
