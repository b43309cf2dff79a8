import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { neutralSite, type Site } from '#text/site.js';
import { startServer } from '../fixtures/server-harness.js';
import type { Harness } from '../fixtures/server-harness.js';

const around = (seeds: readonly string[]) =>
  `/q/around?variables=${encodeURIComponent(JSON.stringify({ input: { seeds, hops: 1 } }))}`;
const entity = ['/assets/entity-1.js', '/assets/entity-1.css'];
const one = (id: string) => `/q/one?variables=${encodeURIComponent(JSON.stringify({ id }))}`;

describe('the pages', () => {
  let folder: string;
  let server: Harness;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'multaqa-page-'));
    mkdirSync(join(folder, 'assets'));
    for (const page of ['explorer', 'graphiql']) {
      mkdirSync(join(folder, page));
      const html = `<!doctype html><html lang="ar" dir="rtl"><head><title>${page} of {name.en}</title><style>a{}</style></head><!-- logo --><!-- in ar -->عربي<!-- end --><!-- in en -->English<!-- end --><!-- on search in en -->Welcome<!-- end --><!-- site --></html>`;
      writeFileSync(join(folder, page, 'index.html'), html);
    }
    const preloads = {
      search: {
        modules: [],
        styles: [],
        questions: ['/q/first'],
        questionsWithoutStart: ['/q/central'],
        questionsOfStart: ['/q/names'],
        questionsOfId: [],
      },
      e: {
        modules: ['/assets/entity-1.js'],
        styles: ['/assets/entity-1.css'],
        questions: [],
        questionsOfId: ['/q/one'],
      },
      graph: {
        modules: [],
        styles: [],
        questions: [],
        questionsOfId: [],
        questionOfSeeds: { name: 'around', input: { hops: 1 } },
      },
    };
    writeFileSync(join(folder, 'explorer', 'preloads.json'), JSON.stringify(preloads));
    writeFileSync(join(folder, 'assets', 'index-1.js'), 'let plain;');
    writeFileSync(join(folder, 'assets', 'index-1.js.gz'), gzipSync('let packed;'));
    writeFileSync(join(folder, 'assets', 'packed-1.js.br'), brotliCompressSync('let unpacked;'));
    server = await startServer({ pageFolder: folder });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['/ar/search', 'ar', 'rtl', 'عربي', 'English'],
    ['/en/e/person:nobody', 'en', 'ltr', 'English', 'عربي'],
  ])(
    'shows the explorer in the language of its address: %s',
    async (path, language, direction, shown, left) => {
      const response = await server.get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const text = await response.text();
      expect(text).toContain('explorer');
      expect(text).toContain(`<html lang="${language}" dir="${direction}">`);
      expect(text).toContain(shown);
      expect(text).not.toContain(left);
    },
  );

  it.each([
    ['/ar/search', "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"],
    ['/graphiql', "style-src 'self' 'unsafe-inline';"],
  ])('is under a policy that lets nothing in from elsewhere: %s', async (path, styles) => {
    const { headers } = await server.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(styles);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
  });

  it.each([
    ['/ar/search', ['/q/first', '/q/central']],
    ['/en/search?q=a', []], // another question than the first
    ['/en/e/person:no%22body?x=1', [...entity, one('person:no"body')]],
    ['/en/e/', entity],
    ['/en/graph?seeds=a,b', [around(['a', 'b'])]],
    ['/en/graph?seeds=a&max=9', []],
    ['/en/graph?seeds=', []],
    ['/en/graph', []],
    [`/en/e/person:${'x'.repeat(200)}`, entity],
    ['/en/toString', []],
    ['/en/', []],
  ])('names what the view of an address loads: %s', async (path, named) => {
    const text = await (await server.get(path)).text();
    expect([...text.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual(named);
  });

  it.each([
    ['/en/search', true],
    ['/ar/search', false],
    ['/en/search?q=a', false],
    ['/en/e/person:nobody', false],
  ])(
    'begins with the first page before any script where that is asked for: %s',
    async (path, has) => {
      expect((await (await server.get(path)).text()).includes('Welcome')).toBe(has);
    },
  );

  describe('of a forum with words of its own', () => {
    let own: Harness;
    let site: Site = {
      ...neutralSite,
      name: { ar: 'سجل <المد>', en: 'Tide & ebb' },
      colours: {
        light: { ink: '#0b6b4f', ground: '#e7f0ed' },
        dark: { ink: '#7fc0ab', ground: '#22312d' },
      },
      logo: { mediaType: 'image/svg+xml', bytes: Buffer.from('<svg/>') },
      start: { entities: ['person:</script>'] },
    };
    beforeAll(async () => {
      own = await startServer({ pageFolder: folder, site: () => site });
    });
    afterAll(() => own.stop());

    it('has them before any script, and the rest as data that ends no script', async () => {
      const text = await (await own.get('/en/search')).text();
      expect(text).toContain('<title>explorer of Tide &amp; ebb</title>');
      expect(text).toContain('<img class="logo" src="/logo" alt="">');
      const [, json = ''] =
        /<script type="application\/json" id="site">(.*?)<\/script>/.exec(text) ?? [];
      expect(JSON.parse(json)).toMatchObject({
        name: { ar: 'سجل <المد>' },
        start: { entities: ['person:</script>'] },
        hasLogo: true,
      });
    });

    it('has its colours in a style that the policy names by its hash', async () => {
      const response = await own.get('/ar/search');
      expect(await response.text()).toContain('<style>:root{--link:light-dark(#0b6b4f,#7fc0ab);');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy.match(/'sha256-/g)).toHaveLength(2);
      expect(policy).not.toContain('unsafe');
    });

    it('serves the logo as a file in which nothing runs', async () => {
      const { status, headers } = await own.get('/logo');
      expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox/);
      const etag = headers.get('etag') ?? '';
      expect((await own.get('/logo', { headers: { 'if-none-match': etag } })).status).toBe(304);
      expect((await server.get('/logo')).status).toBe(404);
    });

    it('asks at once for the names of what it starts from', async () => {
      const ids = encodeURIComponent(JSON.stringify({ ids: ['person:</script>'] }));
      expect(await (await own.get('/en/search')).text()).toContain(`/q/names?variables=${ids}`);
      const plain = await (await server.get('/en/search')).text();
      expect([plain.includes('/q/names'), plain.includes('/q/central')]).toEqual([false, true]);
    });

    it('has another ETag once they are others', async () => {
      const before = (await own.get('/en/search')).headers.get('etag') ?? '';
      site = { ...site, title: { ar: 'عنوان', en: 'Title' } };
      const after = await own.get('/en/search', { headers: { 'if-none-match': before } });
      expect(after.status).toBe(200);
      expect(after.headers.get('etag')).not.toBe(before);
    });
  });

  it('sets no cookie', async () => {
    for (const path of ['/', '/ar/search', '/graphiql', '/assets/index-1.js', '/q']) {
      const { headers } = await server.get(path, { redirect: 'manual' });
      expect({ path, cookie: headers.get('set-cookie') }).toEqual({ path, cookie: null });
    }
  });

  it.each([
    ['en-GB,en;q=0.9', '/en/search'],
    ['fr, ar;q=0.5, en;q=0.8', '/en/search'],
    ['ar-SA', '/ar/search'],
    ['fr', '/ar/search'],
    [undefined, '/ar/search'],
  ])('sends a reader of "%s" from / to %s', async (language, location) => {
    const { status, headers } = await server.get('/', {
      redirect: 'manual',
      headers: language === undefined ? {} : { 'accept-language': language },
    });
    expect({ status, location: headers.get('location') }).toEqual({ status: 302, location });
    expect(headers.get('vary')).toContain('accept-language');
  });

  it('sends /ar and /en to their first view', async () => {
    const { headers } = await server.get('/en', { redirect: 'manual' });
    expect(headers.get('location')).toBe('/en/search');
  });

  it('shows the editor for queries', async () => {
    expect(await (await server.get('/graphiql')).text()).toContain('graphiql');
  });

  it('find their files, which a browser may keep for good', async () => {
    const { status, headers } = await server.get('/assets/index-1.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it('are packed as the browser takes them, and confirmed where it has them', async () => {
    const { headers } = await server.get('/ar/search', { headers: { 'accept-encoding': 'br' } });
    expect(headers.get('content-encoding')).toBe('br');
    const held = { 'accept-encoding': 'br', 'if-none-match': headers.get('etag') ?? '' };
    expect((await server.get('/ar/search', { headers: held })).status).toBe(304);
    expect((await server.get('/en/search', { headers: held })).status).toBe(200);
  });

  it('sends a script that is kept compressed alone to clients of either kind', async () => {
    for (const encoding of ['br', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      const response = await server.get('/assets/packed-1.js', { headers });
      expect([response.status, await response.text()]).toEqual([200, 'let unpacked;']);
    }
    expect((await server.get('/assets/packed-1.js.br')).status).toBe(404);
  });

  it('are asked for anew each time, as they name the files of the last build', async () => {
    for (const path of ['/ar/search', '/graphiql'])
      expect((await server.get(path)).headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['gzip, deflate, br', 'let packed;'],
    ['identity', 'let plain;'],
    ['gzip;q=0, br;q=0', 'let plain;'],
  ])('gives them as the browser takes them: %s', async (encodings, text) => {
    const response = await server.get('/assets/index-1.js', {
      headers: { 'accept-encoding': encodings },
    });
    expect(await response.text()).toBe(text);
  });

  it.each(['/assets/none.js', '/assets/..%2findex.html', '/assets/../../package.json', '/assets/'])(
    'gives nothing else: %s',
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        // fetch would tidy the path up before it asks
        request(server.url, { path }, (response) => {
          resolve(response.resume().statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(404);
    },
  );

  it('say how they are built where they are not', async () => {
    const unbuilt = await startServer();
    const response = await unbuilt.get('/');
    await unbuilt.stop();
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('npm run build:page');
  });
});
