import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { moduleIds } from '../module-ids.ts';

/** Everything that the check needs to know; in tests it is made of texts. */
export interface House {
  /** The files below content/, by their path from the root of the project. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Addresses of the files in public/, such as `/favicon.svg`, and of the pictures, as texts write them: `/bilder/tandem.jpg`. */
  readonly assets: ReadonlySet<string>;
  /** The components that texts may use; `holds`: whether something stands between a beginning and an end. */
  readonly components: ReadonlyMap<string, { readonly holds: boolean }>;
  /** Addresses that pages made in code have. */
  readonly routes: ReadonlySet<string>;
  /** Anchors that the page of a module has besides the headings of its text. */
  readonly moduleAnchors: ReadonlySet<string>;
  /** Ids of the pages that menus lead to. */
  readonly menuPages: readonly string[];
  readonly today: Date;
}

/** What a menu leads to and what day it is, the two things that are not read from the folder. */
type Given = Pick<House, 'menuPages' | 'today'>;

/** Reads the house from the folder of the project. */
export function readHouse(root: string, given: Given): House {
  return {
    ...given,
    files: new Map(below(root, 'content').map((path) => [path, readFileSync(join(root, path))])),
    assets: new Set([...below(root, 'public').map((path) => path.replace(/^public/, '')), ...below(root, 'content/bilder').map((path) => path.replace(/^content/, ''))]),
    components: new Map(below(root, 'src/components/content').filter((path) => path.endsWith('.astro')).map((path) => component(root, path))),
    routes: new Set(globSync('**/*.{astro,ts}', { cwd: join(root, 'src/pages') }).flatMap(routesOf)),
    moduleAnchors: anchorsIn(root, 'src/pages/mentee-werden/[module].astro'),
  };
}

function below(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => !/(?:^|\/)\.[^/]*$/.test(path) && statSync(join(root, path)).isFile())
    .sort();
}

const component = (root: string, path: string) =>
  [path.replace(/^.*\/|\.astro$/g, ''), { holds: /<slot\b|Astro\.slots/.test(readFileSync(join(root, path), 'utf8')) }] as const;

/** `suche.astro` is `/suche/`, `[module].astro` is one page for each module, `feed.xml.ts` is `/feed.xml`. Other brackets are filled from content/. */
function routesOf(path: string): string[] {
  const address = path.replaceAll('\\', '/').replace(/\.(?:astro|ts)$/, '').replace(/(?:^|\/)index$/, '');
  const all = address.includes('[module]') ? moduleIds.map((id) => address.replace('[module]', id)) : [address];
  return all.filter((each) => !each.includes('[')).map((each) => (path.endsWith('.ts') ? `/${each}` : each === '' ? '/' : `/${each}/`));
}

function anchorsIn(root: string, path: string): Set<string> {
  if (!existsSync(join(root, path))) return new Set();
  return new Set([...readFileSync(join(root, path), 'utf8').matchAll(/\b(?:slug: '|id=")([\w-]+)/g)].map(([, id = '']) => id));
}
