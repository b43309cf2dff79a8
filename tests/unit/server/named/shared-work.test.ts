import { describe, expect, it } from '@jest/globals';
import { SharedWork } from '../../../../src/server/named/shared-work.js';

/** Work that ends when told, and counts how often it was begun and abandoned. */
function controlled() {
  const seen = { begun: 0, abandoned: 0 };
  const ends: ((result: string) => void)[] = [];
  const start = () => {
    seen.begun += 1;
    return {
      result: new Promise<string>((resolve) => ends.push(resolve)),
      abandon: () => {
        seen.abandoned += 1;
      },
    };
  };
  const end = (result: string): void => {
    for (const resolve of ends) resolve(result);
  };
  return { seen, start, end };
}

const patiently = (result: Promise<string>) => result;
const impatiently = () => Promise.reject(new Error('I left.'));

describe('shared work', () => {
  it('is done once for all who ask while it runs', async () => {
    const { seen, start, end } = controlled();
    const shared = new SharedWork<string>();
    const both = [shared.join('a', start, patiently), shared.join('a', start, patiently)];
    end('done');
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    expect(seen).toEqual({ begun: 1, abandoned: 0 });
  });

  it('is done anew for who comes after it has ended, and apart under another key', async () => {
    const { seen, start, end } = controlled();
    const shared = new SharedWork<string>();
    const first = [shared.join('a', start, patiently), shared.join('b', start, patiently)];
    end('first');
    await Promise.all(first);
    const second = shared.join('a', start, patiently);
    end('second');
    expect(await second).toBe('second');
    expect(seen.begun).toBe(3);
  });

  it('goes on while anybody waits', async () => {
    const { seen, start, end } = controlled();
    const shared = new SharedWork<string>();
    const patient = shared.join('a', start, patiently);
    await expect(shared.join('a', start, impatiently)).rejects.toThrow('I left.');
    expect(seen.abandoned).toBe(0);
    end('done');
    expect(await patient).toBe('done');
  });

  it('is abandoned when nobody waits any more, and begun anew for the next', async () => {
    const { seen, start, end } = controlled();
    const shared = new SharedWork<string>();
    await expect(shared.join('a', start, impatiently)).rejects.toThrow('I left.');
    expect(seen).toEqual({ begun: 1, abandoned: 1 });
    const next = shared.join('a', start, patiently);
    end('done');
    expect(await next).toBe('done');
    expect(seen).toEqual({ begun: 2, abandoned: 1 });
  });

  it('fails for all who wait', async () => {
    const shared = new SharedWork<string>();
    const start = () => ({ result: Promise.reject(new Error('broken')), abandon: () => undefined });
    const both = [shared.join('a', start, patiently), shared.join('a', start, patiently)];
    for (const one of both) await expect(one).rejects.toThrow('broken');
  });
});
