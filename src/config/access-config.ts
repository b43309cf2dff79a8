import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { readJwtConfig, type JwtConfig } from './jwt-config.js';
import type { SettingReader } from './setting-reader.js';

/** Access: the permitted clients, and the ways to identify them. */
export interface AccessConfig {
  /** Origins whose pages may ask from a browser; `*` for all, none when empty. */
  readonly corsOrigins: readonly string[];
  /** Origins whose pages may read stored operations and exports, beside those that may ask anything; `*` for all. */
  readonly dataOrigins: readonly string[];
  /**
   * Trusted senders of `X-Forwarded-…`: none, a number of proxies in a row, or proxies at these addresses and networks.
   */
  readonly trustProxy: false | number | readonly string[];
  /** Host names of the server, in small letters; `*` for all. IP addresses and localhost are always accepted. */
  readonly allowedHosts: readonly string[];
  /** The file of the tokens; absent if none are accepted. */
  readonly tokensFile: string | undefined;
  /** True if holders of a token of the role ADMIN may take archives by `/admin`. */
  readonly adminRoutes: boolean;
  /** Addresses for reports of security faults: https://… or mailto:…; none if empty. */
  readonly securityContacts: readonly string[];
  /** Address of the public key by which such reports are enciphered; none if undefined. */
  readonly securityKey: string | undefined;
  /** Settings for tokens of an identity provider; absent if none are accepted. */
  readonly jwt: JwtConfig | undefined;
}

/** Address at which the server listens, and under which clients reach it. */
interface Place {
  readonly host: string;
  readonly publicUrl: string | undefined;
}

export function readAccess(reader: SettingReader, place: Place): AccessConfig {
  return {
    corsOrigins: Object.freeze(readOrigins(reader, 'CORS_ORIGINS', reader.list('CORS_ORIGINS'))),
    dataOrigins: Object.freeze(readDataOrigins(reader)),
    trustProxy: readTrustProxy(reader),
    allowedHosts: Object.freeze(readAllowedHosts(reader, place)),
    tokensFile: reader.text('AUTH_TOKENS_FILE'),
    adminRoutes: reader.isOn('ADMIN_ROUTES', true),
    securityContacts: Object.freeze(readSecurityContacts(reader)),
    securityKey: readSecurityKey(reader),
    jwt: readJwtConfig(reader),
  };
}

function readSecurityContacts(reader: SettingReader): readonly string[] {
  const contacts = reader.list('SECURITY_CONTACT');
  for (const contact of contacts)
    if (!/^(?:https:\/\/|mailto:[^@\s]+@)[\x21-\x7e]+$/.test(contact))
      reader.fault(
        `SECURITY_CONTACT holds "${contact}", which is neither mailto:… nor an address with https://.`,
      );
  return contacts;
}

function readSecurityKey(reader: SettingReader): string | undefined {
  const key = reader.text('SECURITY_KEY');
  if (key === undefined || /^(?:https:\/\/|dns:)[\x21-\x7e]+$/.test(key)) return key;
  reader.fault(`SECURITY_KEY is "${key}", which begins with neither https:// nor dns:.`);
  return undefined;
}

function readDataOrigins(reader: SettingReader): readonly string[] {
  const given = reader.list('DATA_ORIGINS');
  if (given.length === 0) return ['*'];
  if (given.length === 1 && given[0] === 'none') return [];
  return readOrigins(reader, 'DATA_ORIGINS', given);
}

function readOrigins(
  reader: SettingReader,
  name: 'CORS_ORIGINS' | 'DATA_ORIGINS',
  origins: readonly string[],
): readonly string[] {
  for (const origin of origins)
    if (origin !== '*' && !isOrigin(origin))
      reader.fault(`${name} holds "${origin}", which is not an origin like https://a.example.`);
  return origins;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** More proxies in a row than any request passes. */
const maxHops = 16;

function readTrustProxy(reader: SettingReader): AccessConfig['trustProxy'] {
  const text = reader.text('TRUST_PROXY') ?? 'off';
  if (text === 'off') return false;
  if (/^\d+$/.test(text)) {
    const hops = Number(text);
    if (hops >= 1 && hops <= maxHops) return hops;
    reader.fault(`TRUST_PROXY takes 1 to ${maxHops} proxies in a row, but is "${text}".`);
    return false;
  }
  if (['on', 'true', 'yes', 'all', '*'].includes(text.toLowerCase())) {
    reader.fault(
      `TRUST_PROXY=${text} would let every client choose its own address: write how many proxies of yours are in a row before this server, such as 1, or their addresses, such as 10.0.0.0/8.`,
    );
    return false;
  }
  const networks = reader.list('TRUST_PROXY');
  for (const network of networks)
    if (!isNetwork(network))
      reader.fault(
        `TRUST_PROXY must be off, a number of proxies, or addresses and networks like 10.0.0.0/8 separated by commas, but holds "${network}".`,
      );
  return Object.freeze(networks);
}

/** An address, or one with the length of its prefix; a prefix of 0 would match everybody. */
function isNetwork(text: string): boolean {
  const [, address = '', length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = isIP(address);
  if (family === 0 || length === undefined) return family !== 0;
  return Number(length) >= 1 && Number(length) <= (family === 4 ? 32 : 128);
}

function readAllowedHosts(reader: SettingReader, { host, publicUrl }: Place): readonly string[] {
  const names = new Set<string>();
  for (const own of [host, publicUrl === undefined ? '' : hostNameIn(publicUrl)]) {
    const name = toHostName(own);
    if (name !== undefined && isIP(name) === 0) names.add(name);
  }
  for (const text of reader.list('ALLOWED_HOSTS')) {
    const name = text === '*' ? text : toHostName(text);
    if (name !== undefined) names.add(name);
    else
      reader.fault(
        `ALLOWED_HOSTS holds "${text}", which is not a host name like graph.example: leave out scheme, port and path.`,
      );
  }
  return [...names];
}

function hostNameIn(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''; // otherwise the fault is reported for PUBLIC_URL
}

/** The name as a browser sends it: in ASCII, in small letters, without a trailing dot. */
function toHostName(text: string): string | undefined {
  if (/[\s/\\:?#@]/.test(text)) return undefined; // the URL parser would silently cut the name at some of these characters
  const name = domainToASCII(text.replace(/\.$/, '')).toLowerCase();
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(name) ? name : undefined;
}
