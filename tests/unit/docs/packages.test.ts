import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

describe.each(['text', 'reader', 'explorer'])('the page of packages/%s', (name) => {
  const page = readFileSync(`packages/${name}/README.md`, 'utf8');

  it('has an example, and what comes of it', async () => {
    const path = `packages/${name}/tests/example.ts`;
    expect(page).toContain(`\`\`\`ts\n${readFileSync(path, 'utf8')}\`\`\``);
    const [, told = ''] = /^```json\n(.*?)^```$/ms.exec(page) ?? [];
    const made = (await import(`../../../${path.replace(/ts$/, 'js')}`)) as object;
    expect({ ...made }).toEqual(JSON.parse(told));
  });
});
