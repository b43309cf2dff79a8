import type { FastifyInstance } from 'fastify';
import type { AccessConfig } from '../../config/access-config.js';

/** Days for which the addresses are said to hold, counted from the request. RFC 9116 asks for less than a year. */
const validDays = 180;

type SecurityTxt = Pick<AccessConfig, 'securityContacts' | 'securityKey'>;

/** `/.well-known/security.txt` (RFC 9116): the way to report security faults of this deployment. Not there without contacts. */
export function serveSecurityTxt(
  app: FastifyInstance,
  { securityContacts: contacts, securityKey: key }: SecurityTxt,
  publicUrl: string | undefined,
): void {
  if (contacts.length === 0) return;
  const url = '/.well-known/security.txt';
  app.get(url, (_request, reply) => {
    const expires = new Date(Date.now() + validDays * 24 * 3_600_000);
    const lines = [
      ...contacts.map((contact) => `Contact: ${contact}`),
      `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
      ...(key === undefined ? [] : [`Encryption: ${key}`]),
      'Preferred-Languages: ar, en',
      ...(publicUrl === undefined ? [] : [`Canonical: ${publicUrl}${url}`]),
    ];
    return reply
      .headers({ 'cache-control': 'public, max-age=86400' })
      .type('text/plain; charset=utf-8')
      .send(`${lines.join('\n')}\n`);
  });
}
