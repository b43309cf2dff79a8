import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sweep, type Overseen } from '../../../src/shared/sweep.js';

class Watched implements Overseen {
  place?: number | undefined;
  looks = 0;
  readonly #act: () => void;

  constructor(act: () => void = () => undefined) {
    this.#act = act;
  }

  look(): void {
    this.looks += 1;
    this.#act();
  }
}

describe('a sweep', () => {
  it('looks at all that it oversees, again and again, and no more at what is left alone', async () => {
    const sweep = new Sweep();
    const [first, second, third] = [new Watched(), new Watched(), new Watched()];
    for (const each of [first, second, third]) sweep.oversee(each);
    sweep.leave(first);
    sweep.leave(first);
    while (third.looks < 2) await sleep(5);
    expect(first.looks).toBe(0);
    expect(second.looks).toBe(third.looks);
    sweep.leave(second);
    const { looks } = second;
    while (third.looks < looks + 2) await sleep(5);
    expect(second.looks).toBe(looks);
    sweep.leave(third);
  });

  it('looks once at each in a tick in which each leaves', async () => {
    const sweep = new Sweep();
    const all: Watched[] = Array.from({ length: 5 }, () => {
      const one: Watched = new Watched(() => {
        sweep.leave(one);
      });
      return one;
    });
    const witness = new Watched();
    for (const each of [...all, witness]) sweep.oversee(each);
    while (witness.looks < 3) await sleep(5);
    sweep.leave(witness);
    expect(all.map(({ looks }) => looks)).toEqual([1, 1, 1, 1, 1]);
  });

  it('goes on where one leaves while another is looked at', async () => {
    const sweep = new Sweep();
    const [first, second] = [new Watched(), new Watched()];
    const third = new Watched(() => {
      sweep.leave(first);
      sweep.leave(third);
    });
    for (const each of [first, second, third]) sweep.oversee(each);
    while (second.looks < 3) await sleep(5);
    expect([first.looks, third.looks]).toEqual([0, 1]);
    sweep.leave(second);
  });
});
