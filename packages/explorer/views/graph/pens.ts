import { signOf } from '../../kinds.js';
import type { EntityKind } from '../../data/operations.js';

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isStrong: boolean;
  readonly color: string;
  /** Colour around the letters, so that lines do not cross them. */
  readonly halo: string;
  readonly opacity: number;
}

/** Position and scale of drawn content on the picture; by default the origin. */
export interface Place {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const asItIs: Place = { scale: 1, x: 0, y: 0 };

/** The interface of the drawing function: a canvas for the screen and PNG, or SVG. */
export interface Pen {
  fill(color: string, width: number, height: number): void;
  /** Straight lines of a scene at this place, four numbers each. */
  lines(segments: readonly number[], stroke: Stroke, place?: Place): void;
  circle(x: number, y: number, radius: number, fill: string, stroke: string): void;
  sign(kind: EntityKind, x: number, y: number, size: number, color: string, opacity: number): void;
  label(label: Label): void;
}

const paths = new Map<EntityKind, Path2D>();

function pathOf(kind: EntityKind): Path2D {
  let path = paths.get(kind);
  if (path === undefined) paths.set(kind, (path = new Path2D(signOf(kind))));
  return path;
}

/** Paths of lines, made once; the canvas applies the position. */
const pathsOfLines = new WeakMap<readonly number[], Path2D>();

function pathOfLines(segments: readonly number[]): Path2D {
  let path = pathsOfLines.get(segments);
  if (path === undefined) {
    path = new Path2D();
    for (let at = 0; at < segments.length; at += 4) {
      path.moveTo(segments[at] ?? 0, segments[at + 1] ?? 0);
      path.lineTo(segments[at + 2] ?? 0, segments[at + 3] ?? 0);
    }
    pathsOfLines.set(segments, path);
  }
  return path;
}

export const fontOf = (size: number, isStrong: boolean, family: string): string =>
  `${isStrong ? 600 : 400} ${size}px ${family}`;

export class CanvasPen implements Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #scale: number;
  readonly #family: string;
  // Current values of the context: setting them again costs as much as drawing.
  #opacity = 1;
  #isHome = true;
  #font = '';

  /** @param scale canvas pixels per picture pixel */
  constructor(
    context: CanvasRenderingContext2D,
    scale: number,
    family: string,
    direction: 'rtl' | 'ltr',
  ) {
    this.#context = context;
    this.#scale = scale;
    this.#family = family;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.globalAlpha = 1;
    context.direction = direction;
    context.textAlign = 'center';
    context.lineJoin = 'round';
  }

  fill(color: string, width: number, height: number): void {
    this.#ready(1);
    this.#context.fillStyle = color;
    this.#context.fillRect(0, 0, width, height);
  }

  lines(
    segments: readonly number[],
    { color, width, dash, opacity }: Stroke,
    { scale, x, y } = asItIs,
  ): void {
    const context = this.#context;
    this.#ready(opacity);
    context.strokeStyle = color;
    context.lineWidth = width / scale;
    context.setLineDash(dash.map((length) => length / scale));
    this.#move(scale, x, y);
    context.stroke(pathOfLines(segments));
    context.setLineDash([]);
  }

  circle(x: number, y: number, radius: number, fill: string, stroke: string): void {
    const context = this.#context;
    this.#ready(1);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = stroke;
    context.lineWidth = 2.5;
    context.stroke();
  }

  sign(kind: EntityKind, x: number, y: number, size: number, color: string, opacity: number): void {
    this.#fade(opacity);
    this.#context.fillStyle = color;
    this.#move(size / 16, x - size / 2, y - size / 2);
    this.#context.fill(pathOf(kind), 'evenodd');
  }

  label({ text, x, y, size, isStrong, color, halo, opacity }: Label): void {
    const context = this.#context;
    this.#ready(opacity);
    const font = fontOf(size, isStrong, this.#family);
    if (font !== this.#font) context.font = this.#font = font;
    context.lineWidth = 4;
    context.strokeStyle = halo;
    context.strokeText(text, x, y);
    context.fillStyle = color;
    context.fillText(text, x, y);
  }

  #ready(opacity: number): void {
    this.#fade(opacity);
    if (this.#isHome) return;
    this.#isHome = true;
    this.#context.setTransform(this.#scale, 0, 0, this.#scale, 0, 0);
  }

  #fade(opacity: number): void {
    if (opacity !== this.#opacity) this.#context.globalAlpha = this.#opacity = opacity;
  }

  #move(by: number, x: number, y: number): void {
    const scale = this.#scale;
    this.#isHome = false;
    this.#context.setTransform(scale * by, 0, 0, scale * by, scale * x, scale * y);
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

// Escapes the five signs of XML, and drops characters that it cannot hold.
const escape = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** SVG text before each of the four numbers of a line. */
const between = ['M', ' ', 'L', ' '] as const;

export class SvgPen implements Pen {
  readonly #elements: string[] = [];
  readonly #family: string;

  constructor(family: string) {
    this.#family = family;
  }

  fill(color: string, width: number, height: number): void {
    this.#elements.push(
      `<rect width="${round(width)}" height="${round(height)}" fill="${color}"/>`,
    );
  }

  lines(
    segments: readonly number[],
    { color, width, dash, opacity }: Stroke,
    place: Place = asItIs,
  ): void {
    let path = '';
    segments.forEach((value, at) => {
      const onPicture = value * place.scale + (at % 2 === 0 ? place.x : place.y);
      path += `${between[at % 4]}${round(onPicture)}`;
    });
    const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
    this.#elements.push(
      `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" opacity="${opacity}"${dashes}/>`,
    );
  }

  circle(x: number, y: number, radius: number, fill: string, stroke: string): void {
    this.#elements.push(
      `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" stroke="${stroke}" stroke-width="2.5"/>`,
    );
  }

  sign(kind: EntityKind, x: number, y: number, size: number, color: string, opacity: number): void {
    const place = `translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${size / 16})`;
    this.#elements.push(
      `<path transform="${place}" fill-rule="evenodd" fill="${color}" opacity="${opacity}" d="${signOf(kind)}"/>`,
    );
  }

  label({ text, x, y, size, isStrong, color, halo, opacity }: Label): void {
    this.#elements.push(
      `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" paint-order="stroke" stroke-width="4" stroke-linejoin="round" font-size="${size}" font-weight="${isStrong ? 600 : 400}" fill="${color}" stroke="${halo}" opacity="${opacity}">${escape(text)}</text>`,
    );
  }

  /** The whole drawing as one file. */
  file(width: number, height: number, direction: 'rtl' | 'ltr', title: string): string {
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" direction="${direction}">`,
      `<title>${escape(title)}</title>`,
      `<g font-family="${escape(this.#family)}">`,
      ...this.#elements,
      '</g></svg>',
    ].join('\n');
  }
}
