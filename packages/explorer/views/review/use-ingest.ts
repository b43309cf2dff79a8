import { useState } from 'preact/hooks';
import type { AskError } from '../../data/ask.js';
import type { Mutations } from '../../data/operations.js';
import type { Session } from '../../data/session.js';
import { useChange } from '../../data/use-change.js';
import { go } from '../../route/location.js';
import { places } from '../../route/places.js';
import { reviewWords as said } from '../../words/review-words.js';
import { words } from '../../words/words.js';
import { faultOf, wantedOf, type NewDocument, type Wanted } from './new-document.js';

type Payload = Mutations['ingest-document']['answer']['ingestDocument'];
export type Analysis = NonNullable<Payload['analysis']>;

/** The proposals of a document, with the fields that were read. */
export interface Reading {
  readonly of: NewDocument;
  readonly wanted: Wanted;
  readonly document: string | undefined;
  readonly analysis: Analysis;
}

export interface Ingest {
  readonly isReading: boolean;
  readonly isKeeping: boolean;
  readonly fault: string;
  /** Messages of the server, in English. */
  readonly refusals: readonly string[];
  readonly reading: Reading | undefined;
  /** Reads the document without keeping it. */
  readonly read: (brought: NewDocument) => Promise<void>;
  /** Keeps the read document, and opens it. */
  readonly keep: () => Promise<void>;
}

interface State {
  readonly step: 'read' | 'keep' | undefined;
  readonly fault: string;
  readonly refusals: readonly string[];
  readonly reading: Reading | undefined;
}

const nothing: State = { step: undefined, fault: '', refusals: [], reading: undefined };

/** Ingests a document: it is read first, and kept after the reviewer has seen its proposals. */
export function useIngest(session: Session): Ingest {
  const ingesting = useChange('ingest-document', session);
  const [{ step, fault, refusals, reading }, setState] = useState<State>(nothing);
  const refuse = (payload: Payload): void => {
    const messages = payload.userErrors.map(({ message }) => message);
    setState((before) => ({ ...before, step: undefined, fault: '', refusals: messages }));
  };

  const read = async (brought: NewDocument): Promise<void> => {
    const wrong = faultOf(brought);
    if (wrong !== undefined) {
      setState({ ...nothing, fault: wrong });
      return;
    }
    setState({ ...nothing, step: 'read' });
    const wanted = await wantedOf(brought).catch(() => undefined);
    if (wanted === undefined) {
      setState({ ...nothing, fault: said.ingest.unreadable });
      return;
    }
    const answer = await ingesting.run({ ...wanted, dryRun: true });
    const payload = answer?.ingestDocument;
    if (payload === undefined) setState(nothing);
    else if (payload.analysis == null) refuse(payload);
    else {
      const document = payload.document ?? undefined;
      const { analysis } = payload;
      setState({ ...nothing, reading: { of: brought, wanted, document, analysis } });
    }
  };

  const keep = async (): Promise<void> => {
    if (reading === undefined) return;
    setState((before) => ({ ...before, step: 'keep', refusals: [] }));
    const answer = await ingesting.run({ ...reading.wanted, dryRun: false });
    const payload = answer?.ingestDocument;
    if (payload === undefined) setState((before) => ({ ...before, step: undefined }));
    else if (payload.userErrors.length > 0 || payload.document == null) refuse(payload);
    else go(places.review({ document: payload.document }));
  };

  return {
    isReading: step === 'read',
    isKeeping: step === 'keep',
    reading,
    read,
    keep,
    refusals,
    fault: fault === '' ? sayError(ingesting.error) : fault,
  };
}

function sayError(error: AskError | undefined): string {
  if (error === undefined) return '';
  if (error.code === 'LIMIT_EXCEEDED') return said.ingest.tooLarge;
  return words.state.faults[error.fault];
}
