import { readFileSync } from 'node:fs';
import {
  neutralSite,
  type Site,
  type SiteColours,
  type SiteLogo,
  type SiteStart,
} from '#text/site.js';
import { Faults } from '../../shared/yaml/faults.js';
import { readTyped } from '../../shared/yaml/read-typed.js';
import { nameInFolder, type DataFolder } from '../data-folder.js';
import { coloursFrom, leastContrast } from './colours.js';
import { findSvgFault } from './find-svg-fault.js';
import { SiteFile } from './site-file.js';

const maxBytes = 64 * 1024;

/**
 * The site of the first folder that has one, else the package's own words.
 * @throws KnownError `BAD_INPUT` with a line for each fault
 */
export function readSite(folders: readonly DataFolder[]): Site {
  const folder = folders.find(({ site }) => site !== undefined);
  if (folder === undefined) return neutralSite;
  const faults = new Faults();
  const site = readSiteOf(folder, faults);
  faults.throwIfAny('The site was not read');
  return site;
}

/** The site of a folder; faults are recorded, those of ids if it is told which are known. */
export function readSiteOf(
  folder: DataFolder,
  faults: Faults,
  known?: Pick<ReadonlySet<string>, 'has'>,
): Site {
  if (folder.site === undefined) return neutralSite;
  const name = nameInFolder(folder, folder.site);
  const source = readFileSync(folder.site, 'utf8');
  const file = readTyped(SiteFile, { name, source, keys: 'name, title, lede, start …' }, faults);
  if (file === null) return neutralSite;
  const { start, colour, logo } = file;
  if (start !== undefined && known !== undefined) checkIds(start, known, faults);
  const { name: named, motto, title, lede, footer } = file;
  return {
    ...withoutGaps(neutralSite, { name: named, motto, title, lede, start, footer }),
    ...(colour !== undefined && { colours: coloursOf(colour, file, faults) }),
    ...(logo !== undefined && { logo: readLogo(logo, file, folder, faults) }),
  };
}

/** An object with what is given of another. */
const withoutGaps = (whole: Site, given: Readonly<Record<string, unknown>>): Site => ({
  ...whole,
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
});

function coloursOf(colour: string, file: SiteFile, faults: Faults): SiteColours | undefined {
  const { contrast, colours } = coloursFrom(colour);
  if (contrast >= leastContrast) return colours;
  const reason = `has a contrast of ${contrast.toFixed(1)} : 1 on the light page, and needs ${leastContrast} : 1`;
  faults.at(file, `${reason}: take a darker one`, 'colour');
  return undefined;
}

function readLogo(
  name: string,
  file: SiteFile,
  { logo: path }: DataFolder,
  faults: Faults,
): SiteLogo | undefined {
  const isPng = name.endsWith('.png');
  const bytes = path?.endsWith(name) === true ? readFileSync(path) : undefined;
  const fault = bytes === undefined ? 'does not lie beside this file' : findLogoFault(bytes, isPng);
  if (bytes !== undefined && fault === undefined)
    return { mediaType: isPng ? 'image/png' : 'image/svg+xml', bytes };
  if (fault !== undefined) faults.at(file, fault, 'logo');
  return undefined;
}

const signatureOfPng = '89504e470d0a1a0a';

function findLogoFault(bytes: Buffer, isPng: boolean): string | undefined {
  if (bytes.length > maxBytes) return 'has more than 64 kB';
  if (isPng) return bytes.toString('hex', 0, 8) === signatureOfPng ? undefined : 'is no PNG';
  const fault = findSvgFault(bytes.toString('utf8'));
  return fault === undefined ? undefined : `has ${fault}: a logo may only draw`;
}

function checkIds(start: SiteStart, known: Pick<ReadonlySet<string>, 'has'>, faults: Faults): void {
  const check = (id: string, ...path: readonly (string | number)[]): void => {
    if (!known.has(id)) faults.at(start, `no entity has the id "${id}"`, ...path);
  };
  if (start.series !== undefined) check(start.series, 'series');
  for (const [i, id] of (start.entities ?? []).entries()) check(id, 'entities', i);
  for (const [i, { entity, ...pairs }] of (start.questions ?? []).entries()) {
    if (entity !== undefined) check(entity, 'questions', i, 'entity');
    for (const [kind, pair] of Object.entries(pairs) as [
      string,
      Readonly<Record<string, string>>,
    ][])
      for (const [key, id] of Object.entries(pair)) check(id, 'questions', i, kind, key);
  }
}
