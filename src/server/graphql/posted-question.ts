type JsonRecord = Readonly<Record<string, unknown>>;

export interface PostedQuestion {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: JsonRecord;
  readonly extensions: JsonRecord | undefined;
}

/** The parts of a POST's JSON body in its plain form; `undefined` where a part has any other type than it should. */
export function readPostedQuestion(body: unknown): PostedQuestion | undefined {
  if (!isRecord(body) || typeof body['query'] !== 'string') return undefined;
  const operationName = body['operationName'] ?? undefined;
  const variables = body['variables'] ?? {};
  const extensions = body['extensions'] ?? undefined;
  if (!isOptionalText(operationName) || !isRecord(variables) || !isOptionalRecord(extensions))
    return undefined;
  return { query: body['query'], operationName, variables, extensions };
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptionalRecord(value: unknown): value is JsonRecord | undefined {
  return value === undefined || isRecord(value);
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
