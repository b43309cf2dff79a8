import { firstDay, lastDay } from '../partial-dates.js';
import { showsCase } from './arabic.js';
import type { Gender, Tongue } from './forms.js';
import {
  readPhrasing,
  type DeclaredName,
  type EntityPhrasing,
  type RelationPhrasing,
} from './phrasing.js';
import type { Condition, EndForm, EndName, SlotSort } from './templates.js';

/** An entity at an end of a relation, as stored in its node. */
export interface ToldEnd {
  readonly id: string;
  readonly labelAr: string | null;
  readonly labelEn: string | null;
  readonly phrasing: string | null;
}

/** The parts of a relation that its sentence tells. */
export interface ToldRelation {
  readonly roleKey: string | null;
  readonly roleAr: string | null;
  readonly roleEn: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly confidence: number;
  readonly contested: boolean;
  readonly phrasing: string | null;
}

/** An entity as one language names it: by a declared name, or by a plain label. */
export class End {
  readonly #tongue: Tongue;
  readonly label: string;
  /** True if it is shown by its id, which is written as it is. */
  readonly isUnnamed: boolean;
  readonly declared: DeclaredName | undefined;
  readonly phrasing: Partial<EntityPhrasing>;

  constructor({ id, labelAr, labelEn, phrasing }: ToldEnd, tongue: Tongue) {
    this.#tongue = tongue;
    this.phrasing = readPhrasing<EntityPhrasing>(phrasing);
    this.declared = this.phrasing[tongue];
    this.isUnnamed = labelAr === null && labelEn === null;
    this.label = (tongue === 'ar' ? (labelAr ?? labelEn) : (labelEn ?? labelAr)) ?? id;
  }

  get running(): string {
    return this.declared?.running ?? this.declared?.name ?? this.label;
  }

  get gender(): Gender | undefined {
    return this.declared?.gender;
  }

  get isPlural(): boolean {
    return this.declared?.plural === true;
  }

  isOf(sort: SlotSort): boolean {
    if (sort === 'UNDECLARED') return !this.declared;
    return this.declared !== undefined && (this.declared.sort ?? 'NAMED') === sort;
  }

  /** A form of the name; null if it would show the wrong case. */
  form(form: EndForm, isOblique: boolean): string | null {
    const other = form === 'running' ? undefined : this.declared?.[form];
    if (!isOblique) return other ?? this.running;
    return other === undefined
      ? (this.declared?.oblique ?? this.#governed(this.running))
      : this.#governed(other);
  }

  /** A text after a word that governs it; only Arabic changes it. */
  #governed(text: string): string | null {
    return this.#tongue === 'ar' && showsCase(text) ? null : text;
  }
}

/** The material of a sentence, in one language and on one day. */
export class Scene {
  readonly #today: string;
  readonly ends: Readonly<Record<EndName, End>>;
  readonly told: Partial<RelationPhrasing>;

  constructor(
    readonly tongue: Tongue,
    source: ToldEnd,
    target: ToldEnd,
    readonly relation: ToldRelation,
    today: string,
  ) {
    this.#today = today;
    this.ends = { s: new End(source, tongue), t: new End(target, tongue) };
    this.told = readPhrasing<RelationPhrasing>(relation.phrasing);
  }

  get both(): readonly End[] {
    return [this.ends.s, this.ends.t];
  }

  /** The name of the role in the language, else in the other. */
  get role(): string | null {
    const { roleAr, roleEn } = this.relation;
    return this.tongue === 'ar' ? (roleAr ?? roleEn) : (roleEn ?? roleAr);
  }

  /** The first declared value of both ends. */
  find<T>(read: (end: End) => T | undefined): T | undefined {
    return this.both.map(read).find((value) => value !== undefined);
  }

  holds(condition: Condition): boolean {
    if (condition.startsWith('role:')) return this.relation.roleKey === condition.slice(5);
    if (condition.startsWith('is:')) return this.#isEither(condition.slice(3));
    return checks[condition as keyof typeof checks](this);
  }

  /** True if a partial date is wholly over. */
  isPast(date: string | null): boolean {
    return date !== null && lastDay(date) < this.#today;
  }

  isComing(date: string | null | undefined): boolean {
    return typeof date === 'string' && firstDay(date) > this.#today;
  }

  #isEither(trait: string): boolean {
    return this.both.some(({ phrasing }) => phrasing.is?.includes(trait) === true);
  }
}

type PlainCondition = Exclude<Condition, `${string}:${string}`>;

const checks: Readonly<Record<PlainCondition, (scene: Scene) => boolean>> = {
  ENDED: (scene) => scene.isPast(scene.relation.validTo),
  SINCE: (scene) => scene.relation.validFrom !== null && !scene.isComing(scene.relation.validFrom),
  COMING: (scene) => scene.isComing(scene.relation.validFrom),
  DATED: ({ relation }) => relation.validFrom !== null,
  AHEAD: (scene) => scene.both.some(({ phrasing }) => scene.isComing(phrasing.date)),
  ROLE: ({ relation }) => relation.roleKey !== null,
  OFFICE: ({ told }) => told.role !== undefined && !isStatus(told.role),
  STATUS: ({ told }) => told.role !== undefined && isStatus(told.role),
  METRIC: (scene) => scene.find(({ declared }) => declared?.metric) !== undefined,
  COUNTS: (scene) => scene.both.some(({ declared }) => declared?.counts === true),
  AS_OF: (scene) => scene.find(({ phrasing }) => phrasing.asOf) !== undefined,
  ALIKE: ({ ends: { s, t } }) => restOf(s) !== null && restOf(s) === restOf(t),
  ARTICLE: ({ ends: { t } }) => t.running.startsWith('the '),
};

function isStatus(role: NonNullable<RelationPhrasing['role']>): boolean {
  return role.masculine !== undefined || role.feminine !== undefined;
}

/** The part of a name after its short form: for an edition, its series. */
function restOf({ declared, running }: End): string | null {
  const again = declared?.again;
  if (again === undefined || !running.startsWith(`${again} `)) return null;
  return running.slice(again.length);
}
