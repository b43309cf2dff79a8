import { createHash } from 'node:crypto';
import { cypher } from '../store/statement.js';
import type { Row, Value } from '../store/graph-reader.js';
import { bringBack, findingOf, firsts, type Check, type CheckContext } from './check.js';

const mend = `put the text back as it was, ${bringBack}`;

/** Checks that every quote and mention equals its span of the document's text, and that every text is untouched. */
export const spans: Check = {
  name: 'spans',
  async run(context) {
    const { read } = context;
    const documents = firsts(
      await read(cypher`MATCH (d:Document) WHERE d.text IS NOT NULL RETURN d.id`),
    );
    let looked = 0;
    const changed: unknown[] = [];
    const wrong: unknown[] = [];
    for (const document of documents) {
      const { isTouched, quotes } = await readDocument(context, document);
      if (isTouched) changed.push(document);
      looked += quotes.length;
      wrong.push(...quotes.filter(({ isEqual }) => !isEqual).map(({ id }) => id));
    }
    const unheld = await read(
      cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE d.text IS NULL AND e.exact IS NOT NULL RETURN c.id`,
    );
    return {
      summary: `${looked} quotes and mentions in ${documents.length} texts`,
      findings: [
        ...findingOf(changed, 'texts have changed since they were read (sha256)', mend),
        ...findingOf(wrong, 'spans and quotes differ', mend),
        ...findingOf(firsts(unheld), 'claims quote a missing text', mend),
      ],
    };
  },
};

interface ComparedExcerpt {
  readonly id: Value | undefined;
  readonly isEqual: boolean;
}

async function readDocument({ read }: CheckContext, id: unknown) {
  const [[held, sha256] = []] = await read(
    cypher`MATCH (d:Document {id: ${id}}) RETURN d.text, d.sha256`,
  );
  const text = typeof held === 'string' ? held : '';
  const points = Array.from(text); // spans count code points
  const compareExcerpt = ([owner, start, end, exact]: Row): ComparedExcerpt => ({
    id: owner,
    isEqual: points.slice(Number(start), Number(end)).join('') === exact,
  });
  const ofClaims = await read(
    cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(d:Document {id: ${id}}) WHERE e.exact IS NOT NULL RETURN c.id, e.start, e.end, e.exact`,
  );
  const phrases = await read(
    cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(d:Document {id: ${id}}) WHERE e.phrase IS NOT NULL RETURN c.id, e.phraseStart, e.phraseEnd, e.phrase`,
  );
  const mentions = await read(
    cypher`MATCH (m:Mention)-[:IN_DOCUMENT]->(d:Document {id: ${id}}) RETURN m.id, m.start, m.end, m.exact`,
  );
  const sum = createHash('sha256').update(text).digest('hex');
  return {
    isTouched: sha256 !== null && sum !== sha256,
    quotes: [...ofClaims, ...phrases, ...mentions].map(compareExcerpt),
  };
}
