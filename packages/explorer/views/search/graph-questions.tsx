import type { AnswerOf } from '../../data/ask.js';
import { useTerms, type Terms } from '../../data/terms.js';
import { keptOfKind } from '../../data/kept-things.js';
import { useAfterPaint } from '../../data/use-after-paint.js';
import { hasRole, useSession } from '../../data/session.js';
import { useAnswer } from '../../data/use-answer.js';
import { nameOf } from '../../parts/entity.js';
import { Answered, Section } from '../../parts/panel.js';
import { roleOf, sayValidity } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayMoment, sayNumber } from '../../words/say.js';
import { lateWords } from '../../words/late-words.js';
import { words } from '../../words/words.js';
import { answersOf } from '../../parts/differ/answers.js';
import { sayQuestion, sayWithin } from '../../parts/differ/question.js';

type Found = AnswerOf<'view-questions'>;

interface Question {
  readonly href: string;
  readonly text: string;
  /** The answer in a few words. */
  readonly answer: string;
}

const { questions: said, news, kept } = lateWords;

/** Questions that this graph answers, each with its answer: an office, a difference of sources, and common members. */
export function GraphQuestions() {
  const asked = useAnswer('view-questions', {});
  const terms = useTerms();
  return (
    <Section title={words.home.question} asked={asked}>
      <Answered asked={asked}>
        {(found) => (
          <ul class="lines lines--q">
            {questionsIn(terms, found).map(({ href, text, answer }) => (
              <li key={href}>
                <a href={href}>{text}</a>
                <span class="cap">{answer}</span>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Section>
  );
}

function questionsIn(terms: Terms, { offices, conflicts, interlocks }: Found): readonly Question[] {
  return [
    ...offices.nodes.flatMap((office) => askOfOffice(office) ?? []).slice(0, 1),
    ...conflicts.nodes.map((conflict) => askOfDifference(terms, conflict)),
    ...interlocks.interlocks.map(askOfMembers),
  ];
}

/** The question of who holds an office; undefined if it has no name, or is over. */
function askOfOffice(office: Found['offices']['nodes'][number]): Question | undefined {
  const role = roleOf(office);
  if (role == null || office.overBy != null) return undefined;
  const { source, target } = office;
  const answer = [nameOf(source).text, sayValidity(office)].filter((each) => each !== '');
  return {
    href: places.entity(target.id),
    text: fill(said.office, { role, name: sayWithin(target) }),
    answer: answer.join(words.graph.comma),
  };
}

function askOfDifference(terms: Terms, conflict: Found['conflicts']['nodes'][number]): Question {
  const answers = answersOf(conflict, terms);
  const [subject = ''] = conflict.claims.map((claim) => claim.subject.id);
  return {
    href: places.conflicts(subject),
    text: sayQuestion(conflict, answers, terms),
    answer: answers.map(({ text }) => text).join(said.or),
  };
}

function askOfMembers(of: Found['interlocks']['interlocks'][number]): Question {
  const [a, b] = [sayWithin(of.a), sayWithin(of.b)];
  return {
    href: places.common(of.a.id, of.b.id),
    text: fill(said.members, { a, b }),
    answer: sayCount(said.shared, of.sharedCount),
  };
}

/** The last change of the graph, the differences of its sources, and how much a reader follows. */
export function WhatIsNew() {
  const asked = useAnswer('view-new', useAfterPaint({}));
  const terms = useTerms();
  const followed = keptOfKind('watched').length;
  return (
    <Section title={news.title} asked={asked}>
      <Answered asked={asked}>
        {({ changes: { nodes }, all, open }) => (
          <ul class="lines">
            {nodes.map(({ number, at, kind }) => (
              <li key={number}>
                <span>{terms.value('ChangeKind', kind)}</span>
                <span class="cap">
                  {fill(news.change, { number: sayNumber(number), at: sayMoment(Date.parse(at)) })}
                </span>
              </li>
            ))}
            <li>
              <a href={places.conflicts()}>{news.differences}</a>
              <span class="cap">
                {fill(news.open, {
                  all: sayNumber(all.totalCount),
                  open: sayNumber(open.totalCount),
                })}
              </span>
            </li>
            <Waiting />
            <li>
              <a href={places.view('kept')}>{kept.kinds.watched}</a>
              <span class="cap">
                {followed === 0 ? kept.none.watched : sayCount(words.counts.entities, followed)}
              </span>
            </li>
          </ul>
        )}
      </Answered>
    </Section>
  );
}

/** The number of documents that wait for a decision, for those who may see them. */
function Waiting() {
  const session = useSession();
  const mayAsk = hasRole(session, 'CONTRIBUTOR');
  const { answer } = useAnswer('view-review-queue', mayAsk ? { first: 1 } : undefined, session);
  if (answer === undefined) return null;
  return (
    <li>
      <a href={places.review({})}>{news.waiting}</a>
      <span class="cap">
        {sayCount(words.counts.documents, answer.data.reviewDocuments.totalCount)}
      </span>
    </li>
  );
}
