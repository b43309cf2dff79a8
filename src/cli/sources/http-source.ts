import type { FormattedExecutionResult } from 'graphql';
import { toQueryString } from '../../operations/read-texts.js';
import type { Holder } from '../../app/find-holder.js';
import { KnownError } from '../../shared/errors.js';
import { authorHeader, writeAuthor } from '../../shared/owner.js';
import type { Values } from '../../shared/mapping.js';
import { isJsonObject, parseJsonObject } from '../../shared/json-object.js';
import { codeOf } from '../output/system-errors.js';
import { Misuse } from '../terminal/terminal.js';
import type { GraphSource } from './graph-source.js';
import { refusalOf } from './refusal-of.js';
import { toTexts, toValues, type Variables } from './variables.js';

/**
 * The graph behind a running server, asked with a token if one is given.
 *
 * @param author The author of changes, for the token of the graph's owner
 */
export function httpSource(
  url: string,
  signal: AbortSignal,
  token?: string,
  author?: string,
): GraphSource {
  const base = baseOf(url);
  const known: Record<string, string> = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(author !== undefined && { [authorHeader]: writeAuthor(author) }),
  };
  const get = (path: string) => request(base, path, { headers: known, signal });
  const readAnswer = (response: Response) => readJson(response, signal);
  return {
    async ask({ document, operationName, variables }) {
      const values = toValues(variables, document, operationName);
      const { path, body, type } = requestFor(document, operationName, values);
      const response = await request(base, path, {
        method: 'POST',
        headers: { 'content-type': type, accept: 'application/json', ...known },
        body,
        signal,
      });
      return readAnswer(response);
    },
    async askByName(name, variables) {
      return readAnswer(await get(pathOf(name, variables)));
    },
    async tableByName(name, form, variables, { hasMark, isGuarded }) {
      const wishes = {
        ...(hasMark && { bom: 'true' }),
        ...(isGuarded === false && { guard: 'off' }),
      };
      const path = pathOf(`${name}.${form.name}`, variables);
      const mark = path.includes('?') ? '&' : '?';
      const asked = toQueryString(wishes);
      const response = await get(asked === '' ? path : `${path}${mark}${asked}`);
      if (!response.ok) throw refusalOf(await readAnswer(response), response.status);
      if (essenceOf(response.headers.get('content-type') ?? '') !== essenceOf(form.mediaType))
        throw notMultaqa(response, form.mediaType);
      return new Uint8Array(await response.arrayBuffer());
    },
    async *exportAs({ name, mediaType }, selection, { onRedirect } = {}) {
      const response = await get(`/export/${name}?${toQueryString(selection)}`);
      if (!response.ok) throw refusalOf(await readAnswer(response), response.status);
      const body = await bodyOfType(mediaType, response);
      for (const [asked, shown] of redirectsIn(response.headers)) onRedirect?.(asked, shown);
      if (body === null) return;
      try {
        yield* body;
      } catch (error) {
        throw brokenOff(error, signal);
      }
    },
  };
}

/**
 * The bytes of this media type that a running server gives an administrator at `/admin/{name}`.
 * @throws KnownError with the server's sentence
 */
export async function* streamAdmin(
  server: Holder,
  name: string,
  mediaType: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const response = await postAdmin(server, name, signal);
  if (!response.ok) throw refusalOf(await readJson(response, signal), response.status);
  const body = await bodyOfType(mediaType, response);
  try {
    yield* body ?? [];
  } catch (error) {
    throw brokenOff(error, signal);
  }
}

/**
 * The answer of a running server to what an administrator asks of it at `/admin/{name}`.
 * @throws KnownError with the server's sentence
 */
export async function askAdmin(
  server: Holder,
  name: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await postAdmin(server, `${name}?${toQueryString(query)}`, signal);
  const answer = await readJson(response, signal);
  if (!response.ok) throw refusalOf(answer, response.status);
  return answer;
}

function postAdmin({ address, token }: Holder, path: string, signal: AbortSignal) {
  return request(baseOf(address), `/admin/${path}`, {
    method: 'POST',
    signal,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
}

interface Posted {
  readonly path: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** Characters of a document up to which it is sent within the request, in base64. */
const mostInJson = 100_000;

/** A question in JSON; one that brings in a document has this as its body, and the rest in its address. */
function requestFor(query: string, operationName: string | undefined, values: Values): Posted {
  const { input } = values;
  const { source, ...others } = isJsonObject(input) ? input : {};
  const base64 = isJsonObject(source) ? source['base64'] : undefined;
  if (typeof base64 !== 'string' || base64.length <= mostInJson)
    return {
      path: '/graphql',
      type: 'application/json',
      body: JSON.stringify({ query, operationName, variables: values }),
    };
  const asked = new URLSearchParams({
    query,
    variables: JSON.stringify({ ...values, input: others }),
  });
  return {
    path: `/graphql/document?${asked.toString()}`,
    type: 'application/octet-stream',
    body: Buffer.from(base64, 'base64'),
  };
}

function pathOf(name: string, variables: Variables): string {
  const query = toQueryString(toTexts(variables));
  return `/q/${encodeURIComponent(name)}${query === '' ? '' : `?${query}`}`;
}

/**
 * The address before the server's own paths; the address of its API is accepted too. Without a scheme it is http:// on this
 * machine, else https://.
 * @throws Misuse if it is not an address
 */
export function baseOf(url: string): string {
  const whole = withScheme(url);
  const parsed = URL.canParse(whole) ? new URL(whole) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol))
    throw new Misuse(`--url takes an address like http://127.0.0.1:4000; "${url}" was given.`);
  return `${parsed.origin}${parsed.pathname.replace(/\/(?:graphql\/?)?$/, '')}`;
}

/** A colon before digits is that of a port. */
const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i;
const isThisMachine = /^(?:localhost|127\.|\[::1\])/i;

function withScheme(url: string): string {
  if (url === '' || hasScheme.test(url)) return url;
  return isThisMachine.test(url) ? `http://${url}` : `https://${url}`;
}

async function request(base: string, path: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(base + path, options);
  } catch (error) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    throw new KnownError('STORE_UNAVAILABLE', unansweredBy(base, error), { cause: error });
  }
}

/** OpenSSL's names of what is wrong with a certificate. */
const certificateFaults = /CERT|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY/;

function unansweredBy(base: string, error: unknown): string {
  const code = codeOf(error instanceof Error ? error.cause : undefined) ?? '';
  if (code === 'CERT_HAS_EXPIRED') return `The certificate of ${base} has expired.`;
  return certificateFaults.test(code)
    ? `The certificate of ${base} is not trusted (${code}); NODE_EXTRA_CA_CERTS names a file of authorities.`
    : `No server answers at ${base}.`;
}

/** The answer in JSON, also one that contains errors alone. */
async function readJson(
  response: Response,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> {
  const text = await response.text().catch((error: unknown) => {
    throw brokenOff(error, signal);
  });
  const answer = parseJsonObject(text);
  if (answer !== undefined) return answer;
  throw notMultaqa(response, 'a JSON object');
}

/** Ids that lead to others by now, as the server reports them. */
function redirectsIn(headers: Headers): readonly (readonly [asked: string, shown: string])[] {
  const pairs = headers.get('x-redirected-ids')?.split(', ') ?? [];
  return pairs.map((pair) => {
    const [asked = '', shown = ''] = pair.split('=');
    return [decodeURI(asked), decodeURI(shown)];
  });
}

/** The body, if it has this media type; parameters are ignored. */
async function bodyOfType(mediaType: string, response: Response): Promise<Response['body']> {
  const { body, headers } = response;
  if (essenceOf(headers.get('content-type') ?? '') === essenceOf(mediaType)) return body;
  await body?.cancel();
  throw notMultaqa(response, mediaType);
}

/** `text/turtle` of `text/turtle; charset=utf-8`. */
function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*/, '').trim().toLowerCase();
}

function notMultaqa({ url, status }: Response, missing: string): KnownError {
  return new KnownError(
    'STORE_UNAVAILABLE',
    `${new URL(url).origin} answers ${status} without ${missing}, so it is not a Multaqa server.`,
  );
}

function brokenOff(cause: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  return new KnownError('STORE_UNAVAILABLE', "The server's answer broke off.", { cause });
}
