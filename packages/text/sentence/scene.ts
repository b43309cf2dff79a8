import { firstDay, lastDay } from '../partial-dates.js';
import { scriptOf } from '../script.js';
import { showsCase, withObliqueTens } from './arabic.js';
import type { Gender, Tongue } from './forms.js';
import { inferForms } from './infer/infer-forms.js';
import { officeOf } from './offices.js';
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

/** An entity as one language names it: by a declared name, or by its label with the forms that this shows. */
export class End {
  readonly #tongue: Tongue;
  readonly #forms: DeclaredName | undefined;
  readonly id: string;
  readonly label: string;
  /** True if it is shown by its id, which is written as it is. */
  readonly isUnnamed: boolean;
  readonly declared: DeclaredName | undefined;
  readonly phrasing: Partial<EntityPhrasing>;

  constructor({ id, labelAr, labelEn, phrasing }: ToldEnd, tongue: Tongue) {
    this.#tongue = tongue;
    this.id = id;
    this.phrasing = readPhrasing<EntityPhrasing>(phrasing);
    this.declared = this.phrasing[tongue];
    this.isUnnamed = labelAr === null && labelEn === null;
    this.label = (tongue === 'ar' ? (labelAr ?? labelEn) : (labelEn ?? labelAr)) ?? id;
    const kind = id.slice(0, Math.max(0, id.indexOf(':')));
    this.#forms =
      this.declared ?? (this.isUnnamed ? undefined : inferForms(kind, this.label, tongue));
  }

  get running(): string {
    return this.#forms?.running ?? this.#forms?.name ?? this.label;
  }

  get gender(): Gender | undefined {
    return this.#forms?.gender ?? this.phrasing.gender;
  }

  get isPlural(): boolean {
    return this.#forms?.plural === true;
  }

  /** The short form after an earlier mention; undefined if there is none. */
  get again(): string | undefined {
    return this.#forms?.again;
  }

  /** False if it is shown by its name in the other script. */
  get isInOwnScript(): boolean {
    return (scriptOf(this.label) === 'ARAB') === (this.#tongue === 'ar');
  }

  isOf(sort: SlotSort): boolean {
    if (sort === 'NAMED') return this.declared !== undefined && this.declared.sort === undefined;
    return this.#forms?.sort === sort;
  }

  /** A form of the name; null if it would show the wrong case. */
  form(form: EndForm, isOblique: boolean): string | null {
    const other = form === 'running' ? undefined : this.#forms?.[form];
    if (!isOblique) return other ?? this.running;
    const [text, declared] =
      other === undefined
        ? [this.running, this.#forms?.oblique]
        : [other, form === 'again' ? this.#forms?.againOblique : undefined];
    return declared ?? this.#governed(text);
  }

  /** A text after a word that governs it; only Arabic changes it. */
  #governed(text: string): string | null {
    if (this.#tongue === 'en') return text;
    return showsCase(text, this.id.startsWith('person:')) ? null : withObliqueTens(text);
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

  /** The name of the role in the language, also for a common office named in the other, else in the other. */
  get role(): string | null {
    const { roleAr, roleEn } = this.relation;
    const [own, other] = this.tongue === 'ar' ? [roleAr, roleEn] : [roleEn, roleAr];
    const isOwn = own !== null && (scriptOf(own) === 'ARAB') === (this.tongue === 'ar');
    return isOwn ? own : (officeOf(own ?? other)?.[this.tongue] ?? own ?? other);
  }

  /** How the role reads, as declared or as that of a common office. */
  get roleForms(): RelationPhrasing['role'] {
    const { roleAr, roleEn } = this.relation;
    return this.told.role ?? officeOf(roleEn ?? roleAr)?.forms;
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
  ENDED: (scene) => scene.told.overBy !== undefined || scene.isPast(scene.relation.validTo),
  SINCE: (scene) => scene.relation.validFrom !== null && !scene.isComing(scene.relation.validFrom),
  COMING: (scene) => scene.isComing(scene.relation.validFrom),
  DATED: ({ relation }) => relation.validFrom !== null,
  AHEAD: (scene) => scene.both.some(({ phrasing }) => scene.isComing(phrasing.date)),
  ROLE: ({ relation }) => relation.roleKey !== null,
  OFFICE: ({ roleForms: role }) => role !== undefined && !isStatus(role),
  STATUS: ({ roleForms: role }) => role !== undefined && isStatus(role),
  UNDATED: ({ relation, told }) =>
    told.toldOn !== undefined && relation.validFrom === null && relation.validTo === null,
  METRIC: (scene) => scene.find(({ declared }) => declared?.metric) !== undefined,
  COUNTS: (scene) => scene.both.some(({ declared }) => declared?.counts === true),
  AS_OF: (scene) => scene.find(({ phrasing }) => phrasing.asOf) !== undefined,
  ALIKE: ({ ends: { s, t } }) => restOf(s) !== null && restOf(s) === restOf(t),
  ARTICLE: ({ ends: { t } }) => t.running.startsWith('the '),
  SITE: (scene) =>
    scene.both.some(({ id, label }) => id.startsWith('organization:') && site.test(label)),
};

/** Names of buildings and campuses in both languages. */
const site =
  /^(?:ال)?(?:فندق|قصر|متحف|مكتبة|قاعة|مسرح|جامعة|مدرسة|ملعب)(?=\s|$)|^(?:ال)?مركز .*ل?ل(?:مؤتمرات|معارض)$|\b(?:hall|hotel|house|museum|library|palace|theatre|university|arena|auditorium|stadium|pavilion|gallery|(?:conference|convention|exhibition) cent(?:re|er))$|^(?:university|museum|library|house|palace) of /iu;

function isStatus(role: NonNullable<RelationPhrasing['role']>): boolean {
  return role.masculine !== undefined || role.feminine !== undefined;
}

/** The part of a name after its short form: for an edition, its series. */
function restOf({ again, running }: End): string | null {
  if (again === undefined || !running.startsWith(`${again} `)) return null;
  return running.slice(again.length);
}
