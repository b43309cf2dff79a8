import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { examples } from './examples.js';
import { ReadableArabic } from './readable-arabic.js';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const tabs = [...examples];

/** The page to ask from: GraphiQL with the example questions in its tabs. */
export function Page() {
  return (
    <>
      <ReadableArabic />
      <GraphiQL fetcher={fetcher} defaultTabs={tabs} shouldPersistHeaders={false}>
        <GraphiQL.Logo>
          <span className="logo">
            <bdi>ملتقى</bdi> · Multaqa
          </span>
        </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}
