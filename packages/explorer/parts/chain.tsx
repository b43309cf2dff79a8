import { useTerms } from '../data/terms.js';
import type { Named } from '../data/named.js';
import { EntityLink, Words } from './entity.js';
import { pointOf } from '#text/saying/point.js';
import { Contested, roleOf } from './value.js';
import { Witnesses, type Witnessed } from './witness.js';
import { places } from '../route/places.js';

export interface TieOfHop {
  readonly id: string;
  readonly type: string;
  readonly roleAr?: string | null;
  readonly roleEn?: string | null;
  readonly contested: boolean;
  readonly source: { readonly id: string };
  readonly claims: { readonly nodes: readonly Witnessed[] };
}

export interface Hop {
  readonly from: string;
  readonly ties: readonly TieOfHop[];
}

interface ChainProps {
  readonly stops: readonly Named[];
  readonly hops: readonly Hop[];
}

/** A path from stop to stop: each hop is an arrow in its true direction, with its sentence. */
export function Chain({ stops, hops }: ChainProps) {
  return (
    <div class={`chain-room chain-room--${hops.length}`}>
      <ol class={`chain chain--${hops.length}`}>
        {stops.map((stop, index) => {
          const hop = hops[index];
          return (
            <>
              <li key={`stop ${stop.id}`} class="stop">
                <EntityLink of={stop} />
              </li>
              {hop !== undefined && (
                <li key={`hop ${stop.id}`} class="hop">
                  <HopOf hop={hop} />
                </li>
              )}
            </>
          );
        })}
      </ol>
    </div>
  );
}

function HopOf({ hop }: { readonly hop: Hop }) {
  return (
    <>
      {hop.ties.map((tie) => (
        <div key={tie.id} class="hop-tie">
          <Arrow tie={tie} from={hop.from} />
          <div class="hop-wit">
            <Witnesses claims={tie.claims.nodes} />
          </div>
        </div>
      ))}
    </>
  );
}

function Arrow({ tie, from }: { readonly tie: TieOfHop; readonly from: string }) {
  const terms = useTerms();
  const isForward = tie.source.id === from;
  const role = roleOf(tie);
  const direction = terms.isSymmetric(tie.type) ? 'both' : isForward ? 'fwd' : 'back';
  return (
    <p class="hop-rel">
      <span class={`arrow arrow--${direction}`} aria-hidden="true" />
      <span>
        <a href={places.relation(tie.id)}>{terms.relation(tie.type, isForward)}</a>
        {role != null && (
          <>
            {' · '}
            <Words text={role} />
          </>
        )}
        {tie.contested && (
          <>
            {' '}
            <Contested
              href={places.relation(tie.id)}
              what={pointOf(terms, tie.type, tie.claims.nodes)}
            />
          </>
        )}
      </span>
    </p>
  );
}
