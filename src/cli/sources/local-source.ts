import { GraphQLError, Source, parse, validate } from 'graphql';
import type { DocumentNode, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { createApi } from '../../api/api.js';
import type { Api, Context } from '../../api/context.js';
import { readExportQuery } from '../../api/export/query-string.js';
import { selectExport } from '../../api/export/select-export.js';
import { knownErrorOf } from '../../api/known-error-of.js';
import { FileTries, type SteadyFile } from '../../export/index.js';
import { Knowledge } from '../../knowledge/knowledge.js';
import { program } from '../../shared/program.js';
import { toTable } from '../../operations/answer-table.js';
import { findOperation, findStoredQuery } from '../../operations/find-operation.js';
import { readOperationsIn } from '../../operations/read-operations.js';
import { readVariables } from '../../operations/read-variables.js';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { owner } from '../../shared/viewer.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { countElements } from './count-elements.js';
import { Misuse } from '../terminal/terminal.js';
import type { GraphSource } from './graph-source.js';
import { refusalOf } from './refusal-of.js';
import { toTexts, toValues, type Variables } from './variables.js';

interface LocalOptions extends RunOptions {
  readonly signal: AbortSignal;
  /** Folders of the stored operations. */
  readonly operationFolders: readonly string[];
  /** Prefix of the IRIs of linked data, if configured. */
  readonly iriBase?: string | undefined;
  /** Curation, its author, and the language model for reading; absent if the graph is only read. */
  readonly curator?: Pick<Context, 'curation' | 'viewer' | 'model'>;
}

/** A source with work of its own, to be closed before its graph. */
interface LocalSource extends GraphSource {
  close(): void;
}

/** A graph opened by this process. It answers as the server does, without the server's limits. */
export function localSource(
  store: GraphReader,
  { operationFolders, curator, iriBase, ...options }: LocalOptions,
): LocalSource {
  const knowledge = new Knowledge(store);
  const context = {
    store,
    knowledge,
    signal: options.signal,
    requestId: 'cli',
    viewer: owner,
    ...curator,
  };
  let made: Promise<Api> | undefined;
  const api = () => (made ??= createApi());
  const askStored = async (name: string, variables: Variables) => {
    const its = await api();
    const stored = findStoredQuery(readOperationsIn(operationFolders, its.schema), name);
    const values = await orMisuse(() => readVariables(stored, toTexts(variables), its.schema));
    const answer = await execute(its, context, { document: stored.document, values });
    return { answer, stored };
  };
  return {
    async ask({ document: source, operationName, variables }) {
      const { schema } = await api();
      const document = parseValid(source, schema);
      if (!('kind' in document)) return document;
      findOperation(document, operationName, '--operation');
      const values = toValues(variables, source, operationName);
      return execute(await api(), context, { document, operationName, values });
    },
    async askByName(name, variables) {
      return (await askStored(name, variables)).answer;
    },
    async tableByName(name, form, variables, wishes) {
      const { answer, stored } = await askStored(name, variables);
      if (answer.errors !== undefined) throw refusalOf(answer, isMisuse(answer) ? 400 : 500);
      const { document, operation, description } = stored;
      return form.write(toTable(document, operation, answer.data), {
        ...wishes,
        about: { question: name, description, generatedBy: program },
      });
    },
    async *exportAs(format, texts, { onElement, onRedirect } = {}) {
      const its = await api();
      let total: number | undefined;
      const select = async (reader: GraphReader) => {
        const selection = await orMisuse(() =>
          selectExport(its, readExportQuery(its.schema, format, texts).selection, {
            ...context,
            store: reader,
          }),
        );
        for (const [shown, asked] of selection.redirects) onRedirect?.(asked, shown);
        total =
          format.apart === undefined ? await countElements(reader, selection, options) : undefined;
        return {
          ...selection,
          iriBase,
          viewer: context.viewer,
          onElement: () => onElement?.(total),
        };
      };
      const tries = new FileTries(store, format, options);
      let file: SteadyFile | undefined;
      while (file === undefined) {
        const { reader, open } = await tries.next();
        file = await open(select(reader));
      }
      yield* file.pieces;
    },
    close() {
      knowledge.close();
    },
  };
}

/** True if the question makes no sense or names unknown things. */
function isMisuse({ errors = [] }: FormattedExecutionResult): boolean {
  return errors.every(({ extensions }) => extensions?.['code'] === 'BAD_INPUT');
}

/** Runs a task on the command line's arguments, whose faults become misuse. */
async function orMisuse<Result>(use: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'BAD_INPUT') throw error;
    throw new Misuse(error.message, { cause: error });
  }
}

function parseValid(
  source: string,
  schema: Api['schema'],
): DocumentNode | FormattedExecutionResult {
  try {
    const document = parse(new Source(source, 'query'));
    const errors = validate(schema, document);
    return errors.length === 0 ? document : { errors: errors.map((error) => error.toJSON()) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error.toJSON()] };
    throw error;
  }
}

interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly values: Values;
}

async function execute(
  api: Api,
  context: Context,
  { document, operationName, values }: Asked,
): Promise<FormattedExecutionResult> {
  const { errors, ...answer } = await api.execute({
    document,
    operationName,
    variables: values,
    context: { ...context, documents: api.documents },
  });
  if (context.signal.aborted) throw context.signal.reason;
  return errors === undefined ? answer : { ...answer, errors: errors.map(show) };
}

function show(error: GraphQLError): GraphQLFormattedError {
  const code = knownErrorOf(error)?.code;
  return code === undefined ? error.toJSON() : { ...error.toJSON(), extensions: { code } };
}
