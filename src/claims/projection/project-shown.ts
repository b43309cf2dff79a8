import { isProjected } from '../apply-decisions.js';
import { byId } from '#text/compare-texts.js';
import { groupBy } from '#text/group-by.js';
import { allConflictsIn } from '../conflicts/find-conflicts.js';
import type { Properties } from '../properties.js';
import type { EntityRecord, StatedClaim } from '../records.js';
import { projectClaims, type ProjectedClaim } from './claims.js';
import { projectEntity } from './entity-properties.js';
import { projectNames, type ProjectedName } from './names.js';
import { projectRelations, type ProjectedRelation, type Surroundings } from './relations.js';
import { toldIn } from '../conflicts/shares.js';
import { successionsIn, takeoversIn } from '../successions.js';
import { symmetricRelations } from '../../model/relations/traits.js';
import { isRelation, sourceOf, tiesOf, type Ties } from '../ties.js';

export interface ProjectedEntity {
  readonly id: string;
  readonly kind: string;
  readonly properties: Properties;
}

/** The layer that some claims make: each list sorted by id. */
export interface Layer {
  readonly entities: readonly ProjectedEntity[];
  readonly names: readonly ProjectedName[];
  readonly relations: readonly ProjectedRelation[];
}

/** The layer of some claims, and the derived values of these claims. */
export interface Shown extends Layer {
  readonly claims: readonly ProjectedClaim[];
}

/**
 * The direct layer of these entities, from claims alone: their properties, their names, the relations that start at them, and
 * the derived values of their claims. It is complete if given all claims with one of the entities as subject or object, and
 * those of others that may contradict them.
 *
 * @param ties the relations of the claims, by default those of these claims alone
 */
export function projectShown(
  entities: readonly EntityRecord[],
  claims: readonly StatedClaim[],
  ties: Ties = tiesOf(claims),
): Shown {
  const contested = contestedIn(claims.filter(isProjected));
  const ofSubject = groupBy(claims, ({ subject }) => subject);
  const facing = groupBy(
    claims.filter(({ predicate }) => symmetricRelations.includes(predicate)),
    ({ object }) => object,
  );
  return {
    ...projectDirect(entities, claims, ties, contested),
    claims: entities
      .flatMap(({ id }) =>
        projectClaims(ofSubject.get(id) ?? [], { facing: facing.get(id), contested, ties }),
      )
      .sort(byId),
  };
}

/** The same without the derived values of the claims. Given the claims of one dataset, it is that dataset's layer. */
export function projectDirect(
  entities: readonly EntityRecord[],
  claims: readonly StatedClaim[],
  ties: Ties,
  contested = contestedIn(claims.filter(isProjected)),
): Layer {
  const projected = claims.filter(isProjected);
  const around = surroundingsOf(projected, ties, contested);
  const bySubject = groupBy(projected, ({ subject }) => subject);
  const byObject = groupBy(
    projected.filter(({ object, subject }) => object !== subject),
    ({ object }) => object,
  );
  const layers = entities.map((entity) => {
    const said = bySubject.get(entity.id) ?? [];
    const touching = [...said, ...(byObject.get(entity.id) ?? [])];
    return {
      entity: { ...entity, properties: projectEntity(entity, said, touching, contested) },
      names: projectNames(entity.id, said),
      relations: projectRelations(
        touching.filter((claim) => isRelation(claim) && sourceOf(claim) === entity.id),
        around,
      ),
    };
  });
  return {
    entities: layers.map(({ entity }) => entity).sort(byId),
    names: layers.flatMap(({ names }) => names).sort(byId),
    relations: layers.flatMap(({ relations }) => relations).sort(byId),
  };
}

/** The values on which relations of claims that count depend. */
export function surroundingsOf(
  projected: readonly StatedClaim[],
  ties: Ties,
  contested = contestedIn(projected),
): Surroundings {
  const takeovers = takeoversIn(projected);
  const successions = successionsIn(projected, takeovers);
  return { contested, successions, takeovers, told: toldIn(projected), ties };
}

/** The ids of the claims that another of them contradicts. */
export function contestedIn(
  claims: readonly StatedClaim[],
  conflicts = allConflictsIn(claims),
): ReadonlySet<string> {
  return new Set(conflicts.flatMap((conflict) => conflict.claims.map(({ id }) => id)));
}
