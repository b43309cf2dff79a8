import {
  GraphQLError,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { Bare } from '../compile/shape.js';
import type { Selection } from '../read/selection.js';
import { toError } from './field-errors.js';
import { OpenReference } from './open-reference.js';
import {
  allOf,
  fillFields,
  ignore,
  Place,
  withAlso,
  type Complete,
  type Container,
  type FillField,
  type PlaceOptions,
  type Progress,
  type Waiting,
} from './place.js';

interface CompletionOptions {
  readonly progress: Progress;
  /** The request's context, passed to every method behind a field. */
  readonly context: unknown;
  readonly infoOf: (parent: GraphQLObjectType, selection: Selection) => GraphQLResolveInfo;
}

/**
 * Turns results of API code into the answer, by its selection: fields by response key, in the requested order, leaf values
 * serialised, methods called once each. References by id are left open and listed.
 */
export class ResultCompletion {
  readonly references: OpenReference[] = [];
  readonly #options: CompletionOptions;

  constructor(options: CompletionOptions) {
    this.#options = options;
  }

  /** Calls the code of a root field and completes its result. */
  rootField(type: GraphQLObjectType, selection: Selection): FillField {
    const call = this.#callOf(type, selection);
    return this.#fieldFrom(() => call(undefined), undefined, type, selection);
  }

  #fieldOf(above: Place, type: GraphQLObjectType, selection: Selection): FillField {
    const { key, field, mapping } = selection;
    if (mapping.kind === 'typeName')
      return (object) => {
        object[key] = type.name;
        return undefined;
      };
    if (mapping.kind === 'reference')
      return this.#fieldFrom(referenceReader(field), above, type, selection);
    const call = this.#callOf(type, selection);
    const read = (source: Values) => {
      const value = source[field.name];
      return typeof value === 'function' ? call(source) : value;
    };
    return this.#fieldFrom(read, above, type, selection);
  }

  #fieldFrom(
    read: (source: Values) => unknown,
    above: Place | undefined,
    type: GraphQLObjectType,
    selection: Selection,
  ): FillField {
    const { key, field } = selection;
    const place = this.#placeOf({ above, parentName: type.name, selection, type: field.type });
    return (object, source) => {
      let value: unknown;
      try {
        value = read(source);
      } catch (error) {
        place.fail(error, object, key);
        return undefined;
      }
      return place.put(value, object, key);
    };
  }

  /** Calls the method behind a field; the common part of its calls is computed at the first. */
  #callOf(type: GraphQLObjectType, selection: Selection): (source: Values | undefined) => unknown {
    const { field, nodes } = selection;
    const { context, infoOf } = this.#options;
    let common: { readonly args: Values; readonly info: GraphQLResolveInfo } | undefined;
    const readCommon = () => {
      const info = infoOf(type, selection);
      const [node] = nodes;
      return { info, args: node ? getArgumentValues(field, node, info.variableValues) : {} };
    };
    return (source) => {
      const { args, info } = (common ??= readCommon());
      return field.resolve?.(source, args, context, info);
    };
  }

  #placeOf(options: Omit<PlaceOptions, 'progress'>): Place {
    const { progress } = this.#options;
    return new Place({ ...options, progress }, (place) => this.#completerOf(place));
  }

  #completerOf(place: Place): Complete {
    const { parentName, selection } = place;
    const type = getNullableType(place.type);
    if (isListType(type)) {
      const item = this.#placeOf({ above: place, parentName, selection, type: type.ofType });
      return this.#listAt(place, item);
    }
    if (selection.mapping.kind === 'reference') return this.#idAt(place);
    if (isLeafType(type)) return leafAt(type);
    invariant(isObjectType(type), `the result ${place.title} has one type`);
    return this.#objectAt(place, type);
  }

  #objectAt(place: Place, type: GraphQLObjectType): Complete {
    const { progress } = this.#options;
    const selections = place.selection.children.get(type.name) ?? [];
    const fields = selections.map((each) => this.#fieldOf(place, type, each));
    return (value, container, key) => {
      progress.enter(place.depth, key);
      const object = new Bare();
      container[key] = object;
      return fillFields(fields, object, value as Values);
    };
  }

  /** Fills lists in turns: the rest waits for the next turn of the event loop. */
  #listAt(place: Place, item: Place): Complete {
    const { progress } = this.#options;
    const fill = (list: Container, values: readonly unknown[], start: number): Waiting => {
      let waiting: PromiseLike<unknown>[] | undefined;
      let next = start;
      try {
        while (next < values.length && (next === start || !progress.turn.isOver)) {
          waiting = withAlso(waiting, item.put(values[next], list, next));
          next += 1;
        }
      } catch (failure) {
        for (const each of waiting ?? []) each.then(undefined, ignore);
        throw failure;
      }
      if (next < values.length) waiting = withAlso(waiting, fillLater(list, values, next));
      return waiting && allOf(waiting);
    };
    const fillLater = async (list: Container, values: readonly unknown[], start: number) => {
      const path = progress.pathOf(place.depth + 1);
      await progress.turn.rest();
      if (progress.errors.isNull(path)) return;
      progress.resume(path);
      await fill(list, values, start);
    };
    return (value, container, key) => {
      progress.enter(place.depth, key);
      const values = toArray(value, place.title);
      const list = makeList(values.length);
      container[key] = list;
      return fill(list, values, 0);
    };
  }

  #idAt(place: Place): Complete {
    const reference = new OpenReference(place);
    this.references.push(reference);
    return (id, container, key) => {
      container[key] = null;
      invariant(typeof id === 'string', `${place.title} refers by ids`);
      reference.want(id, container, key);
      return undefined;
    };
  }
}

/** Reads a reference, and fails no sooner than graphql-js, which fetches it first. */
function referenceReader({ name, type }: GraphQLField<unknown, unknown>) {
  const isNullable = !isNonNullType(type);
  return (source: Values): unknown => {
    try {
      const value = source[name] ?? null;
      return value === null && !isNullable ? Promise.resolve(null) : value;
    } catch (error) {
      return Promise.reject(toError(error));
    }
  };
}

function leafAt(type: GraphQLLeafType): Complete {
  return (value, container, key) => {
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined)
      throw new Error(
        `Expected \`${type.name}.serialize(${JSON.stringify(value)})\` to return non-nullable value, returned: ${String(serialized)}`,
      );
    container[key] = serialized;
    return undefined;
  };
}

function toArray(value: unknown, title: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isIterable(value)) return [...value];
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${title}".`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** A list of nulls, which is a container by index. */
function makeList(length: number): Container {
  return Array<unknown>(length).fill(null) as unknown as Container;
}
