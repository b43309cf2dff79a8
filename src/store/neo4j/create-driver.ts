import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { Neo4jAddress } from './address.js';

/** A driver that does not connect before its first statement; without a password it does not log in. */
export function createDriver(
  { url, user }: Neo4jAddress,
  password: string | undefined,
  maxConnections: number,
): Driver {
  const login = password === undefined ? undefined : neo4j.auth.basic(user, password);
  return neo4j.driver(url, login, {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: maxConnections,
    connectionTimeout: 4000,
    connectionAcquisitionTimeout: 10_000,
    telemetryDisabled: true, // saves a message per statement
    notificationFilter: { minimumSeverityLevel: 'OFF' }, // notifications are not read
  });
}
