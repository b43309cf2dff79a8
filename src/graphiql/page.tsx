import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { examples } from './examples.js';
import { variablesOf, type Values } from './values.js';
import { ReadableArabic } from './readable-arabic.js';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
/** Content of the address after `#`, which no server sees: a query with its variables, opened in a tab of its own. */
const given = new URLSearchParams(window.location.hash.slice(1));
const [query, variables] = [given.get('query'), given.get('variables')];
const initial = {
  ...(query && { initialQuery: query }),
  ...(variables && { initialVariables: variables }),
};
/** The query page: GraphiQL with the example questions in its tabs. */
export function Page({ values }: { readonly values: Values }) {
  const tabs = examples.map((example) => {
    const filled = variablesOf(example, values);
    return { query: example, ...(filled !== undefined && { variables: filled }) };
  });
  return (
    <>
      <ReadableArabic />
      <GraphiQL fetcher={fetcher} defaultTabs={tabs} shouldPersistHeaders={false} {...initial}>
        <GraphiQL.Logo>
          <span className="logo">
            <bdi>{document.title}</bdi>
          </span>
        </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}
