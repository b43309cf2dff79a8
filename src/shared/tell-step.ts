/**
 * Tells the step that a long piece of work begins, and its size or how far it is where that is known, such as
 * `{ done: 3, of: 12 }`.
 */
export type TellStep = (doing: string, numbers?: Readonly<Record<string, number>>) => void;
