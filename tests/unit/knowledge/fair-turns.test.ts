import { describe, expect, it } from '@jest/globals';
import { FairTurns, type Work } from '../../../src/knowledge/fair-turns.js';

/** Work of so many turns, each of which is written down under its name. */
function workOf(done: string[], name: string, turns: number, more: Partial<Work<string>> = {}) {
  async function* takeTurns(): AsyncGenerator<void, string> {
    for (let turn = 1; turn < turns; turn++) {
      done.push(name);
      await Promise.resolve();
      yield;
    }
    done.push(name);
    return name;
  }
  return { turns: takeTurns(), isShort: false, isWanted: () => true, ...more };
}

function turnsOf(more: Partial<ConstructorParameters<typeof FairTurns>[0]> = {}): FairTurns {
  return new FairTurns({ maxOfClient: 24, maxOfAll: 480, maxBegun: 4, ...more });
}

describe('clients with long work', () => {
  it('take turns, one piece of work of each at a time', async () => {
    const done: string[] = [];
    const turns = turnsOf();
    const results = await Promise.all([
      turns.order('a', workOf(done, 'a1', 3)),
      turns.order('a', workOf(done, 'a2', 1)),
      turns.order('b', workOf(done, 'b1', 2)),
    ]);
    expect(results).toEqual(['a1', 'a2', 'b1']);
    expect(done.join(' ')).toBe('a1 b1 a1 b1 a1 a2');
  });

  it('let one that comes later have the next turn', async () => {
    const done: string[] = [];
    const turns = turnsOf();
    const late: Promise<string>[] = [];
    async function* orderLate(): AsyncGenerator<void, string> {
      late.push(turns.order('b', workOf(done, 'b1', 1)));
      done.push('a1');
      await Promise.resolve();
      yield;
      done.push('a1');
      return 'a1';
    }
    await turns.order('a', { ...workOf(done, '', 1), turns: orderLate() });
    await Promise.all(late);
    expect(done.join(' ')).toBe('a1 b1 a1');
  });

  it('begin no more than may have begun, and pass nobody over who has', async () => {
    const done: string[] = [];
    const turns = turnsOf({ maxBegun: 2 });
    await Promise.all(
      ['a', 'b', 'c'].map((client) => turns.order(client, workOf(done, client, 2))),
    );
    expect(done.join(' ')).toBe('a b a c b c');
  });

  it('keep nobody from short work', async () => {
    const done: string[] = [];
    const turns = turnsOf({ maxBegun: 1 });
    await Promise.all([
      turns.order('a', workOf(done, 'a', 3)),
      turns.order('b', workOf(done, 'b', 3)),
      turns.order('c', workOf(done, 'c', 1, { isShort: true })),
    ]);
    expect(done.join(' ')).toBe('a c a a b b b');
  });

  it('go on where the work of one fails or is wanted by nobody', async () => {
    const done: string[] = [];
    const turns = turnsOf();
    async function* fail(): AsyncGenerator<void, string> {
      await Promise.resolve();
      yield;
      throw new Error('no');
    }
    const failing = turns.order('a', { ...workOf(done, '', 1), turns: fail() });
    const unwanted = turns.order('a', workOf(done, 'a2', 1, { isWanted: () => false }));
    const other = turns.order('b', workOf(done, 'b', 2));
    await expect(failing).rejects.toThrow('no');
    await expect(unwanted).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await expect(other).resolves.toBe('b');
    expect(done.join(' ')).toBe('b b');
  });
});
