import { beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { setRank } from '../../src/change/actions/decide-claim.js';
import { undoChange } from '../../src/change/actions/undo-change.js';
import { useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { useArchived } from '../fixtures/archive/archived.js';
import { contextOf } from '../fixtures/context.js';
import { curator, made } from '../fixtures/curation/curator.js';
import { fillWithSeed } from '../fixtures/seed/seed-graph.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const api = await createApi();

describe.each(testStores())('answers to questions about an entity: $name', (engine) => {
  const analyst = useAnalyst(engine);

  it('come in the order of the questions, with the words that say each part', async () => {
    const told = await analyst.ask(`{ edition(id: "edition:dc-4") {
      answers(questions: [{ of: DATE }, { of: HOST }]) {
        question differs because
        shown { value { date } entity { id } jointly sentence(lang: EN)
          witnesses { part evidence { words: exact supports document { id title } paragraph } } }
        instead { value { date } }
      }
    } }`);
    expect(valuesAt(told, 'edition.answers')).toMatchObject([
      {
        question: 'edition:dc-4 DATE',
        differs: true,
        because: 'RANK',
        shown: [{ value: { date: '2024-12-17' }, entity: null, sentence: null }],
        instead: [{ value: { date: '2024-12-03' } }],
      },
      {
        question: 'edition:dc-4 HOST',
        differs: false,
        because: null,
        shown: [
          {
            entity: { id: 'organization:gcc' },
            jointly: true,
            sentence:
              'The Gulf Cooperation Council co-hosted the fourth edition of Diplomatic Connect.',
          },
          { entity: { id: 'organization:dco' }, jointly: true },
        ],
        instead: [],
      },
    ]);
    const [, host] = valuesAt(told, 'edition.answers') as readonly {
      readonly shown: readonly { readonly witnesses: readonly unknown[] }[];
    }[];
    expect(host?.shown[0]?.witnesses[0]).toEqual({
      part: 'SUBJECT',
      evidence: {
        words: expect.stringContaining('الاستضافة المشتركة مع مجلس التعاون الخليجي'),
        supports: ['SUBJECT', 'OBJECT'],
        document: { id: 'document:article', title: expect.any(String) },
        paragraph: expect.any(Number),
      },
    });
  });

  it('come with their evidence whatever a client calls its fields', async () => {
    const told = await analyst.ask(
      `{ edition(id: "edition:dc-4") { answers(questions: [{ of: DATE }]) { shown { witnesses { evidence { __document: note __start: exact document { __id: title } } } } } } }`,
    );
    expect(valuesAt(told, 'edition.answers.shown.witnesses.evidence')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          __document: expect.stringContaining('17 December'),
          __start: null,
        }),
      ]),
    );
  });

  it('are refused with a sentence where they make no sense', async () => {
    const refused = (questions: string, more = '') =>
      analyst.askInVain(
        `{ person(id: "person:alyahya") { answers(questions: [${questions}]${more}) { question } } }`,
      );
    expect(await refused('{ of: HOST }')).toEqual([
      'Person has no answer to HOST; these have: Edition, Event.',
    ]);
    expect(await refused('{ tie: { type: MEMBER_OF, with: "country:nowhere" } }')).toEqual([
      expect.stringContaining('country:nowhere'),
    ]);
    expect(await refused('{ literal: BORN }', ', dataset: "nowhere"')).toEqual([
      expect.stringContaining('nowhere'),
    ]);
    expect(
      await refused('{ literal: BORN }', ', dataset: "article", minConfidence: 2'),
    ).toHaveLength(1);
    expect(
      await analyst.askInVain(
        '{ country(id: "country:gr") { answers(questions: [{ tie: { type: MEMBER_OF, with: "organization:dco" } }], dataset: "article") { question } } }',
      ),
    ).toEqual(['The dataset "article" says nothing of country:gr.']);
    expect(await refused('')).toEqual([]);
    expect(await refused(Array(21).fill('{ literal: BORN }').join(' '))).toHaveLength(1);
  });

  it('take a number of statements that does not grow with the page', async () => {
    const question = (first: number) =>
      `{ countries(first: ${first}) { nodes { id answers(questions: [{ tie: { type: MEMBER_OF, with: "organization:dco" } }]) { shown { entity { label } sentence claims { id } witnesses { evidence { exact } } } } } } }`;
    expect(await analyst.countStatements(question(16))).toBe(
      await analyst.countStatements(question(8)),
    );
  });
});

describe.each(testStores())('the decision on an answer: $name', (engine) => {
  const used = useArchived(engine);
  beforeEach(() => fillWithSeed(used.store));

  it('is told with the answer until it is taken back', async () => {
    const hosts = async () => {
      const document = parse(
        `{ edition(id: "edition:dc-4") { answers(questions: [{ of: HOST }]) { differs because decidedBy { id by } about { id } shown { entity { id } } instead { entity { id } } } } claims(filter: { predicate: [HOSTED], object: ["edition:dc-4"], subject: ["organization:gcc"] }) { nodes { id } } }`,
      );
      const asked = { document, operationName: undefined, variables: {} };
      const { data } = await api.execute({ ...asked, context: contextOf(used.store) });
      return data;
    };
    const before = await hosts();
    const [claim] = valuesAt(before, 'claims.nodes') as readonly { readonly id: string }[];
    const preferred = await made(
      setRank(used.store, curator(), { claim: claim?.id ?? '', rank: 'PREFERRED' }),
    );
    expect(valuesAt(await hosts(), 'edition.answers')).toEqual([
      {
        differs: true,
        because: 'RANK',
        decidedBy: { id: preferred, by: null },
        about: { id: 'edition:dc-4 HOSTED' },
        shown: [{ entity: { id: 'organization:gcc' } }],
        instead: [{ entity: { id: 'organization:dco' } }],
      },
    ]);
    const [normal, again] = [
      await made(setRank(used.store, curator(), { claim: claim?.id ?? '', rank: 'NORMAL' })),
      await made(setRank(used.store, curator(), { claim: claim?.id ?? '', rank: 'PREFERRED' })),
    ];
    expect(valuesAt(await hosts(), 'edition.answers.decidedBy')).toMatchObject([{ id: again }]);
    for (const change of [again, normal, preferred])
      await made(undoChange(used.store, curator(), { change }));
    expect(await hosts()).toEqual(before);
  });
});
