import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addressOf, axeFaults, describeInBrowser, holds, settled } from '../fixtures/browser.js';
import { useExplorer } from '../fixtures/served-explorer.js';

const article = Array.from(readFileSync('seed/datasets/article/article.txt', 'utf8'));
const pointsOf = ([start, end]: readonly [number, number]): string =>
  article.slice(start, end).join('');

describeInBrowser('the reader', () => {
  const { browser, server } = useExplorer();

  const countOf = async (name: string, list: 'mentions' | 'claims'): Promise<number> => {
    const ofArticle = `/q/${name}?variables={"id":"document:article"}`;
    const { data } = (await (await server().get(ofArticle)).json()) as {
      data: { document: Record<typeof list, { totalCount: number }> };
    };
    return data.document[list].totalCount;
  };

  it('lists every mention with its words in the order of the text, and walks through them', async () => {
    const { page } = await browser.open('/ar/d/document:article');
    await page.getByRole('button', { name: 'مواضع الذِكر' }).click();
    const total = await countOf('view-document', 'mentions');
    await holds(page, `document.querySelectorAll('.cl').length === ${total}`);
    const listed = await entriesOf(page);
    expect(inOrder(listed.map(({ span }) => span))).toBe(true);
    for (const { span, words } of listed) expect(words).toBe(pointsOf(span));
    for (const { span } of listed.slice(0, 12)) {
      await page.keyboard.press('j');
      expect(await highlighted(page, 'phrase')).toEqual(pointsOf(span).split('\n'));
    }
    await page.keyboard.press('k');
    expect(await addressOf(page)).toContain(`#char=${listed[10]?.span.join(',')}`);
    await page.locator('.cl').last().click();
    expect(await highlighted(page, 'phrase')).toEqual([pointsOf(listed.at(-1)?.span ?? [0, 0])]);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('lists every claim in the order of the text', async () => {
    const { page } = await browser.open('/ar/d/document:article');
    const total = await countOf('view-document-claims', 'claims');
    await page.getByRole('checkbox', { name: 'الأسماء' }).check();
    await holds(page, `document.querySelectorAll('.cl').length === ${total}`);
    const spans = (await entriesOf(page)).map(({ span }) => span);
    expect(spans).toHaveLength(total); // each claim of the article stands in it
    expect(inOrder(spans)).toBe(true);
  });

  it('says of how many the chosen claim is one once all are there, and not before', async () => {
    const { page } = await browser.open('/ar/search');
    let letGo: () => void = () => undefined;
    const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/q\/view-document-claims\?.*after=/, async (route) => {
      await isLetGo;
      await route.continue();
    });
    await page.goto('/ar/d/document:article#char=930,956');
    await page.locator('.now-say').waitFor();
    const caption = () => page.locator('.now .cap').first().textContent();
    expect(await caption()).toBe('30');
    letGo();
    await holds(page, `document.querySelector('.now .cap').textContent.startsWith('30 من 2')`);
  });

  const text = `😀 العنوان\n😀👍 يرأس الأمين العام لمجلس التعاون جلسةً لمجلس`;
  // Counted in code points: two spans that overlap, one twice, and one that begins inside a word.
  const spans = {
    office: [18, 30],
    overlapping: [25, 44],
    twice: [32, 44],
    again: [32, 44],
    inside: [52, 56],
  } as const;

  it.each(['ar', 'en'])(
    'paints spans that overlap, stand twice or begin inside a word, behind an emoji: /%s',
    async (language) => {
      const { page } = await browser.open(`/${language}/search`);
      await serveText(page, text, Object.entries(spans));
      await page.goto(`/${language}/d/document:article`);
      await settled(page);
      await page.locator('.listing button').last().click();
      const points = Array.from(text);
      const sliced = Object.values(spans).map(([from, to]) => points.slice(from, to).join(''));
      const twice = 'مجلس التعاون';
      expect(sliced).toEqual(['الأمين العام', 'العام لمجلس التعاون', twice, twice, 'مجلس']);
      expect([...(await highlighted(page, 'm-actor'))].sort()).toEqual([...sliced].sort());
      const listed = await entriesOf(page);
      expect(listed.map(({ words }) => words)).toEqual(sliced);
      const seen: string[] = [];
      for (const { words } of listed) {
        await page.keyboard.press('j');
        expect((await highlighted(page, 'phrase')).join('')).toBe(words);
        seen.push(await page.locator('.now-say .ent').innerText());
      }
      expect(new Set(seen).size).toBe(listed.length); // the doubled span is two stops
    },
  );

  it('joins the letters of a word of which a part is painted', async () => {
    const { page } = await browser.open('/ar/search');
    await serveText(page, text, Object.entries(spans));
    await page.goto('/ar/d/document:article#char=52,56');
    await holds(page, `CSS.highlights.get('phrase')?.size === 1`);
    await settled(page);
    await page.evaluate(`document.fonts.ready`);
    const { painted, whole, apart } = await page.evaluate<Record<string, number>>(measureWord);
    expect(Math.abs((painted ?? 0) - (whole ?? Infinity))).toBeLessThan(0.6);
    expect(apart).toBeGreaterThan((whole ?? 0) + 2);
  });

  it('asks for a name that may be meant, or says that the nearest lacks a word', async () => {
    const told = async (path: string): Promise<string> => {
      const { page } = await browser.open(path);
      expect(await axeFaults(page)).toEqual([]);
      return page.locator('.meant').innerText();
    };
    expect(await told('/en/search?q=Oman Air')).toBe('Did you mean Oman?');
    expect(await told('/ar/search?q=Oman Air')).toBe('هل تقصد Oman؟');
    expect(await told('/en/search?q=Rauchbauer Austria')).toContain('No name has all');
    expect(await told('/ar/search?q=Rauchbauer Austria')).toContain('أقرب ما وُجد');
  });

  it('finds sentences that have the words that are looked for, and opens each where it stands', async () => {
    const { page } = await browser.open('/ar/search?q=التحول الرقمي');
    const section = page.locator('.sec', { hasText: 'في نصوص الوثائق' });
    const link = section.locator('.read').first();
    const sentence = await section.locator('blockquote p').first().innerText();
    expect(await section.locator('.hit').allInnerTexts()).toEqual(
      expect.arrayContaining(['التحول', 'الرقمي']),
    );
    await link.click();
    await holds(page, `CSS.highlights.get('sentence')?.size > 0`);
    expect((await highlighted(page, 'sentence')).join('\n')).toBe(sentence);
    expect(await axeFaults(page)).toEqual([]);
  });
});

/** The last word of the text as it is painted, as an element of its own, and letter by letter. */
const measureWord = `(() => {
  const node = document.querySelector('[data-paragraph="1"]').firstChild;
  const range = document.createRange();
  range.setStart(node, node.length - 5);
  range.setEnd(node, node.length);
  const painted = range.getBoundingClientRect().width;
  const widthOf = (text) => {
    const element = document.createElement('span');
    element.textContent = text;
    element.style.display = 'inline-block';
    node.parentElement.append(element);
    const { width } = element.getBoundingClientRect();
    element.remove();
    return width;
  };
  const word = range.toString();
  const apart = [...word].reduce((sum, letter) => sum + widthOf(letter), 0);
  return { painted, whole: widthOf(word), apart };
})()`;

type Span = readonly [number, number];

async function serveText(
  page: Page,
  text: string,
  spans: readonly (readonly [string, Span])[],
): Promise<void> {
  await page.route('**/q/view-document?*', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data: { document: Record<string, unknown> } };
    const nodes = spans.map(([id, [start, end]]) => ({
      id,
      start,
      end,
      entity: { id: `organization:${id}`, kind: 'Organization', labelAr: id, labelEn: id },
    }));
    const pageInfo = { hasNextPage: false, endCursor: null };
    Object.assign(body.data.document, {
      text,
      mentions: { totalCount: nodes.length, pageInfo, nodes },
    });
    await route.fulfill({ response, json: body });
  });
}

/** Each entry of the list: the span that it leads to, and its words in the text. */
function entriesOf(page: Page): Promise<{ span: Span; words: string }[]> {
  return page.evaluate(`[...document.querySelectorAll('.cl')].flatMap((link) => {
    const span = /#char=(\\d+),(\\d+)$/.exec(link.getAttribute('href'))?.slice(1).map(Number);
    return span === undefined ? [] : [{ span, words: link.firstElementChild.textContent }];
  })`);
}

const inOrder = (spans: readonly Span[]): boolean =>
  spans.every(([start], index) => start >= (spans[index - 1]?.[0] ?? 0));

/** The texts that the page has painted on a layer. */
function highlighted(page: Page, layer: string): Promise<string[]> {
  return page.evaluate<string[]>(`[...(CSS.highlights.get('${layer}') ?? [])].map(String)`);
}
