import { expect, it } from '@jest/globals';
import { axeFaults, describeInBrowser, holds, sidewaysScroll } from '../fixtures/browser.js';
import { cite, enter, make, quote, stateUnsaid, tryOut } from '../fixtures/curation/in-dialogs.js';
import { useReviewedExplorer } from '../fixtures/reviewed-explorer.js';

describeInBrowser('a curator who adds to what is proposed or stated, in the explorer', () => {
  const { browser, send, ingest, openAs } = useReviewedExplorer();

  it('adds only those names of an entity of the graph that stay ticked', async () => {
    await ingest('alike', 'The Diplomacy Tech Network (DTN) was founded in 2021.');
    const { page, faults } = await openAs(
      'salma',
      '/en/review?document=document:alike&kind=IDENTITY',
    );
    await page.locator('.now-say', { hasText: 'Tech Diplomacy Network' }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Accept as corrected' }).click();
    expect(await page.locator('form .fault').innerText()).toContain('Nothing has changed');
    await page.getByLabel('DTN', { exact: true }).uncheck();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accept as corrected' }).click();
    await holds(page, `document.querySelectorAll('.st--ok').length >= 1`);
    const { entity } = (await send('nora', 'view-entity', { id: 'organization:tdn' })).data as {
      readonly entity: { readonly names: readonly { readonly text: string }[] };
    };
    const names = entity.names.map(({ text }) => text);
    expect(names).toContain('Diplomacy Tech Network');
    expect(names).not.toContain('DTN');
    expect(faults).toEqual([]);
  });

  it('takes an end without a day for one with a day and back, and shows it wherever it is said', async () => {
    await ingest('left', 'Pakistan has left the Digital Cooperation Organization.');
    const { page, faults } = await openAs(
      'salma',
      '/en/review?document=document:left&novelty=ENDS',
    );
    await page.locator('.now-say', { hasText: 'until a day not stated' }).waitFor();
    expect(await page.locator('.agree h3').first().innerText()).toContain('ended by this');
    await page.keyboard.press('e');
    const over = page.getByLabel('It has ended, on a day not stated');
    await over.waitFor();
    expect([await over.isChecked(), await page.getByLabel('Until').count()]).toEqual([true, 0]);
    await over.uncheck();
    await page.getByLabel('Until').fill('2025');
    await over.check();
    expect(await axeFaults(page)).toEqual([]);
    // It is as it was proposed again.
    await page.getByRole('button', { name: 'Accept as corrected' }).click();
    expect(await page.locator('form .fault').innerText()).toContain('Nothing has changed');
    await page.getByLabel('Since').fill('2020-11');
    await page.getByRole('button', { name: 'Accept as corrected' }).click();
    await page.getByLabel('I state it on my own judgement').check();
    await page.getByRole('button', { name: 'Accept as corrected' }).click();
    await holds(page, `document.querySelectorAll('.st--ok').length === 1`);
    for (const [language, latest] of [
      ['en', 'at the latest'],
      ['ar', 'على الأبعد'],
    ] as const) {
      const { page: table } = await browser.open(
        `/${language}/graph?seeds=country:pk,organization:dco&view=table`,
      );
      await table.locator('.gtable tr', { hasText: latest }).first().waitFor();
    }
    const { page: entity } = await browser.open('/en/e/country:pk');
    await enter(entity, 'mq_salma');
    await entity.locator('.turn', { hasText: 'from November 2020 to a day not stated' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('supports a claim by another document, which says a part of it', async () => {
    const { page, faults } = await browser.open('/en/r/member-of:country:qa~organization:dco');
    await enter(page, 'mq_salma');
    await page.getByRole('button', { name: /^Edit/ }).first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('button', { name: 'Support it' }).click();
    await dialog.getByLabel('Reason').fill('Another source.');
    await dialog.getByRole('button', { name: 'Try it first' }).click();
    await dialog.getByText('Not all fields are filled in.').waitFor();
    await quote(dialog, 'من جهته قال راوخباور');
    expect(await stateUnsaid(dialog, 'OBJECT')).toContain('1 claim added');
    await quote(dialog, '');
    await cite(dialog, 'It counts Qatar among the members.');
    await dialog.getByLabel('Beginning').uncheck();
    expect(await tryOut(dialog, 'Another source.')).toContain('1 claim added');
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await make(dialog);
    await page.getByText('It counts Qatar among the members.').waitFor();
    expect(faults).toEqual([]);
  });
});
