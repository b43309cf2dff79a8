import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type * as tools from './tools.js';
import { hasRole, useSession } from '../data/session.js';

type Tools = typeof tools;

let loaded: Tools | undefined;

interface CuratedProps {
  readonly children: (tools: Tools) => ComponentChildren;
}

/** Part of the page that curators alone are shown, made with their tools, which are fetched once there is a curator. */
export function Curated({ children }: CuratedProps) {
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
  return isCurator && arrived !== undefined ? <>{children(arrived)}</> : null;
}
