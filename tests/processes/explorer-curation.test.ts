import { expect, it } from '@jest/globals';
import type { Locator, Page, Route } from 'playwright-core';
import {
  addressOf,
  axeFaults,
  describeInBrowser,
  holds,
  settled,
  sidewaysScroll,
} from '../fixtures/browser.js';
import { useCuratedExplorer } from '../fixtures/curated-explorer.js';
import { claimOf, curator } from '../fixtures/curation/curator.js';
import {
  cite,
  enter,
  make,
  ownJudgement,
  quote,
  stateUnsaid,
  tryOut,
} from '../fixtures/curation/in-dialogs.js';

const budaiwi = 'person:albudaiwi';

describeInBrowser('a curator in the explorer', () => {
  const used = useCuratedExplorer();
  const open = async (path: string): Promise<{ page: Page; faults: readonly string[] }> => {
    const opened = await used.browser.open(path);
    await enter(opened.page, 'mq_curator');
    return opened;
  };
  const dialogOf = (page: Page): Locator => page.locator('dialog[open]');

  it('corrects a claim, sees it in the history with what it was before, and takes it back', async () => {
    const { page, faults } = await open(`/en/e/${budaiwi}`);
    await page.getByRole('button', { name: /^Edit\s*: Born$/ }).click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('Date').fill('1968-02-2x');
    await dialog.getByLabel('Reason').fill('It is precise to the month.');
    await page.keyboard.press('Enter');
    await dialog.getByText('Not all fields are filled in.').waitFor();
    await dialog.getByLabel('Date').fill('1968-02');
    await cite(dialog, 'It gives the month.');
    const effects = await tryOut(dialog, 'It is precise to the month.');
    expect(effects).toContain('1 claim added');
    expect(effects).toContain('1 claim retracted');
    expect(await axeFaults(page)).toEqual([]);
    await make(dialog);
    await holds(page, `/Born\\s*February 1968/.test(document.querySelector('.facts').innerText)`);
    await holds(
      page,
      `document.querySelector('.changes > li')?.innerText.includes('precise to the month')`,
    );
    const change = page.locator('.changes > li').first();
    expect(await change.innerText()).toMatch(
      /curator[\s\S]*22 February 1968\s*→\s*February 1968[\s\S]*It is precise to the month\./,
    );
    await change.getByRole('button', { name: /^Undo/ }).click();
    expect(await tryOut(dialogOf(page), 'A source has the day.')).toContain('1 claim restored');
    await make(dialogOf(page));
    await holds(page, `document.querySelector('.facts').innerText.includes('22 February 1968')`);
    expect(faults).toEqual([]);
  });

  it('is told that somebody else was sooner, and reads the claim again', async () => {
    const { page } = await open(`/en/e/${budaiwi}`);
    await page.getByRole('button', { name: /^Edit\s*: Born$/ }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'Change its rank' }).click();
    await dialog.getByLabel('Preferred').check();
    const claim = await claimOf(used.seed.store, budaiwi, 'BORN');
    await used.change('set-rank', { claim, rank: 'PREFERRED' });
    expect(await tryOut(dialog, 'The best source.')).toContain('changed since you read it');
    await dialog.getByRole('button', { name: 'Read it again' }).click();
    await holds(page, `document.querySelector('dialog').innerText.includes('Preferred')`);
  });

  it('states a name with the words that have it, and retracts it', async () => {
    const { page, faults } = await open('/en/e/person:rauchbauer');
    await page.getByRole('button', { name: 'Add a claim' }).click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('What is said of it').selectOption('NAME');
    await dialog.getByLabel('Name', { exact: true }).fill('راوخباور');
    await dialog.getByLabel('Its language').selectOption('AR');
    await dialog.getByLabel('Kind of name').selectOption('SHORT');
    await quote(dialog, 'من جهته قال راوخبار');
    expect(await tryOut(dialog, 'The article calls him so.')).toContain(
      'the text does not have these words',
    );
    await dialog.getByLabel('The words as they stand in it').fill('من جهته قال راوخباور');
    await dialog.getByRole('button', { name: 'Try it first' }).click();
    await dialog.getByText('1 name added').waitFor();
    await make(dialog);
    await page.locator('.names bdi', { hasText: /^راوخباور$/ }).waitFor();
    await page.getByRole('button', { name: /^Edit the names/ }).click();
    await dialogOf(page).getByRole('radio').first().waitFor();
    await dialogOf(page)
      .locator('label.check', { hasText: /· راوخباور$/ })
      .click();
    await dialogOf(page).getByRole('button', { name: 'Retract it' }).click();
    expect(await tryOut(dialogOf(page), 'Only in passing.')).toContain('1 name lost');
    await make(dialogOf(page));
    await page.locator('.names bdi', { hasText: /^راوخباور$/ }).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('states on their own judgement a thing that the words do not say', async () => {
    const { page, faults } = await open('/en/e/person:rauchbauer');
    await page.getByRole('button', { name: 'Add a claim' }).click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('What is said of it').selectOption('NAME');
    const name = dialog.getByLabel('Name', { exact: true });
    await name.fill('راوخباور النمساوي');
    await dialog.getByLabel('Its language').selectOption('AR');
    await dialog.getByLabel('Kind of name').selectOption('ALIAS');
    await quote(dialog, 'من جهته قال راوخباور');
    const tick = dialog.getByLabel(ownJudgement);
    expect(await tick.count()).toBe(0);
    expect(await tryOut(dialog, 'He is meant.')).toContain('do not say the VALUE');
    await tick.check();
    expect(await axeFaults(page)).toEqual([]);
    // The tick is for this claim with this evidence: another one is refused anew.
    await name.fill('راوخباور السويسري');
    await tick.waitFor({ state: 'detached' });
    expect(await tryOut(dialog, 'He is meant.')).toContain('do not say the VALUE');
    expect(await tick.isChecked()).toBe(false);
    await tick.check();
    expect(await tryOut(dialog, 'He is meant.')).toContain('1 name added');
    await make(dialog);
    await page.locator('.names bdi', { hasText: /^راوخباور السويسري$/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('corrects a date of a relation and keeps its evidence for the rest', async () => {
    const { page, faults } = await open('/en/r/member-of:country:om~organization:dco');
    await page.getByRole('button', { name: /^Edit/ }).first().click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('Since').fill('2020-11-20');
    await quote(dialog, 'من جهته قال راوخباور');
    expect(await stateUnsaid(dialog, 'VALID_FROM')).toContain('1 claim added');
    await quote(dialog, '');
    await cite(dialog, 'It gives the day.');
    await tryOut(dialog, 'It is precise to the day.');
    await make(dialog);
    await page.getByText('It gives the day.').waitFor();
    expect(await page.getByText('Oman joined as a founding member').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('says that a relation has ended on a day that no document tells', async () => {
    const { page, faults } = await open('/en/r/member-of:country:om~organization:dco');
    await page.getByRole('button', { name: /^Edit/ }).first().click();
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'This has ended' }).click();
    await quote(dialog, 'من جهته قال راوخباور');
    expect(await stateUnsaid(dialog, 'VALID_TO')).toContain('1 claim added');
    await quote(dialog, '');
    await cite(dialog, 'It says that Oman has left.');
    expect(await tryOut(dialog, 'It left.')).toContain('1 claim added');
    expect(await axeFaults(page)).toEqual([]);
    await make(dialog);
    await page.locator('h1', { hasText: 'at the latest' }).waitFor();
    await page.locator('aside dd', { hasText: 'at the latest' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('corrects a figure that keeps its unit, its bound and of whom it is said', async () => {
    const { page, faults } = await open('/en/e/stat:under35');
    const edit = page.getByRole('button', { name: /^Edit\s*: Figure$/ });
    await edit.click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('Number').fill('71');
    expect(await dialog.getByLabel('Key (small Latin letters)').inputValue()).toBe(
      'dco-members-16',
    );
    await cite(dialog, 'It gives 71.');
    await tryOut(dialog, 'The newer figure.');
    await make(dialog);
    await holds(page, `document.querySelector('.facts').innerText.includes('71')`);
    await edit.click();
    await dialogOf(page).getByLabel('In Arabic').waitFor();
    expect(await dialogOf(page).getByLabel('In Arabic').inputValue()).toBe('16 دولة عضوًا');
    expect(await dialogOf(page).getByLabel('Unit').inputValue()).toBe('PERCENT');
    // The population of a figure has three parts or none.
    await dialogOf(page).getByLabel('In English').fill('');
    await dialogOf(page).getByLabel('Reason').fill('Not said.');
    await dialogOf(page).getByRole('button', { name: 'Try it first' }).click();
    await dialogOf(page).getByText('Not all fields are filled in.').waitFor();
    expect(faults).toEqual([]);
  });

  it('fills a form in from what the graph says now, not from what it said when it was last open', async () => {
    const { page } = await open(`/en/e/${budaiwi}`);
    const edit = page.getByRole('button', { name: /^Edit\s*: Born$/ });
    await edit.click();
    await dialogOf(page).getByLabel('Date').waitFor();
    await page.keyboard.press('Escape');
    let held: Route | undefined;
    await page.route('**/q/view-claims?*', (route) => {
      held = route;
    });
    await edit.click();
    await dialogOf(page).locator('.bone').first().waitFor();
    expect(await dialogOf(page).locator('form').count()).toBe(0);
    await held?.continue();
    await dialogOf(page).getByLabel('Date').waitFor();
  });

  it('adds an entity that was looked for and not found, by the words of a document', async () => {
    const name = 'جلسة حوارية تفاعلية بحثت';
    const { page, faults } = await used.browser.open('/en/search?q=7777777');
    await enter(page, 'mq_curator');
    await page.getByRole('button', { name: 'Add a new entity' }).click();
    const dialog = dialogOf(page);
    expect(await dialog.getByLabel('Its English name').inputValue()).toBe('7777777');
    await dialog.getByLabel('Its English name').fill('');
    await dialog.getByLabel('Kind', { exact: true }).selectOption('Session');
    await dialog.getByLabel('Its Arabic name').fill(name);
    await quote(dialog, 'جلسة حوارية تفاعلية بحثتا');
    expect(await tryOut(dialog, 'Only for this test.')).toContain(
      'the text does not have these words',
    );
    await dialog.getByLabel('The words as they stand in it').fill(name);
    await dialog.getByLabel('Its Arabic name').fill(`${name} الأثر`);
    expect(await stateUnsaid(dialog, 'VALUE')).toContain('1 name added');
    await dialog.getByLabel('Its Arabic name').fill(name);
    await dialog.getByLabel('Its id').fill('sess:for-a-test');
    await dialog.getByRole('button', { name: 'Try it first' }).click();
    await dialog.getByText('1 name added').waitFor();
    expect(await dialog.locator('.trial').innerText()).toContain('sess:for-a-test');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Make this change' }).click();
    await dialog.getByRole('link', { name: 'Open its page' }).click();
    await page.locator('h1', { hasText: name }).waitFor();
    expect(faults).toEqual([]);
    // A list of a kind offers the same, with that kind.
    await page.getByRole('link', { name: 'Browse' }).click();
    await page.getByRole('link', { name: 'Goals' }).click();
    await page.getByRole('button', { name: 'Add a new entity' }).click();
    await dialogOf(page).getByLabel('Kind', { exact: true }).waitFor();
    expect(await dialogOf(page).getByLabel('Kind', { exact: true }).inputValue()).toBe('Goal');
  });

  it('merges an entity into another, which says so to whoever opens the old id, and splits them', async () => {
    const { entities } = await used.curation().createEntity(curator(), {
      kind: 'Person',
      id: 'person:jasem-two',
      names: [
        {
          text: 'Jasem the Second',
          lang: 'EN',
          evidence: [{ document: 'document:al-ittihad', note: 'Invented for this test.' }],
        },
      ],
    });
    expect(entities).toEqual(['person:jasem-two']);
    const { page, faults } = await open('/en/e/person:jasem-two');
    await page.getByRole('button', { name: 'Merge into another' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('combobox').fill('Jasem Mohamed');
    await dialog.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await tryOut(dialog, 'One person.')).toMatch(/name/);
    expect(await axeFaults(page)).toEqual([]);
    await make(dialog);
    const bar = page.locator('.redirected');
    await bar.getByText('This page was opened by the id').waitFor();
    await holds(page, `/by change \\d/.test(document.querySelector('.redirected').innerText)`);
    expect((await bar.innerText()).replace(/[\u2066-\u2069]/g, '')).toMatch(
      /person:jasem-two, which was merged into Jasem Mohamed Albudaiwi on .*, by change \d+\.\s+Reason: One person\./,
    );
    const { page: arabic } = await used.browser.open('/ar/e/person:jasem-two');
    expect(await addressOf(arabic)).toContain('/ar/e/person:albudaiwi'); // the server leads on
    const within = `history.pushState({}, '', '/ar/e/person:jasem-two')`;
    await arabic.evaluate(`${within}; dispatchEvent(new Event('popstate'))`);
    await arabic.locator('.redirected').waitFor();
    await holds(arabic, `/رقم \\d/.test(document.querySelector('.redirected').innerText)`);
    expect(await arabic.locator('.redirected').innerText()).toMatch(
      /وقد دُمج صاحبه في «جاسم البديوي» في .*، وهو التغيير رقم \d+\./,
    );
    await arabic.close();
    await page.locator('a[href^="#change-"]', { hasText: 'The change that merged them' }).click();
    await holds(page, `document.querySelector(':target')?.innerText.includes('One person.')`);
    await page.getByRole('button', { name: 'Split what was merged' }).click();
    await tryOut(dialogOf(page), 'Two after all.');
    await make(dialogOf(page));
    await page.locator('h1', { hasText: 'Jasem the Second' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('edits the claims of a relation on its page, and keeps the token in the page alone', async () => {
    const { page } = await open('/en/r/member-of:country:om~organization:dco');
    await page.getByRole('button', { name: /^Edit/ }).first().click();
    await dialogOf(page).getByLabel('Since').waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await addressOf(page)).not.toContain('mq_');
    const held = `JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])`;
    expect(await page.evaluate(held)).not.toContain('mq_');
    await page.reload();
    await settled(page);
    expect(await page.locator('.signed').count()).toBe(0);
  });

  it('is told by what a reader’s token can do', async () => {
    const { page } = await used.browser.open(`/ar/e/${budaiwi}`);
    await page.getByRole('button', { name: 'أدخل رمزك' }).click();
    await page.locator('dialog input').fill('mq_reader');
    await page.keyboard.press('Enter');
    await page.locator('.signed').waitFor();
    expect(await page.locator('.curate').innerText()).toContain('رمزك للقراءة');
    expect(await page.locator('.edit').count()).toBe(0);
  });
});
