import type { FormattedExecutionResult } from 'graphql';
import type { Format } from '../../export/index.js';
import type { Texts } from '../../operations/read-texts.js';
import type { TableForm, TableWishes } from '../../operations/write-table.js';
import type { Variables } from './variables.js';

export interface Question {
  readonly document: string;
  readonly operationName?: string | undefined;
  readonly variables: Variables;
}

export interface ExportOptions {
  /** Called with each element taken, and their total if it is known; not by every source. */
  readonly onElement?: ((total: number | undefined) => void) | undefined;
  /** Called with each id of the selection that leads to another by now, and with that id. */
  readonly onRedirect?: ((asked: string, shown: string) => void) | undefined;
}

/** A graph that answers, in this process or over HTTP: the same questions get the same answers. */
export interface GraphSource {
  ask(question: Question): Promise<FormattedExecutionResult>;
  /**
   * Asks a stored operation.
   * @throws KnownError `NOT_FOUND` with the known names
   */
  askByName(name: string, variables: Variables): Promise<FormattedExecutionResult>;
  /**
   * The answer to a stored operation as a table.
   * @throws KnownError as {@link askByName} does, and with the messages of an answer that has errors
   */
  tableByName(
    name: string,
    form: TableForm,
    variables: Variables,
    wishes: TableWishes,
  ): Promise<string | Uint8Array>;
  /**
   * The bytes of an export; an error of the source passes through, also in the middle.
   * @param selection as the query string of `/export` has it
   */
  exportAs(format: Format, selection: Texts, options?: ExportOptions): AsyncIterable<Uint8Array>;
}
