import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { valuesAt } from '../fixtures/analyst.js';
import { ask } from '../fixtures/ask.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const api = await createApi();
const views = readOperations('operations/views', api.schema);
const answers = new Map<string, string>();

/** Proposals without review are shown to holders of a token alone, by POST. */
const forReviewers = ['view-proposals', 'view-review-document', 'view-review-queue'];
/** Ids of the seed for the variables without which a view has no answer. */
const ids: Readonly<Record<string, unknown>> = {
  id: 'organization:dco',
  ids: ['organization:dco'],
  a: 'organization:dco',
  b: 'organization:gcc',
  from: 'person:albudaiwi',
  to: 'organization:dco',
  entities: ['edition:dc-4', 'organization:dco'],
  query: 'البديوي',
  prefix: 'منظمة',
  filter: { subject: ['organization:dco'], predicate: ['NAME'] },
  input: { seeds: ['organization:dco'], hops: 1 },
};
const idsOfViews: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'view-claim': { id: 'claim:nobody' },
  'view-compare': { a: 'edition:dc-3', b: 'edition:dc-4' },
  'view-document': { id: 'document:article' },
  'view-document-claims': { id: 'document:article' },
  'view-edition': { id: 'edition:dc-4' },
  'view-edition-witnesses': { id: 'edition:dc-4' },
  'view-match': { queries: [{ name: 'منظمة التعاون الرقمي' }] },
  'view-proposals': { document: 'document:article' },
  'view-relation': { id: 'member-of:country:om~organization:dco' },
};

function variablesOf(name: string) {
  const { document } = views.get(name) ?? {};
  const needed = document?.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION
      ? (each.variableDefinitions ?? []).flatMap(({ type, defaultValue, variable }) =>
          type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined ? variable.name.value : [],
        )
      : [],
  );
  const given = { ...ids, ...idsOfViews[name] };
  return Object.fromEntries(
    (needed ?? []).map((each) => [each, given[each as keyof typeof given]]),
  );
}

const addressOf = ({ url }: Harness, name: string): string =>
  `${url}/q/${name}?variables=${encodeURIComponent(JSON.stringify(variablesOf(name)))}`;

const forEverybody = [...views.keys()].filter((name) => !forReviewers.includes(name));

describe.each(testStores())('what the explorer asks, over the seed: $name', (engine) => {
  const opened = useSeed(engine);
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({
      api,
      store: opened.store,
      operations: views,
      environment: {
        NODE_ENV: 'production',
        INTROSPECTION: 'off',
        TRUSTED_DOCUMENTS: 'only',
      },
    });
  });
  afterAll(() => server.stop());

  /** Measures are computed by a thread: until it is done, an answer says so and the test asks again. */
  async function askUntilComputed(url: string): ReturnType<typeof ask> {
    const answer = await ask(url);
    return answer.text.includes('This is still being computed') ? askUntilComputed(url) : answer;
  }

  it.each(forEverybody)('%s has an answer from the ids that it needs', async (name) => {
    const { status, text } = await askUntilComputed(addressOf(server, name));
    const { data, errors } = JSON.parse(text) as { data?: object; errors?: unknown };
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(Object.values(data ?? {})).not.toContain(null);
    const same = text.replace(/"at":"[^"]+"|"(?:endCursor|id)":"[^":]+"/g, ''); // for each load alone
    expect(same).toBe(answers.get(name) ?? same);
    answers.set(name, same);
  });

  it.each(forReviewers)('%s is refused without a token', async (name) => {
    const { status, text } = await ask(addressOf(server, name));
    expect(status).toBe(401);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('leads from a claim to what is said today, and asks questions that the graph answers', async () => {
    const read = async (name: string, variables: object) => {
      const query = `variables=${encodeURIComponent(JSON.stringify(variables))}`;
      const { text } = await ask(`${server.url}/q/${name}?${query}`);
      return (JSON.parse(text) as { data: unknown }).data;
    };
    const questions = await read('view-questions', {});
    const [id] = valuesAt(questions, 'conflicts.nodes.preferred.id');
    expect(valuesAt(questions, 'interlocks.interlocks.sharedCount')).toEqual([5]);
    expect(valuesAt(questions, 'offices.nodes.roleEn')).toContainEqual(expect.any(String));
    const claim = await read('view-claim', { id });
    expect(valuesAt(claim, 'nodes.id')).toEqual([id]);
    expect(valuesAt(claim, 'nodes.cited.document.id')).toEqual(
      valuesAt(claim, 'nodes.evidence.document.id'),
    );
    expect(valuesAt(claim, 'nodes.status')).toEqual(['ACCEPTED']);
  });

  it('gives names apart by language, and none for a language without one', async () => {
    const variables = encodeURIComponent('{"ids":["person:albudaiwi","person:nobody"]}');
    const { text } = await ask(`${server.url}/q/view-names?variables=${variables}`);
    expect(JSON.parse(text)).toMatchObject({
      data: { nodes: [{ labelAr: 'جاسم البديوي', labelEn: 'Jasem Mohamed Albudaiwi' }, null] },
    });
  });
});
