import type { ComponentChildren } from 'preact';
import { useTerms } from '../data/terms.js';
import { places } from '../route/places.js';
import type { Named } from '../data/named.js';
import { EntityLink, otherNameOf, Words } from './entity.js';
import { Contested } from './value.js';

interface LineProps {
  readonly of: Named & { readonly contested: boolean };
  /** More of its caption, after the kind and the name in the other language. */
  readonly children: ComponentChildren;
}

/** Entity in a list: its name, whether sources differ on it, and a caption. */
export function EntityLine({ of, children }: LineProps) {
  const terms = useTerms();
  const other = otherNameOf(of);
  return (
    <>
      <p class="val">
        <EntityLink of={of} />
        {of.contested && <Contested href={places.conflicts(of.id)} />}
      </p>
      <p class="cap">
        {terms.kind(of.kind)}
        {other !== undefined && (
          <>
            {' · '}
            <Words text={other} />
          </>
        )}
        {children}
      </p>
    </>
  );
}

interface Counted {
  readonly relationCounts: readonly { readonly count: number }[];
}

/** Number of relations that an entity has. */
export const relationsOf = ({ relationCounts }: Counted): number =>
  relationCounts.reduce((sum, { count }) => sum + count, 0);
