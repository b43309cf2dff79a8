import type { Question, Sample } from '../questions/question.js';
import type { Child } from '../processes/child.js';

/** A server that takes part in the comparison: a process of its own, and how it is asked. */
export interface Contestant {
  readonly name: ContestantName;
  readonly title: string;
  readonly child: Child;
  readonly port: number;
  /** `cursor` is our cursor of the sample's place where the question has one. */
  requestOf(question: Question, sample: Sample, cursor: string | undefined): Request;
}

/** A POST of JSON where there is a body, else a GET. */
export interface Request {
  readonly path: string;
  readonly body?: string;
}

export type ContestantName =
  'neo4j' | 'embedded' | 'named' | 'library' | 'bare' | 'other-neo4j' | 'other-embedded';
