/** The classes of schema.org for our kinds of entity; every other kind is a Thing. */
const classes: Readonly<Record<string, string>> = {
  Assertion: 'schema:Claim',
  AttendeeCategory: 'schema:Audience',
  Country: 'schema:Country',
  Edition: 'schema:Event',
  Event: 'schema:Event',
  ForumSeries: 'schema:EventSeries',
  Organization: 'schema:Organization',
  Person: 'schema:Person',
  Place: 'schema:Place',
  Quote: 'schema:Quotation',
  Session: 'schema:Event',
  Statistic: 'schema:Observation',
  Topic: 'schema:DefinedTerm',
};

/** The class of schema.org that fits a kind of entity best. */
export function schemaClassOf(kind: string): string {
  return classes[kind] ?? 'schema:Thing';
}
