import { Parser } from 'htmlparser2';

const elements = new Set(
  'svg g defs symbol use title desc path circle ellipse line polygon polyline rect text tspan linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  ),
);

/** Parts of a value by which a picture would load or run something. */
const reaching = /url\(\s*['"]?(?!#)|@import|javascript:|expression\(|\\/i;

/** The first thing in an SVG that draws nothing: script, a style sheet, what is loaded from elsewhere; undefined without one. */
export function findSvgFault(source: string): string | undefined {
  const faults: string[] = [];
  const names: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        names.push(name);
        if (!elements.has(name)) faults.push(`<${name}>`);
        for (const [key, value] of Object.entries(attributes))
          if (!isDrawing(key, value)) faults.push(`${key} of <${name}>`);
      },
      onprocessinginstruction(name) {
        if (name !== '?xml') faults.push(`<${name}>`);
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  return names[0] === 'svg' ? faults[0] : 'no <svg> at its top';
}

function isDrawing(name: string, value: string): boolean {
  if (/^on/i.test(name)) return false;
  if (/(?:^|:)href$/i.test(name)) return value.startsWith('#');
  return !reaching.test(value);
}
