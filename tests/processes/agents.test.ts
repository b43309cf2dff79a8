import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { tools } from '../../src/doors/mcp/tools.js';
import { refused, told, waysOverHttp, waysOverStdio, type Agent } from '../fixtures/agents.js';
import { builtProgram } from '../fixtures/built-program.js';
import { useServedSeed } from '../fixtures/seed/served-seed.js';

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('There is none.');
  return first;
}

describe('the tools for agents', () => {
  const served = useServedSeed();
  let command: string;
  beforeAll(async () => {
    command = await builtProgram('src/cli/main');
  }, 120_000);
  let agent: Agent;
  afterEach(() => agent.close());

  const ways: readonly (readonly [string, () => Promise<Agent>])[] = [
    ...Object.entries(waysOverHttp).map(
      ([way, connect]) => [way, () => connect(served.server.url)] as const,
    ),
    ...Object.entries(waysOverStdio).map(([way, connect]) => {
      const start = () => connect(process.execPath, [command, 'mcp', '--url', served.server.url]);
      return [way, start] as const;
    }),
  ];

  it.each(ways)('answer %s', async (_way, connect) => {
    agent = await connect();
    const { tools: listed } = await agent.listTools();
    expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
    // 2,025 tokens of o200k.
    expect(JSON.stringify(listed).length).toBeLessThan(8500);

    const { found } = await told(agent, 'search', { query: 'البديوى', first: 3 });
    expect(found[0]).toMatchObject({ entity: { id: 'person:albudaiwi', ar: 'جاسم البديوي' } });
    const ofPerson = await told(agent, 'entity', { id: 'person:albudaiwi', first: 2 });
    const next = await told(agent, 'entity', {
      id: 'person:albudaiwi',
      first: 2,
      after: ofPerson.cursor,
    });
    const all = [...ofPerson.facts, ...next.facts].map(({ relation }) => relation);
    expect(new Set(all).size).toBe(4);
    expect(firstOf(ofPerson.facts).link).toMatch(/\/en\/r\/[a-z-]+:person:albudaiwi~/);

    const none = await told(agent, 'timeline', { entities: ['topic:tech_diplomacy'], to: '1999' });
    expect(none).toMatchObject({ entries: [], note: 'No document here tells it.' });
    expect(await refused(agent, 'entity', { id: 'person:nobody' })).toMatch(
      /^NOT_FOUND: There is no entity "person:nobody"/,
    );
    expect(await refused(agent, 'paths', { from: 'a', hops: 9 })).toMatch(/required property 'to'/);
    const kinds = { query: 'x', kinds: ['Gopher'] };
    expect(await refused(agent, 'search', kinds)).toMatch(/^BAD_INPUT: .*Gopher/);
    await expect(agent.callTool({ name: 'drop', arguments: {} })).rejects.toThrow(/drop/);

    const vocabulary = await agent.readResource({ uri: 'multaqa://vocabulary' });
    expect(firstOf(vocabulary.contents).text).toContain('"labelAr"');
    const article = await agent.readResource({ uri: 'multaqa://document/document%3Aarticle' });
    expect(firstOf(article.contents).text).toMatch(/"isData":true/);
  });

  it('answer the ten questions of the documentation', async () => {
    agent = await waysOverHttp['client 2, the newest revision'](served.server.url);
    const ask = (name: string, input: Record<string, unknown>) => told(agent, name, input);
    const idOf = async (query: string, kinds?: string[]) =>
      firstOf((await ask('search', { query, ...(kinds && { kinds }) })).found).entity.id;
    const dco = await idOf('DCO');

    // Members of the DCO, since when, and the documents that say so.
    const members = await ask('entity', { id: dco, types: ['MEMBER_OF'], first: 8 });
    expect(members.total).toBe(16);
    for (const { quotes } of members.facts)
      expect(firstOf(quotes).words ?? firstOf(quotes).note).toBeTruthy();
    expect(members.facts[0]).toMatchObject({ source: 'country:gr', since: '2024-01-31' });
    const after = members.cursor;
    const more = await ask('entity', { id: dco, types: ['MEMBER_OF'], first: 8, after });
    expect(new Set([...members.facts, ...more.facts].map(({ relation }) => relation)).size).toBe(
      16,
    );
    expect(more.cursor).toBeNull();

    // Participants of the fourth edition, with their offices.
    const fourth = await idOf('الدورة الرابعة من الملتقى الدبلوماسي', ['Edition']);
    const taking = await ask('entity', { id: fourth, types: ['PARTICIPATED_IN'] });
    expect(taking.facts).toHaveLength(3);
    const role = await ask('entity', { id: 'person:alyahya', types: ['HOLDS_POSITION'] });
    expect(firstOf(role.facts).ar).toContain('الأمين العام');

    // Its date, on which two sources disagree.
    const { conflicts } = await ask('conflicts', { entities: [fourth] });
    const dates = conflicts.flatMap(({ claims }) => claims.map(({ value }) => value));
    expect(dates).toEqual(expect.arrayContaining(['2024-12-17', '2024-12-03']));

    // Words that were said, with their speaker and sentence.
    const said = await ask('entity', { id: 'person:albudaiwi', types: ['SAID'] });
    expect(firstOf(said.facts).quotes[0]).toMatchObject({ start: 1504, end: 1844 });

    // Figures that are reported, with those whom they measure.
    const { figures } = await ask('edition', { id: fourth });
    expect(figures.map(({ words }) => words)).toContain('16 دولة عضوًا');

    // States in both organisations.
    const { common } = await ask('common', { a: dco, b: 'organization:gcc', types: ['MEMBER_OF'] });
    const states = common.filter(({ entity }) => entity.kind === 'Country');
    expect(states).toHaveLength(5);

    // Members of the DCO at the end of 2021.
    const then = await ask('entity', {
      id: dco,
      types: ['MEMBER_OF'],
      asOf: '2021-12-31',
      first: 8,
    });
    expect(then.total).toBe(8);

    // Venue of the second edition.
    const venue = await ask('entity', { id: 'edition:dc-2', types: ['HELD_AT'] });
    expect(firstOf(venue.facts).ar).toContain('سفارة سلطنة عمان');

    // All that is said of one person.
    const martin = await idOf('Martin Rauchbauer');
    const { facts } = await ask('entity', {
      id: martin,
      types: ['CO_FOUNDED', 'SPOKE_AT', 'SAID'],
    });
    expect(facts).toHaveLength(3);

    // Span in which the text names Oman, checked against the text.
    const { mentions } = await ask('entity', { id: 'country:om' });
    const { start, end, words, document } = firstOf(mentions);
    const { contents } = await agent.readResource({
      uri: `multaqa://document/${encodeURIComponent(document)}`,
    });
    const { text } = JSON.parse(firstOf(contents).text ?? '') as { text: string };
    expect(Array.from(text).slice(start, end).join('')).toBe(words);

    // A check of one of the facts, and how two of them hang together.
    const behind = await ask('evidence', { relation: firstOf(members.facts).relation });
    expect(behind.claims[0]).toMatchObject({ dataset: 'references', method: 'REFERENCE' });
    const { paths } = await ask('paths', { from: 'person:albudaiwi', to: dco });
    expect(firstOf(paths).hops).toHaveLength(2);
    const { entries } = await ask('timeline', { entities: [dco] });
    expect(firstOf(entries).date).toBe('2020-11');
  });
});
