import type { SiteColours } from '#text/site.js';

type Colour = readonly [number, number, number];

/** Grounds of the page on which links and buttons stand: the sheet, and of the light and the dark page the hardest to read on. */
const [sheet, sunk]: readonly [Colour, Colour] = [parse('#ffffff'), parse('#eaeeeb')];
const darkSheet = parse('#171f1d');

/** Contrast of text that WCAG 2.2 asks for (1.4.3), and that which the dark colour is given. */
export const leastContrast = 4.5;
const darkContrast = 7;

function parse(colour: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return [red, green, blue];
}

const write = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** A colour with a share of another in it. */
function mix(colour: Colour, other: Colour, share: number): Colour {
  const at = (i: 0 | 1 | 2): number => colour[i] * (1 - share) + other[i] * share;
  return [at(0), at(1), at(2)];
}

/** The relative luminance of WCAG 2.2. */
function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of a site, with the least contrast of the given one on the light page. */
export function coloursFrom(given: string): {
  readonly contrast: number;
  readonly colours: SiteColours;
} {
  const light = parse(given);
  const ground = mix(sheet, light, 0.1);
  let dark = light;
  for (let share = 0; contrastOf(dark, darkSheet) < darkContrast; share += 0.05)
    dark = mix(light, sheet, share);
  return {
    contrast: Math.min(...[sunk, ground].map((each) => contrastOf(light, each))),
    colours: {
      light: { ink: write(light), ground: write(ground) },
      dark: { ink: write(dark), ground: write(mix(darkSheet, dark, 0.12)) },
    },
  };
}
