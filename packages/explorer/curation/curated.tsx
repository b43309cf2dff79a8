import type { ComponentChildren } from 'preact';
import type * as tools from './tools.js';
import { hasRole, useSession } from '../data/session.js';
import { useCode } from '../data/use-code.js';

type Tools = typeof tools;

let loaded: Tools | undefined;

const load = async (): Promise<Tools> => (loaded ??= await import('./tools.js'));

interface CuratedProps {
  readonly children: (tools: Tools) => ComponentChildren;
}

/** Part of the page that curators alone are shown, made with their tools, which are fetched once there is a curator. */
export function Curated(props: CuratedProps) {
  return hasRole(useSession(), 'CURATOR') ? <WithTools {...props} /> : null;
}

function WithTools({ children }: CuratedProps) {
  const { code = loaded } = useCode(load);
  return code === undefined ? null : <>{children(code)}</>;
}
