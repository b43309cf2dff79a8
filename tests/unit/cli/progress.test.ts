import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { createProgress } from '../../../src/cli/output/progress.js';

/** Reports progress at a clock of its own, and gives everything on stderr. */
async function tell(
  work: (update: (done: number, total?: number) => void, wait: (ms: number) => void) => void,
  { isScreen = false, quiet = false } = {},
): Promise<string> {
  const stream = new PassThrough();
  let now = 1000;
  const progress = createProgress({
    stderr: Object.assign(stream, { isTTY: isScreen }),
    doing: 'Exporting',
    unit: 'elements',
    quiet,
    now: () => now,
  });
  await progress
    .during(async () => {
      await Promise.resolve();
      work(
        (done, total) => {
          progress.update(done, total);
        },
        (ms) => (now += ms),
      );
    })
    .catch(() => undefined);
  stream.end();
  return (await stream.toArray()).map(String).join('');
}

describe('progress where there is no screen', () => {
  it('is a line every two seconds with count, share and rate, and one at the end', async () => {
    const text = await tell((update, wait) => {
      update(10, 4000);
      wait(2000);
      update(1000, 4000);
      update(1001, 4000);
      wait(1000);
      update(4000, 4000);
    });
    expect(text).toBe(
      'Exporting: 1,000 of 4,000 elements (25 %), 500 a second\n' +
        'Exporting, done: 4,000 of 4,000 elements (100 %), 1,333 a second\n',
    );
  });

  it('tells what is done where the whole is not known', async () => {
    const text = await tell((update, wait) => {
      wait(4000);
      update(1200);
    });
    expect(text).toContain('Exporting: 1,200 elements, 300 a second\n');
  });

  it('does not say that failed work is done', async () => {
    const text = await tell((update) => {
      update(1);
      throw new Error('lost');
    });
    expect(text).toBe('');
  });
});

describe('progress on a screen', () => {
  it('is a bar', async () => {
    const text = await tell(
      (update, wait) => {
        wait(1000);
        update(50, 100);
      },
      { isScreen: true },
    );
    expect(text).toContain(
      `Exporting ${'█'.repeat(12)}${'░'.repeat(12)} 50 of 100 elements (50 %), 50 a second`,
    );
  });

  it('draws no bar where the whole is not known', async () => {
    const text = await tell(
      (update) => {
        update(50);
      },
      { isScreen: true },
    );
    expect(text).toContain('Exporting 50 elements');
    expect(text).not.toContain('█');
  });
});

it.each([true, false])(
  'nothing is told where quiet is asked for, on a screen: %s',
  async (isScreen) => {
    expect(
      await tell(
        (update) => {
          update(1, 2);
        },
        { isScreen, quiet: true },
      ),
    ).toBe('');
  },
);
