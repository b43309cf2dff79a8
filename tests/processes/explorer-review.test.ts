import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  axeFaults,
  describeInBrowser,
  holds,
  settled,
  sidewaysScroll,
} from '../fixtures/browser.js';
import { sampleText } from '../fixtures/documents/sample.js';
import { useReviewedExplorer } from '../fixtures/reviewed-explorer.js';

const organisation = 'منظمة الواحة للتعاون الرقمي';
/** The seed has another year for it. */
const clash = 'تأسست منظمة التعاون الرقمي في نوفمبر 2019، ومقرها الرياض.\n';

describeInBrowser('the review of the explorer', () => {
  const { browser, built, send, ingest, openAs } = useReviewedExplorer();

  const status = (page: Page): Promise<string> =>
    page.locator('.rv-live [role="status"]').innerText();

  it('goes from a text to the graph by keyboard, and back', async () => {
    const { page, faults } = await openAs('salma', '/ar/review?add=1');
    await page.locator('textarea').fill(sampleText('ar'));
    await page.getByLabel('المفتاح', { exact: true }).fill('oasis-ar');
    await page.getByRole('button', { name: 'اقرأها' }).press('Enter');
    await page.locator('#bring-result').waitFor();
    // It was a dry run: nobody finds anything yet.
    expect(await page.locator('.lines li', { hasText: organisation }).count()).toBeGreaterThan(0);
    const before = await send('jad', 'view-review-queue', {});
    expect(before.data).toMatchObject({ reviewDocuments: { totalCount: 0 } });
    await page.getByRole('button', { name: 'احفظها مع مقترحاتها' }).press('Enter');
    await page.locator('.pq').first().waitFor();
    await settled(page);

    const wanted = `[...document.querySelectorAll('.pq')].findIndex((e) => e.innerText.includes('كيان جديد · منظمة') && e.innerText.includes(${JSON.stringify(organisation)}))`;
    const steps = await page.evaluate<number>(wanted);
    expect(steps).toBeGreaterThanOrEqual(0);
    for (let step = 0; step < steps; step++) await page.keyboard.press('j');
    await page.locator('.now-say', { hasText: organisation }).waitFor();
    expect(await page.evaluate(`[...CSS.highlights.get('phrase')].map(String)`)).toEqual([
      organisation,
    ]);
    await page.keyboard.press('a');
    await holds(page, `document.querySelectorAll('.st--ok').length === 1`);
    expect(await status(page)).toContain(organisation);

    const found = async (): Promise<number> => {
      const { page: other } = await browser.open(
        `/ar/search?q=${encodeURIComponent(organisation)}`,
      );
      const count = await other.locator('main a.ent', { hasText: organisation }).count();
      await other.close();
      return count;
    };
    expect(await found()).toBeGreaterThan(0);
    // Other actions in the page leave the undo.
    await page.locator('.nav a').first().press('Enter');
    await page.locator('#q').waitFor();
    await page.goBack();
    await page.locator('.pq').first().waitFor();
    await settled(page);
    await page.keyboard.press('u');
    await holds(page, `document.querySelectorAll('.st--ok').length === 0`);
    expect(await status(page)).toContain('أُلغي القرار');
    expect(await found()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('keeps the token in memory alone', async () => {
    const { page } = await browser.open('/en/review');
    await page.locator('.gate .btn').click();
    await page.locator('dialog input').fill('mq_nobody');
    await page.keyboard.press('Enter');
    await holds(page, `document.querySelector('dialog .fault').innerText !== ''`);
    expect(await page.locator('dialog .fault').innerText()).toContain('does not know this token');
    await page.locator('dialog input').fill('mq_salma');
    await page.keyboard.press('Enter');
    await page.locator('.signed').waitFor();
    expect(await page.locator('.signed').innerText()).toContain('salma');
    const kept = `JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.cookie, history.state])`;
    expect(await page.evaluate(kept)).not.toContain('mq_');
    await page.reload();
    await settled(page);
    expect(await page.locator('.signed').count()).toBe(0);
  });

  describe('with documents that wait', () => {
    beforeAll(async () => {
      await ingest('oasis', sampleText('en'));
      await ingest('clash', clash);
    });

    describe.each([
      ['ar', 'light', 'dark'],
      ['en', 'dark', 'light'],
    ] as const)('in %s, %s where it is wide, %s where it is narrow', (language, wide, narrow) => {
      it.each([
        'review',
        'review?add=1',
        'review?document=document:oasis',
        'review?document=document:clash&novelty=CONFLICTS',
      ])('has no fault that axe finds for those with a role: %s', async (route) => {
        const { page, faults } = await openAs('salma', `/${language}/${route}`);
        const found: string[] = [];
        for (const [width, colorScheme] of [[1440, wide] as const, [390, narrow] as const]) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          await settled(page);
          const scroll = await sidewaysScroll(page);
          const all = [...(scroll > 0 ? [`scrolls ${scroll}`] : []), ...(await axeFaults(page))];
          found.push(...all.map((fault) => `${width}: ${fault}`));
        }
        expect([...found, ...faults]).toEqual([]);
      });
    });

    it('shows what contradicts the graph beside it, and asks why before it is refused', async () => {
      const { page } = await openAs('nora', '/en/review?document=document:clash&novelty=CONFLICTS');
      await page.locator('.clash-two .wit').nth(1).waitFor();
      const [proposed, held] = await page.locator('.clash-two > div').allInnerTexts();
      expect(proposed).toContain('November 2019');
      expect(held).toContain('November 2020');
      await page.keyboard.press('r');
      await page.locator('dialog').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      expect(await page.locator('dialog .fault').innerText()).toContain('Write a reason');
      await page.locator('dialog input').fill('The year is wrong.');
      await page.keyboard.press('Enter');
      await page.locator('.st--no').first().waitFor();
      expect(await page.locator('.ruling').innerText()).toMatch(/nora[^]*The year is wrong/);
    });

    it('prefers one of two that contradict each other, in one gesture of two changes', async () => {
      await ingest('prefer', clash);
      const { page } = await openAs(
        'nora',
        '/en/review?document=document:prefer&novelty=CONFLICTS',
      );
      await page.locator('.prefer input').first().waitFor();
      expect(await page.locator('.prefer').innerText()).toContain('both stand');
      await page.keyboard.press('p');
      await holds(page, `/makes 2 changes/.test(document.querySelector('.prefer').innerText)`);
      expect(await page.locator('.prefer input').first().isChecked()).toBe(true);
      expect(await axeFaults(page)).toEqual([]);
      const id = await page.locator('.pq.is-cur').getAttribute('data-id');
      await page.keyboard.press('a');
      await holds(
        page,
        `/By a change of its own/.test(document.querySelector('.rv-live').innerText)`,
      );
      expect(await status(page)).toMatch(/accepted[^]*November 2019/);
      const rankOf = async (): Promise<unknown> => {
        const { data } = await send('nora', 'view-proposals', { document: 'document:prefer' });
        const { nodes } = data['proposals'] as { nodes: { id: string; became: string }[] };
        const became = nodes.find((node) => node.id === id)?.became;
        const { data: claims } = await send('nora', 'view-met-claims', { ids: [became] });
        return (claims['claims'] as { nodes: { rank: string }[] }).nodes[0]?.rank;
      };
      expect(await rankOf()).toBe('PREFERRED');
      // Each of the two is taken back by itself, the last one first.
      await page.keyboard.press('u');
      await holds(page, `/as it was before/.test(document.querySelector('.rv-live').innerText)`);
      expect(await rankOf()).toBe('NORMAL');
      // Preferring an accepted claim takes one change more; so does the claim of the graph.
      await page.locator(`.pq[data-id="${String(id)}"]`).click();
      await page.locator('.ruling').waitFor();
      await page.keyboard.press('2');
      await page.keyboard.press('p');
      await holds(page, `/November 2020/.test(document.querySelector('.rv-live').innerText)`);
      expect(await rankOf()).toBe('NORMAL');
      await page.keyboard.press('u');
      await holds(page, `/as it was before/.test(document.querySelector('.rv-live').innerText)`);
      await page.keyboard.press('u');
      await holds(page, `/is undone/.test(document.querySelector('.rv-live').innerText)`);
    });

    it('refuses by one key what rests on a new one too, and accepts it corrected', async () => {
      const { page } = await openAs('nora', '/en/review?document=document:oasis&kind=ENTITY');
      const name = 'Oasis Digital Forum';
      await page.locator('.pq', { hasText: name }).first().click();
      await page.keyboard.press('2');
      await page.locator('.st--no').first().waitFor();
      expect(await status(page)).toMatch(
        /refused: .*Oasis.*since they rest on it: \d+ proposals?\./,
      );
      await page.keyboard.press('u');
      await holds(page, `document.querySelectorAll('.st--no').length === 0`);
      await page.locator('.pq', { hasText: name }).first().click();
      await page.keyboard.press('e');
      await page.getByRole('heading', { name: /editing/ }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await page.locator('.rv-p .fault', { hasText: 'Nothing has changed' }).waitFor();
      // Escape leaves the form, and decides nothing.
      await page.keyboard.press('Escape');
      await page.locator('.why').waitFor();
      await page.keyboard.press('e');
      await page.locator('.rv-p .span mark').waitFor();
      const marked = (): Promise<string> => page.locator('.rv-p .span mark').innerText();
      const words = await marked();
      await page.keyboard.press(']');
      await holds(
        page,
        `document.querySelector('.rv-p .span mark').innerText !== ${JSON.stringify(words)}`,
      );
      expect(words.endsWith(await marked())).toBe(true);
      expect(await page.evaluate(`[...CSS.highlights.get('phrase')].map(String)`)).toEqual([
        await marked(),
      ]);
      await page.keyboard.press('[');
      await page.getByLabel('Kind').selectOption('Event');
      await page.getByLabel('or the id of the new one').fill('event:oasis');
      await page.keyboard.press('Control+Enter');
      await page.locator('.st--ok').first().waitFor();
      expect(await status(page)).toContain('accepted');
    });

    it('changes nothing where somebody has decided meanwhile, and says who', async () => {
      const { page } = await openAs(
        'salma',
        '/en/review?document=document:oasis&status=OPEN&kind=ENTITY',
      );
      const id = await page.locator('.pq.is-cur').getAttribute('data-id');
      await send('nora', 'review-proposals', {
        decisions: [{ proposal: id, accept: false, reason: 'Not ours.' }],
        reason: 'Looked at.',
        requestId: randomUUID(),
      });
      await page.keyboard.press('a');
      await holds(page, `/nora/.test(document.querySelector('.rv-live').innerText)`);
      expect(await status(page)).toContain('nora decided meanwhile');
      await page.locator('.ruling', { hasText: 'nora' }).waitFor();
    });

    it('says so where no answer comes, and saves the decision once', async () => {
      const { page } = await openAs(
        'salma',
        '/en/review?document=document:oasis&status=OPEN&kind=ENTITY',
      );
      await page.locator('.pq', { hasText: 'Layla Al Marjan' }).first().click();
      const id = await page.locator('.pq.is-cur').getAttribute('data-id');
      const asked: string[] = [];
      await page.route('**/graphql', async (route) => {
        const { documentId, variables } = route.request().postDataJSON() as {
          documentId: string;
          variables: { requestId: string };
        };
        if (documentId !== 'review-proposals' || asked.push(variables.requestId) > 1)
          return route.continue();
        await route.fetch(); // the change is made, and its answer lost
        return route.abort();
      });
      await page.keyboard.press('a');
      await holds(page, `/not known/.test(document.querySelector('.rv-live').innerText)`);
      await page.keyboard.press('a');
      await holds(page, `/accepted/.test(document.querySelector('.rv-live').innerText)`);
      expect(new Set(asked).size).toBe(1);
      expect(await page.locator(`.pq[data-id="${String(id)}"]`).count()).toBe(0); // it is open no more
    });

    it('offers to take back what a newer version does not say any more', async () => {
      await ingest('older', clash);
      const { data } = await send('nora', 'view-proposals', { document: 'document:older' });
      const { nodes } = data['proposals'] as { nodes: { id: string; novelty: string }[] };
      const decisions = nodes
        .filter(({ novelty }) => novelty === 'CONFLICTS')
        .map(({ id }) => ({ proposal: id, accept: true }));
      const review = { decisions, reason: 'It says so.', requestId: randomUUID() };
      await send('nora', 'review-proposals', review);
      const newer = await ingest('older', 'مقر منظمة التعاون الرقمي في الرياض.\n');
      const { document } = newer.data['ingestDocument'] as { document: string };
      const { page } = await openAs('salma', `/en/review?document=${document}&kind=RETRACTION`);
      await page.locator('.now-say', { hasText: 'retract' }).waitFor();
      expect(await page.locator('.rv-act').innerText()).not.toContain('Edit');
      await page.keyboard.press('a');
      await holds(page, `document.querySelectorAll('.st--ok').length === 1`);
      expect(await status(page)).toContain('November 2019');
    });

    it('lets a contributor look and bring in, and a reader neither', async () => {
      const { page } = await openAs('jad', '/en/review?document=document:oasis&status=OPEN');
      expect(await page.locator('.rv-act').count()).toBe(0);
      expect(await page.locator('.rv-p').innerText()).toContain('that takes the role Curator');
      const { page: other } = await openAs('reem', '/en/review');
      expect(await other.getByRole('alert').innerText()).toContain('Your role, Reader');
    });

    it('says why a document is refused', async () => {
      const { page } = await openAs('jad', '/en/review?add=1');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByRole('alert').getByText('Paste a text').waitFor();
      await page.locator('textarea').fill('\u0000');
      await page.getByLabel('Key', { exact: true }).fill('nul');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByRole('alert').getByText('It was refused').waitFor();
      expect(await page.getByRole('alert').innerText()).toContain('NUL');
    });

    it('says that the server is gone, and recovers', async () => {
      const { page } = await openAs('salma', '/en/review');
      await page.route('**/graphql', (route) => route.abort());
      await page.locator('a[href$="document:oasis"]').click();
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByRole('alert').first().innerText()).toContain('does not answer');
      await page.unroute('**/graphql');
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await page.locator('.pq').first().waitFor();
    });
  });

  it('comes by itself, and is small', () => {
    const assets = join(built.folder, 'assets');
    const bytes = readdirSync(assets)
      .filter((name) => /^review-view.*[.](?:js|css)[.]gz$/.test(name))
      .reduce((sum, name) => sum + statSync(join(assets, name)).size, 0);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(30_000);
  });
});
