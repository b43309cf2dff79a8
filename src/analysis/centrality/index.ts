import type { ExactText } from '../../shared/exact-text.js';
import { betweenness } from './betweenness.js';
import { closeness } from './closeness.js';
import type { CentralityDeclaration } from './declaration.js';
import { degree } from './degree.js';
import { pageRank } from './page-rank.js';

/** Every measure of centrality; a new one is a file beside these and a line here. */
const listed = [degree, closeness, betweenness, pageRank] as const;

export type Metric = ExactText<(typeof listed)[number]['name']>;

export const centralities: readonly CentralityDeclaration<Metric>[] = listed;
