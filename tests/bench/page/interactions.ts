import type { Page } from 'playwright-core';
import { holds, settled } from '../../fixtures/chromium.js';

/** A reader's actions in a view with the mouse and the keyboard. */
export interface Interaction {
  readonly route: string;
  readonly act: (page: Page) => Promise<void>;
}

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    // No keyboard of Chromium's has Arabic letters: they are put in as a layout would.
    await (/^[\x20-\x7e]+$/.test(key) ? page.keyboard.press(key) : page.keyboard.insertText(key));
    await page.waitForTimeout(150);
  }
};

const changeTheme = async (page: Page): Promise<void> => {
  await page.locator('.tools button').click();
  await page.waitForTimeout(150);
};

/** Clicks and keys of several views, over the seed of the repository. */
export const interactions: readonly Interaction[] = [
  {
    route: '/ar/search',
    async act(page) {
      await page.locator('#q').click();
      await press(page, ...Array.from('البديوى'));
      await holds(page, `document.querySelector('[role="option"]') !== null`);
      await press(page, 'ArrowDown', 'Enter');
      await settled(page);
    },
  },
  {
    route: '/ar/e/person:albudaiwi',
    async act(page) {
      await changeTheme(page);
      await page.locator('summary, [aria-expanded], main button').first().click();
      await press(page, 'Tab', 'Tab', 'Escape');
    },
  },
  {
    route: '/ar/d/document:article',
    async act(page) {
      await press(page, 'j', 'j', 'j', 'k');
      await page.locator('.prose p').nth(1).click();
      await changeTheme(page);
    },
  },
  {
    route: '/ar/graph?seeds=organization:gcc',
    async act(page) {
      await page.locator('.canvas').focus();
      await press(page, 'ArrowUp', 'ArrowLeft', '1', '2', '0', 'Enter');
      await page.locator('.zoom button').first().click();
      await page.locator('.seg button').nth(1).click();
      await page.locator('.seg button').nth(2).click();
      await changeTheme(page);
    },
  },
  {
    route: '/ar/compare?a=edition:dc-3&b=edition:dc-4',
    async act(page) {
      await changeTheme(page);
      await press(page, 'Tab', 'Tab', 'Tab');
      await page.locator('.nav a').nth(4).click();
      await settled(page);
    },
  },
  {
    route: '/ar/differ',
    async act(page) {
      await page.locator('.jump a').nth(1).click();
      await settled(page);
      await page.locator('.answer button').first().click();
      await page.locator('dialog[open]').waitFor(); // its code comes when it is first asked for
      await press(page, 'Escape', 'Tab', 'Tab');
      await changeTheme(page);
    },
  },
  {
    route: '/ar/dossier/organization:dco',
    async act(page) {
      await changeTheme(page);
      await press(page, 'Tab', 'Tab', 'Tab', 'PageDown', 'PageDown');
    },
  },
];
