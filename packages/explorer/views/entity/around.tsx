import { useEffect, useState } from 'preact/hooks';
import { isInFonts, waitForFonts } from '../../fonts.js';
import { familyOf, signOf } from '../../kinds.js';
import type { Named } from '../../data/named.js';
import { language } from '../../language.js';
import { relationsOf } from '../../parts/entity-line.js';
import { nameOf } from '../../parts/entity.js';
import { Bones, Section } from '../../parts/panel.js';
import { lineOf } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Grouped, Tie } from './groups.js';
import type { EntityAnswer } from './types.js';

const width = 336;
const height = 260;
const shown = 6;
const maxLetters = 18;
const letterWidth = 7;

interface Neighbour {
  readonly entity: Named;
  readonly text: string;
  readonly line: string;
}

interface AroundProps {
  readonly of: EntityAnswer;
  readonly grouped: Grouped | undefined;
}

/** The most important around an entity, in a circle: heads, then the largest groups, each as one sign with its number. */
export function Around({ of, grouped }: AroundProps) {
  const hasFonts = useFonts();
  if (grouped === undefined) return <Bones count={8} />;
  const drawn = neighboursIn(grouped).slice(0, shown);
  if (drawn.length === 0) return null;
  return (
    <Section
      title={words.entity.around}
      tools={
        <a class="read" href={places.graph([of.id])}>
          {words.entity.openGraph}
        </a>
      }
    >
      <svg
        key={String(hasFonts)}
        class="mini"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={sayAround(of, drawn)}
      >
        {drawn.map(({ line }, index) => (
          <path
            key={index}
            class={line}
            d={`M${width / 2} ${height / 2}L${at(index, drawn.length).join(' ')}`}
          />
        ))}
        {drawn.map((each, index) => (
          <Point key={each.entity.id} {...each} place={at(index, drawn.length)} size={18} />
        ))}
        <circle cx={width / 2} cy={height / 2} r="16" />
        <Point
          entity={of}
          text={shortNameOf(of)}
          place={[width / 2, height / 2]}
          size={20}
          isMiddle
        />
      </svg>
      <p class="cap">
        {fill(words.entity.aroundShown, {
          count: sayCount(words.counts.relations, relationsOf(of)),
        })}
      </p>
    </Section>
  );
}

function neighboursIn({ offices, large, others }: Grouped): readonly Neighbour[] {
  const one = (tie: Tie): Neighbour => ({
    entity: tie.other,
    text: nameOf(tie.other).text,
    line: lineOf(tie.claims.nodes[0]?.method ?? ''),
  });
  const groups = large.flatMap(({ title, count, ties: [first] }) =>
    first === undefined ? [] : [{ ...one(first), text: sayGroup(title, count) }],
  );
  const all = [...(offices?.ties.slice(0, 1) ?? []).map(one), ...groups, ...others.map(one)];
  // The first of several signs of one entity stays: a head is not covered by the group that he is in.
  return [...new Map([...all].reverse().map((each) => [each.entity.id, each])).values()].reverse();
}

const sayGroup = (title: string, count: number): string =>
  language === 'ar'
    ? `${title} (${sayNumber(count)})`
    : `${sayNumber(count)} ${title.toLocaleLowerCase()}`;

/** A short name of an entity in the language of the page, where it has one. */
function shortNameOf(of: EntityAnswer): string {
  const short = of.names.find(
    ({ kind, lang }) => kind === 'SHORT' && lang.toLowerCase() === language,
  );
  return short?.text ?? nameOf(of).text;
}

/** Whether the fonts have arrived: Chromium does not move drawn names after a change of font, so they are drawn again. */
function useFonts(): boolean {
  const [isThere, setThere] = useState(isInFonts);
  useEffect(() => {
    void waitForFonts().then(() => {
      setThere(true);
    });
  }, []);
  return isThere;
}

/** The place of a neighbour; none is level with the centre, where both names would meet. */
function at(index: number, count: number): readonly [number, number] {
  const start = count % 4 === 2 ? 0 : 0.5;
  const angle = (2 * Math.PI * (index + start)) / count - Math.PI / 2;
  return [
    Math.round(width / 2 + 0.36 * width * Math.cos(angle)),
    Math.round(height / 2 - 4 + 0.36 * height * Math.sin(angle)),
  ];
}

interface PointProps {
  readonly entity: Named;
  readonly text: string;
  readonly place: readonly [number, number];
  readonly size: number;
  readonly isMiddle?: boolean;
}

function Point({ entity, text: whole, place: [x, y], size, isMiddle = false }: PointProps) {
  const text = shorten(whole);
  const scale = size / 16;
  return (
    <>
      <path
        class={`k-${familyOf(entity.kind)} k`}
        fill-rule="evenodd"
        transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`}
        d={signOf(entity.kind)}
      />
      <text x={inside(x, text)} y={y + size / 2 + 16} class={isMiddle ? 'me' : ''}>
        {text}
      </text>
    </>
  );
}

/** The middle of a name such that its ends stay within the frame. */
function inside(x: number, text: string): number {
  const half = 4 + (text.length * letterWidth) / 2;
  return Math.min(Math.max(x, half), width - half);
}

/** A short name; the full one is in the list next to the picture. */
function shorten(text: string): string {
  if (text.length <= maxLetters) return text;
  const cut = text.lastIndexOf(' ', maxLetters);
  return `${text.slice(0, cut > 4 ? cut : maxLetters)}…`;
}

const sayAround = (of: Named, drawn: readonly Neighbour[]): string =>
  `${nameOf(of).text}: ${drawn.map(({ text }) => text).join(words.graph.comma)}`;
