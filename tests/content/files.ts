import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHead } from '../../src/content/check.ts';
import type { Fact } from '../../src/content/programme.ts';

export const root = join(import.meta.dirname, '..', '..');
const content = join(root, 'content');

/** One file an editor writes. */
export interface ContentFile {
  /** Path below content/, such as `pages/programm/ziele.mdx`. */
  readonly path: string;
  readonly source: string;
  readonly head: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const read = (path: string): ContentFile => {
  const source = readFileSync(join(content, path), 'utf8');
  const { head, body } = readHead(source);
  return { path, source, head: head as Record<string, unknown>, body };
};

const all = (pattern: string): ContentFile[] => globSync(pattern, { cwd: content }).sort().map(read);

const allPages = all('pages/**/*.{md,mdx}');
const isEnglish = ({ path }: ContentFile): boolean => path.startsWith('pages/en/');

export const pages = allPages.filter((page) => !isEnglish(page));
export const modules = all('modules/*.{md,mdx}');
/** English pages and modules; each has the name of a German one. */
export const english = [...allPages.filter(isEnglish), ...all('modules/en/*.{md,mdx}')];

/** What a text page may use. The start page is laid out with further components of the same folder. */
export const forTexts = ['Open', 'PlusList', 'Steps', 'Timeline', 'Frame', 'Element', 'Say', 'Call', 'Button', 'Go', 'Note', 'ModulePath', 'ApplicationForms', 'ApplicationPeriods', 'Houses', 'Bodies', 'Contact', 'Controllers', 'Authority', 'LegalBases', 'Retention', 'DataClock', 'Offers', 'Standards', 'SiteVersion', 'AccessibilityChecks', 'AccessibilityDate'];

/** Everything a reader sees of a file, as plain words: no tags, no emphasis, no address of a link, one kind of space. */
export function words({ head, body }: Pick<ContentFile, 'head' | 'body'>): string {
  const shown = ['title', 'description', 'station', 'who', 'elsewhere'].map((key) => head[key]).filter((value) => typeof value === 'string');
  // What a component shows from an attribute ("what", "title") is read too.
  const attributes = [...body.matchAll(/\b(?:what|title)="([^"]*)"/g)].map((match) => match[1] ?? '');
  const text = body.replace(/^\s*([-*]|#{1,6}|\d+\.) /gm, '').replace(/<[^>]*>/g, ' ').replace(/\]\([^)]*\)/g, ']').replace(/[*_[\]]/g, '');
  return plain([...shown, text, ...attributes].join('\n'));
}

/** One kind of space, no soft hyphens: as people would type it. */
export const plain = (text: string): string => text.replace(/\u00AD/g, '').replace(/[\u00A0\s]+/g, ' ');

/** The page or module of that path below content/. */
export function file(path: string): ContentFile {
  const found = [...pages, ...modules].find((each) => each.path === path);
  if (!found) throw new Error(`No content file ${path}`);
  return found;
}

/** Address of a page or module on the site. */
export function addressOf(path: string): string {
  const id = path.replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '');
  return `${id.replace(/^pages/, '').replace(/^modules/, '/mentee-werden')}/`;
}

/** All facts of programme.yaml with the path of their keys. */
export function facts(value: unknown, path: readonly string[] = []): [string, Fact<unknown>][] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  if ('source' in value && 'checked' in value) return [[path.join('.'), value as Fact<unknown>]];
  return Object.entries(value).flatMap(([key, below]) => facts(below, [...path, key]));
}
