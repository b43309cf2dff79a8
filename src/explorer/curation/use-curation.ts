import { useEffect, useState } from 'preact/hooks';
import type * as tools from './tools.js';
import { hasRole, useSession, type Session } from '../data/session.js';

type Tools = typeof tools;

/** What curators are given to change what they see. */
export interface Curation {
  readonly tools: Tools;
  readonly session: Session;
}

let loaded: Tools | undefined;

/** The tools of curators, where one works with the page; they come once there is one. */
export function useCuration(): Curation | undefined {
  const session = useSession();
  const [arrived, setArrived] = useState(loaded);
  const isCurator = hasRole(session, 'CURATOR');
  useEffect(() => {
    if (!isCurator || arrived !== undefined) return;
    import('./tools.js').then(
      (found) => {
        loaded = found;
        setArrived(found);
      },
      () => undefined,
    );
  }, [isCurator, arrived]);
  if (!isCurator || session === undefined || arrived === undefined) return undefined;
  return { tools: arrived, session };
}
