import type { Question, Sample } from '../questions/question.js';
import type { Child } from '../processes/child.js';

/** A server that takes part in the comparison: a process of its own, and how it is asked. */
export interface Contestant {
  readonly name: ContestantName;
  readonly title: string;
  readonly child: Child;
  readonly port: number;
  pathOf(question: Question): string;
  /** The body of the request; `cursor` is our cursor of the sample's place where the question has one. */
  bodyOf(question: Question, sample: Sample, cursor: string | undefined): string;
}

export type ContestantName = 'neo4j' | 'embedded' | 'library' | 'bare';
