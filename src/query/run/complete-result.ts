import {
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Values } from '../../shared/mapping.js';
import { Turn } from '../../shared/turn.js';
import { Bare } from '../compile/shape.js';
import type { Selection } from '../read/selection.js';

/** Puts a value in its place in the answer. */
type Place = (value: unknown) => void;

/** The ids that a field refers to, each with the places where what it names goes. */
export type WantedIds = Map<string, Place[]>;

type Complete = (value: unknown) => unknown;

/** Something that only graphql-js knows how to answer, such as a null where none may be. */
export class NotPlainError extends Error {}

/**
 * Turns what code of the API gave into the answer, by its selection: fields by response key, in the order asked, leaf
 * values serialised. What it refers to by id is left open and listed, as are fields that are methods.
 */
export class ResultCompletion {
  /** What is referred to, by the field that does. */
  readonly wanted = new Map<Selection, WantedIds>();
  readonly #completers = new Map<Selection, Complete>();
  readonly #info: (parent: GraphQLObjectType, selection: Selection) => GraphQLResolveInfo;
  readonly #context: unknown;
  readonly #turn = new Turn();
  #pending: Promise<void>[] = [];
  #hasFailed = false;

  constructor(
    info: (parent: GraphQLObjectType, selection: Selection) => GraphQLResolveInfo,
    context: unknown,
  ) {
    this.#info = info;
    this.#context = context;
  }

  /** The completed value of a field; references are still open. */
  async complete(selection: Selection, value: unknown): Promise<unknown> {
    try {
      const completed = this.#completerOf(selection)(value);
      while (this.#pending.length > 0) await Promise.all(this.#pending.splice(0));
      return completed;
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  /** Work that the answer waits for. Where another part fails first, nobody hears of its own failure. */
  #await(work: Promise<void>): void {
    work.catch(() => undefined);
    this.#pending.push(work);
  }

  #completerOf(selection: Selection): Complete {
    const known = this.#completers.get(selection);
    if (known) return known;
    const made = this.#make(selection.field.type, selection);
    this.#completers.set(selection, made);
    return made;
  }

  #make(type: GraphQLOutputType, selection: Selection): Complete {
    if (isNonNullType(type)) {
      const complete = this.#make(type.ofType, selection);
      return (value) => {
        const completed = complete(value);
        if (completed === null) throw new NotPlainError(`${selection.field.name} is null.`);
        return completed;
      };
    }
    const complete = this.#makeNullable(type, selection);
    return (value) => (value === null || value === undefined ? null : complete(value));
  }

  #makeNullable(type: GraphQLOutputType, selection: Selection): Complete {
    if (isListType(type)) {
      const complete = this.#make(type.ofType, selection);
      return (values) => this.#completeList(values as readonly unknown[], complete);
    }
    if (isLeafType(type)) return (value) => type.serialize(value);
    if (isObjectType(type)) return this.#makeObject(type, selection);
    throw new NotPlainError(`${selection.field.name} has several types.`);
  }

  /** What a long list has left when the turn is over is completed in later turns, in its place. */
  #completeList(values: readonly unknown[], complete: Complete): unknown[] {
    const list = Array<unknown>(values.length).fill(null);
    const left = this.#fillFrom(0, list, values, complete);
    if (left < values.length) this.#await(this.#fillInTurns(left, list, values, complete));
    return list;
  }

  async #fillInTurns(
    start: number,
    list: unknown[],
    values: readonly unknown[],
    complete: Complete,
  ): Promise<void> {
    for (let left = start; left < values.length && !this.#hasFailed;) {
      await this.#turn.rest();
      left = this.#fillFrom(left, list, values, complete);
    }
  }

  /** Completes until the turn is over, one value at least, and gives the place of the next. */
  #fillFrom(
    start: number,
    list: unknown[],
    values: readonly unknown[],
    complete: Complete,
  ): number {
    let place = start;
    while (place < values.length) {
      list[place] = complete(values[place]);
      place += 1;
      if (this.#turn.isOver) break;
    }
    return place;
  }

  #makeObject(type: GraphQLObjectType, { children }: Selection): Complete {
    const fields = (children.get(type.name) ?? []).map((child) => this.#fieldOf(type, child));
    return (value) => {
      const object = new Bare();
      for (const fill of fields) fill(object, value as Values);
      return object;
    };
  }

  #fieldOf(
    type: GraphQLObjectType,
    child: Selection,
  ): (object: Record<string, unknown>, source: Values) => void {
    const { key, field, mapping } = child;
    if (mapping.kind === 'typeName') return (object) => (object[key] = type.name);
    if (mapping.kind === 'reference') return this.#referenceOf(child);
    if (mapping.kind === 'resolved') throw new NotPlainError(`${field.name} needs an entity.`);
    const complete = this.#completerOf(child);
    const call = this.#callOf(type, child);
    return (object, source) => {
      const value = source[field.name];
      object[key] = typeof value === 'function' ? null : complete(value);
      if (typeof value !== 'function') return;
      const fill = (resolved: unknown) => {
        object[key] = complete(resolved);
      };
      this.#await(call(source).then(fill));
    };
  }

  /**
   * Calls the method behind a field; what its calls have in common is worked out at the first. Where it fails, how far
   * up the answer is null depends on the types around it.
   */
  #callOf(type: GraphQLObjectType, child: Selection): (source: Values) => Promise<unknown> {
    const { field, nodes } = child;
    let common: { readonly args: Values; readonly info: GraphQLResolveInfo } | undefined;
    const readCommon = () => {
      const info = this.#info(type, child);
      const [node] = nodes;
      return { info, args: node ? getArgumentValues(field, node, info.variableValues) : {} };
    };
    return async (source) => {
      try {
        const { args, info } = (common ??= readCommon());
        const result: unknown = await field.resolve?.(source, args, this.#context, info);
        return result;
      } catch (cause) {
        throw new NotPlainError(`${field.name} failed.`, { cause });
      }
    };
  }

  #referenceOf(child: Selection): (object: Record<string, unknown>, source: Values) => void {
    const { key, field } = child;
    const wanted: WantedIds = new Map();
    this.wanted.set(child, wanted);
    const want = (id: string, place: Place) => {
      const places = wanted.get(id);
      if (places) places.push(place);
      else wanted.set(id, [place]);
    };
    const nullable = nullabilityOf(field.type);
    return (object, source) => {
      const value = source[field.name] as string | readonly string[] | null | undefined;
      object[key] = null;
      if (value === null || value === undefined) {
        if (!nullable.field) throw new NotPlainError(`${field.name} is null.`);
      } else if (typeof value === 'string')
        want(
          value,
          checked(nullable.field, (found) => (object[key] = found)),
        );
      else {
        const list = Array<unknown>(value.length).fill(null);
        object[key] = list;
        value.forEach((id, i) => {
          want(
            id,
            checked(nullable.item, (found) => (list[i] = found)),
          );
        });
      }
    };
  }
}

/** Whether a field, and where it is a list each of its items, may be null. */
function nullabilityOf(type: GraphQLOutputType): { field: boolean; item: boolean } {
  const inner = isNonNullType(type) ? type.ofType : type;
  const field = !isNonNullType(type);
  return { field, item: isListType(inner) ? !isNonNullType(inner.ofType) : field };
}

function checked(isNullable: boolean, place: Place): Place {
  if (isNullable) return place;
  return (value) => {
    if (value === null) throw new NotPlainError('What is referred to is not there.');
    place(value);
  };
}
