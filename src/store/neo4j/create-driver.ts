import neo4j from 'neo4j-driver';
import type { AuthToken, Driver } from 'neo4j-driver';
import { getOrMake } from '#text/get-or-make.js';
import type { OpenOptions } from '../engine.js';
import type { Neo4jAddress } from './address.js';
import { Login } from './login.js';

/** One for all drivers of this process with the same address and password. */
const logins = new Map<string, Login>();

/** A driver that does not connect before its first statement; without a password it does not log in. */
export function createDriver(
  address: Neo4jAddress,
  options: OpenOptions,
  maxConnections: number,
): Driver {
  const { password, passwordFile, caFile } = options;
  const connect = (auth: AuthToken | Login | undefined, maxConnectionPoolSize: number) =>
    neo4j.driver(caFile === undefined ? address.url : address.url.replace(/\+\w+/, ''), auth, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize,
      connectionTimeout: 4000,
      connectionAcquisitionTimeout: auth instanceof Login ? 10_000 : 5000,
      telemetryDisabled: true, // saves a message per statement
      notificationFilter: { minimumSeverityLevel: 'OFF' }, // notifications are not read
      ...(auth instanceof Login && { clientCertificate: auth }),
      ...(caFile !== undefined && {
        encrypted: true,
        trust: 'TRUST_CUSTOM_CA_SIGNED_CERTIFICATES',
        trustedCertificates: [caFile], // read for each connection
      }),
    });
  if (password === undefined) return connect(undefined, maxConnections);
  const logIn = async (token: AuthToken) => {
    const driver = connect(token, 1);
    await driver.getServerInfo().finally(() => driver.close());
  };
  const key = JSON.stringify([address, password, passwordFile, caFile]);
  const login = getOrMake(
    logins,
    key,
    () => new Login({ ...address, ...options, password }, logIn),
  );
  return connect(login, maxConnections);
}
