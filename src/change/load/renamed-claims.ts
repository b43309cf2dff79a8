import { claimId } from '../../claims/ids.js';
import { judgeRenamed } from '../../claims/judgements.js';
import type { ClaimRecord, DatasetContent, OverrideRecord } from '../../claims/records.js';
import type { SeedDecisions } from '../../claims/seed/read-decisions.js';

/** The decisions of a seed's file on its claims as they are named now, with the judgements that entities were renamed. */
export function followRenamed(
  decisions: SeedDecisions,
  contents: readonly DatasetContent[],
): SeedDecisions {
  const present = renamedClaims(contents);
  const renamed = contents.flatMap((content) => Object.entries(content.renamed ?? {}));
  return {
    ...decisions,
    overrides: decisions.overrides.map((each) => ({
      ...each,
      claimId: present.get(each.claimId) ?? each.claimId,
    })),
    judgements: [...decisions.judgements, ...renamed.map(([old, id]) => judgeRenamed(old, id))],
  };
}

/** The overrides of claims about renamed entities, by the former ids of these claims; each with the present one. */
export function movedOverrides(
  overrides: ReadonlyMap<string, OverrideRecord>,
  contents: readonly DatasetContent[],
): ReadonlyMap<string, OverrideRecord> {
  return new Map(
    [...renamedClaims(contents)].flatMap(([old, id]) => {
      const held = overrides.has(id) ? undefined : overrides.get(old);
      return held ? [[old, { ...held, claimId: id }]] : [];
    }),
  );
}

/** The present ids of claims about renamed entities, by former ones. */
function renamedClaims(contents: readonly DatasetContent[]): ReadonlyMap<string, string> {
  const renamed = contents.flatMap((content) => Object.entries(content.renamed ?? {}));
  const former = new Map<string, string[]>();
  for (const [old, id] of renamed) former.set(id, [...(former.get(id) ?? []), old]);
  if (former.size === 0) return new Map();
  const namesOf = (id: string) => [id, ...(former.get(id) ?? [])];
  return new Map(
    contents
      .flatMap(({ claims }) => claims)
      .flatMap((claim) =>
        namesOf(claim.subject).flatMap((subject) =>
          objectsOf(claim, namesOf).map((object): [string, string] => [
            claimId({ ...claim, subject, object }),
            claim.id,
          ]),
        ),
      )
      .filter(([old, id]) => old !== id),
  );
}

function objectsOf(
  { object }: ClaimRecord,
  namesOf: (id: string) => readonly string[],
): readonly (string | null)[] {
  return object === null ? [null] : namesOf(object);
}
