import type { Session } from '../../data/session.js';
import { useTerms } from '../../data/terms.js';
import { SignedIn, SignInButton } from '../../form/sign-in.js';
import { fill } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';

/** Tells readers without a token, or whose role does not see the review, what it is and how they get in. */
export function Gate({ session }: { readonly session: Session | undefined }) {
  const terms = useTerms();
  return (
    <div class="gate">
      <h1>{said.title}</h1>
      <p class="lede">{said.gate.lede}</p>
      {session !== undefined && (
        <div class="sheet st-p st-p--bad" role="alert">
          <p>
            {fill(said.gate.tooLow, {
              role: terms.value('Role', session.role),
              needed: terms.value('Role', 'CONTRIBUTOR'),
            })}
          </p>
          <p>
            <SignedIn session={session} />
          </p>
        </div>
      )}
      <p class="quiet">{said.gate.who}</p>
      <p>
        <SignInButton />
      </p>
      <p class="quiet ui">{said.gate.how}</p>
      <pre class="command" tabIndex={0} lang="en" dir="ltr">
        multaqa token create NAME --role CURATOR
      </pre>
    </div>
  );
}
