import { beforeAll, describe, expect, it } from '@jest/globals';
import { countsOf, readCounts } from '../fixtures/road/page.js';
import { countWalks, filesOf, type Walk } from '../fixtures/road/walks.js';

/** Maximum files of ours in which a function runs. */
const ceilings = [
  ['a question, the first time', 100],
  ['a question, again', 60],
  ['a tile, kept by the server', 20],
  ['a tile, held by the client', 18],
  ['a file', 103],
  ['a claim', 150],
  ['a document', 300],
  ['a click', 110],
] as const;

/** Rooms into which an export leads, and from which it never comes back. */
const below = ['analysis', 'claims', 'export', 'knowledge', 'query', 'store'];

describe('the road of', () => {
  let walks: readonly Walk[] = [];
  const find = (name: string): Walk => {
    const found = walks.find((walk) => walk.name === name);
    if (found === undefined) throw new Error(`Nobody has walked ${name}.`);
    return found;
  };
  beforeAll(async () => {
    walks = await countWalks();
  }, 180_000);

  it.each(ceilings)('%s passes at most %d files', (name, ceiling) => {
    const files = filesOf(find(name));
    expect(files.slice(ceiling)).toEqual([]);
    expect(files).toContain('server/auth/identify');
  });

  it('a question passes at most 25 files of the server', () => {
    expect(filesOf(find('a question, again'), 'server/').slice(25)).toEqual([]);
  });

  it('a question works out once who asks', () => {
    const identifying = Object.entries(
      find('a question, again').calls['server/auth/identify'] ?? {},
    );
    expect(identifying.filter(([name]) => name.startsWith('clientKeyOf@'))).toEqual([
      [expect.any(String), 1],
    ]);
  });

  it('a file never returns into the server or the API', () => {
    const { pairs } = find('a file');
    expect(pairs).toContainEqual(expect.stringMatching(/^export > /)); // samples were taken in it
    expect(pairs.filter((pair) => below.some((room) => isReturn(room, pair)))).toEqual([]);
  });

  it('each is as long as the page says, give or take two files', () => {
    const printed = readCounts();
    const counted = Object.entries(countsOf(walks));
    expect(Object.keys(printed)).toEqual(counted.map(([name]) => name));
    for (const [name, counts] of counted)
      for (const [i, count] of counts.entries())
        expect(Math.abs(count - (printed[name]?.[i] ?? NaN))).toBeLessThanOrEqual(2);
  });
});

function isReturn(room: string, pair: string): boolean {
  return pair === `${room} > server` || pair === `${room} > api`;
}
