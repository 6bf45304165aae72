import { glob, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { root } from './command.ts';

/** What the files of one room may import. */
interface Room {
  /** Files and folders of the project, besides the room itself. */
  own: string[];
  /** Packages that may not come in; a slash at the end means everything of that scope. */
  without?: string[];
  /** The only packages that may come in. */
  only?: string[];
}

/**
 * Who may know whom. The corridor (`src/intake`) gets its store, its mail and its pages as ports, so that it runs
 * the same on every host; the forms know nobody, so that every exit can be made from them.
 */
export const rooms: Record<string, Room> = {
  'src/forms': { own: [], only: ['zod/mini'] },
  'src/stores': { own: ['src/env.ts'] },
  'src/records': { own: ['src/forms', 'src/stores/store.ts'] },
  'src/intake': {
    own: ['src/forms', 'src/stores/store.ts', 'src/records', 'src/headers.ts'],
    without: ['hono', '@hono/', 'nodemailer', '@netlify/', 'node:fs', 'node:http', 'node:net', 'node:child_process'],
  },
  // Runs in the browser: no file system, no store, no host.
  'src/office': { own: ['src/forms', 'src/records', 'src/worker-policy.ts', 'src/qr.ts'], without: ['node:', 'hono', '@hono/', 'nodemailer', '@netlify/'] },
  'src/office-api': { own: ['src/forms', 'src/records', 'src/stores/store.ts', 'src/intake', 'src/office/api', 'src/headers.ts'], without: ['hono', '@hono/', 'nodemailer', '@netlify/', 'node:fs', 'node:http', 'node:net', 'node:child_process'] },
  // The demo makes keys and receipts as the server and the intake do.
  'src/office-cli': { own: ['src/office', 'src/forms', 'src/stores', 'src/records', 'src/env.ts', 'src/development.ts', 'src/intake/secrets.ts', 'src/intake/receipt-path.ts'] },
  'src/pages': { own: ['src/components', 'src/content', 'src/site', 'src/styles', 'src/forms', 'src/office', 'content'] },
  'src/components': { own: ['src/content', 'src/site', 'src/styles', 'src/forms', 'src/qr.ts', 'content', 'package.json'] },
  functions: { own: ['src'] },
  content: { own: [], only: [] },
};

/** Every import that goes against an arrow, as `file -> what it imports`. Also says how many files it has read. */
export async function wrongImports(room: string): Promise<{ files: number; wrong: string[] }> {
  const wrong: string[] = [];
  let files = 0;
  for await (const found of glob(`${room}/**/*.{ts,tsx,mjs,astro,mdx}`, { cwd: root })) {
    files += 1;
    const file = found.replaceAll('\\', '/');
    for (const specifier of importsOf(file, await readFile(join(root, file), 'utf8'))) {
      if (!allowed(room, file, specifier)) wrong.push(`${file} -> ${specifier}`);
    }
  }
  return { files, wrong };
}

/** Packages that a file imports and package.json does not name, as `file -> package`. */
export async function unnamedPackages(): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const named = new Set(Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] }));
  const unnamed: string[] = [];
  for await (const file of glob(['*.{mjs,ts}', '{src,functions,tests,content}/**/*.{ts,tsx,mjs,astro,mdx}'], { cwd: root })) {
    for (const specifier of importsOf(file, await readFile(join(root, file), 'utf8'))) {
      if (specifier.startsWith('.') || isBuiltin(specifier) || /^(astro|virtual):/.test(specifier)) continue;
      const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
      if (!named.has(name)) unnamed.push(`${file} -> ${name}`);
    }
  }
  return unnamed;
}

function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.astro') ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text.trimStart())?.[1] ?? '') : text;
  if (file.endsWith('.mdx')) return [...text.matchAll(/^import\s[^'"]*['"]([^'"]+)['"]/gm)].map(([, specifier = '']) => specifier);
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

function allowed(room: string, file: string, specifier: string): boolean {
  const { own, without = [], only } = rooms[room]!;
  if (specifier.startsWith('.')) {
    const target = posix.join(dirname(file).replaceAll('\\', '/'), specifier);
    return [room, ...own].some((place) => target === place || target.startsWith(`${place}/`));
  }
  if (only !== undefined) return only.includes(specifier);
  const full = isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier;
  return !without.some((name) => full === name || full.startsWith(/[/:]$/.test(name) ? name : `${name}/`));
}
