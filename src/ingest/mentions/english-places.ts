import type { Reading } from '../reading/reading.js';

/** `Port Halden, Veldria`: behind a place and a comma stands the state that it lies in. */
export function readEnglishStates(reading: Reading): void {
  for (const place of [...reading.mentions]) {
    if (place.kind !== 'Place' || reading.tokens[place.to]?.raw !== ',') continue;
    const state = reading.startingAt(place.to + 1);
    if (state === undefined || state.kind !== 'Place' || state.entity.isKnown) continue;
    toState(reading, state.from, state.to);
  }
  readOwners(reading);
}

/** `Ministry of Communications of Caldera`, `Central Bank of …`: an authority of a state ends with its name. */
function readOwners(reading: Reading): void {
  for (const organisation of [...reading.mentions]) {
    if (organisation.kind !== 'Organization' || reading.tokens[organisation.from]?.isArabic === true) continue;
    const last = organisation.to - 1;
    if (reading.tokens[last - 1]?.folded !== 'of' || reading.at(last) !== organisation) continue;
    const words = reading.tokens.slice(organisation.from, last).map(({ folded }) => folded);
    if (ofState(words)) toState(reading, last, organisation.to);
  }
}

function ofState(words: readonly string[]): boolean {
  const isCentral = words[0] === 'central' || words[0] === 'national' || words[0] === 'government';
  const ofs = words.filter((word) => word === 'of').length;
  return isCentral || words[0] === 'embassy' || (words[0] === 'ministry' && ofs > 1);
}

function toState(reading: Reading, from: number, to: number): void {
  const there = reading.mentions.find((mention) => mention.from === from && mention.to === to);
  if (there && there.kind !== 'Place') return;
  if (there) reading.remove(there);
  const entity = reading.entities.named('Country', reading.words(from, to));
  reading.add({ from, to, kind: 'Country', entity, rule: 'english-state', confidence: 0.75 });
}

/** `University of Santa Brisa`: a place that is known already, within the name of an organisation. */
export function readNestedPlaces(reading: Reading): void {
  const places = reading.entities.all.filter(({ kind }) => kind === 'Place' || kind === 'Country');
  for (const organisation of [...reading.mentions]) {
    if (organisation.kind !== 'Organization') continue;
    for (const entity of places)
      for (const name of entity.names) addNested(reading, organisation, entity, name.split(/\s+/u).length);
  }
}

function addNested(
  reading: Reading,
  { from, to }: { from: number; to: number },
  entity: { kind: 'Place' | 'Country' | string; names: ReadonlySet<string> } & Parameters<Reading['add']>[0]['entity'],
  length: number,
): void {
  for (let at = from + 1; at + length <= to; at += 1)
    if (entity.names.has(reading.words(at, at + length)) && !reading.isCoveredWithin(at, from, to))
      reading.add({ from: at, to: at + length, kind: entity.kind, entity, rule: 'nested-place', confidence: 0.8 });
}
