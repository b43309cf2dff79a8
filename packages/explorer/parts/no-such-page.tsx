import { places } from '../route/places.js';
import { words } from '../words/words.js';
import { useTitle } from './use-title.js';

export function NoSuchPage() {
  useTitle(words.state.noSuchPage);
  return <NotThere title={words.state.noSuchPage} hint={words.state.noSuchPageHint} />;
}

/** Shown if the address names a thing that the graph does not have. No sentence has its id. */
export function NoSuchThing() {
  useTitle(words.state.noSuchThing);
  return <NotThere title={words.state.noSuchThing} hint={words.state.noSuchThingHint} />;
}

function NotThere({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <div class="who">
      <h1>{title}</h1>
      <p class="quiet lede">{hint}</p>
      <p>
        <a class="btn btn--main" href={places.home}>
          {words.search.title}
        </a>
      </p>
    </div>
  );
}
