import { isIP, isIPv4 } from 'node:net';

/**
 * The client's account by what a proxy says its address is, or by the address of the connection where that is not one:
 * an IPv4 address as it is, an IPv6 one by the 64 bits of its network, of which one household has at least one whole.
 */
export function clientKeyOf(said: string | undefined, connected: string | undefined): string {
  return keyOf(said) ?? keyOf(connected) ?? 'unknown';
}

function keyOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (isIPv4(text)) return text;
  // As a server that listens on IPv6 too names an IPv4 client.
  if (text.startsWith('::ffff:') && isIPv4(text.slice(7))) return text.slice(7);
  const address = withoutPort(text);
  const family = isIP(address);
  if (family === 4) return address;
  return family === 6 ? keyOfGroups(groupsOf(address)) : undefined;
}

/** Some proxies give the port of the connection too: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  const [, inBrackets, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d{1,5})?$/.exec(text) ?? [];
  return inBrackets ?? plain ?? text;
}

function keyOfGroups(groups: readonly number[]): string {
  const isMappedIPv4 = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMappedIPv4)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}

/** The eight numbers of a valid IPv6 address. */
function groupsOf(address: string): readonly number[] {
  const [plain = ''] = address.split('%'); // the zone names an interface of this machine
  const [before = [], after] = plain.split('::').map(readGroups);
  if (after === undefined) return before;
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function readGroups(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!isIPv4(group)) return [parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}
