import { isIP, isIPv4 } from 'node:net';

/**
 * Account of a client: the address reported by a proxy, or the connection's address if the reported one is invalid.
 * IPv4 addresses are kept whole; IPv6 addresses are cut to their /64 network, since a household has at least one.
 */
export function clientKeyOf(said: string | undefined, connected: string | undefined): string {
  return keyOf(said) ?? keyOf(connected) ?? 'unknown';
}

function keyOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (isIPv4(text)) return text;
  // A server that also listens on IPv6 names IPv4 clients in this form.
  if (text.startsWith('::ffff:') && isIPv4(text.slice(7))) return text.slice(7);
  const address = withoutPort(text);
  const family = isIP(address);
  if (family === 4) return address;
  return family === 6 ? keyOfGroups(groupsOf(address)) : undefined;
}

/** Removes the port that some proxies append: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
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

/** The eight groups of a valid IPv6 address. */
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
