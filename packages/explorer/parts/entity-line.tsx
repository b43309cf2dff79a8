import type { ComponentChildren } from 'preact';
import { useTerms } from '../data/terms.js';
import type { Named } from '../data/named.js';
import { EntityLink, otherNameOf, Words } from './entity.js';

interface LineProps {
  readonly of: Named;
  /** More of its caption, after the kind and the name in the other language. */
  readonly children: ComponentChildren;
}

/** Entity in a list: its name and a caption. */
export function EntityLine({ of, children }: LineProps) {
  const terms = useTerms();
  const other = otherNameOf(of);
  return (
    <>
      <p class="val">
        <EntityLink of={of} />
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
