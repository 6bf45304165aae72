import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import { glob } from 'astro/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { tellingWhenRead } from './live.ts';
import { headMistakes, mistakesMessage } from './check.ts';
import { allFiles, type Files } from './collections.ts';
import { contradictions, contradictionsMessage, type SourceFile } from './contradictions/contradictions.ts';
import { factFiles, guardFacts } from './fact-guard.ts';
import { dayInLeipzig } from './local-time.ts';

type CheckedFile = SourceFile & Pick<Files, 'schema'>;

/** Files as they were read last. One that has not changed stays the same object, and what was found out about it stays known. */
const lastRead = new Map<string, CheckedFile>();

/** The files of all collections with their text; `file` is the path from `root`, with slashes on every system. */
export function readFiles(root: string, all: Readonly<Record<string, Files>> = allFiles): readonly CheckedFile[] {
  return Object.entries(all).flatMap(([collection, { base, pattern, schema }]) =>
    globSync(pattern, { cwd: join(root, base) }).sort().map((path) => {
      const full = join(root, base, path);
      const source = readFileSync(full, 'utf8');
      const last = lastRead.get(full);
      if (last?.source === source && last.schema === schema) return last;
      const file = { collection, schema, file: relative(root, full).replaceAll('\\', '/'), source };
      lastRead.set(full, file);
      return file;
    }));
}

/** The mistakes in the heads of files, for as long as the files stay as they are. */
const knownMistakes = new WeakMap<CheckedFile, readonly string[]>();
function mistakesOf(file: CheckedFile): readonly string[] {
  const mistakes = knownMistakes.get(file) ?? headMistakes(file.source, file.schema);
  knownMistakes.set(file, mistakes);
  return mistakes;
}

interface Checked { readonly message: string; readonly warnings: readonly string[] }

/** Says everything that is wrong in the heads of the files, between them and with their facts; an empty message when nothing is. */
function check(root: string, all: Readonly<Record<string, Files>>): Checked {
  const files = readFiles(root, all);
  const yaml = factFiles.filter((file) => existsSync(join(root, file))).map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') }));
  const today = dayInLeipzig(new Date());
  const heads = files.map((file) => [file.file, mistakesOf(file)] as const).filter(([, lines]) => lines.length > 0);
  const { mistakes, warnings } = guardFacts(files, yaml, today);
  return {
    message: [mistakesMessage(new Map(heads)), contradictionsMessage([...contradictions(files, today), ...mistakes])].filter((message) => message !== '').join('\n\n'),
    warnings: warnings.map(({ file, line, text }) => `${file}, Zeile ${String(line)}: ${text}`),
  };
}

const checks = new Map<string, Checked>();
/** What this process has warned of. On a busy machine collections begin to load one after the other, and each would say it again. */
const warned = new Set<string>();

/** `check`, once for all collections that Astro begins to load together; each warning is said once. */
function checkOnce(root: string, all: Readonly<Record<string, Files>>, warn: (line: string) => void): string {
  const name = `${root} ${Object.keys(all).join()}`;
  const known = checks.get(name);
  if (known) return known.message;
  const found = check(root, all);
  checks.set(name, found);
  setImmediate(() => checks.delete(name));
  for (const line of found.message === '' ? found.warnings : []) {
    if (!warned.has(`${root} ${line}`)) warn(line);
    warned.add(`${root} ${line}`);
  }
  return found.message;
}

/**
 * Astro's `glob`, which first reads the head of every file of the house and reports all mistakes at once, in German, with file names.
 * Astro alone stops at the first file, wraps the message in English and skips files it has in its cache.
 * @param files the files of this collection
 * @param all the files of all collections: they load at the same time, and whichever fails first ends the build
 * @throws AstroError when a file has a mistake; while developing, a later mistake is logged and the site stays up
 */
export function checkedFiles(files: Files, all: Readonly<Record<string, Files>> = allFiles): Loader {
  return {
    name: 'checked-files',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const message = checkOnce(root, all, (line) => { context.logger.warn(line); });
      if (message !== '') throw forEditor(message);
      const { watcher } = context;
      // While developing a text is rendered when its page is looked at, so that what is saved after a change is small.
      const loader = glob({ base: files.base, pattern: files.pattern, deferRender: watcher !== undefined, retainBody: files.withBody === true });
      const quiet = files.optional ? withoutWarnings(context) : context;
      await loader.load(watcher ? { ...quiet, watcher: tellingWhenRead(watcher, join(root, files.base)) } : quiet);
      const own = join(root, files.base);
      const lookAgain = (changed: string): void => {
        if (changed.startsWith(own)) checkLater(root, all, (message) => { context.logger.error(message); });
      };
      watcher?.on('change', lookAgain);
      watcher?.on('add', lookAgain);
    },
  };
}

/** Milliseconds without a change after which everything is checked again: by then the page is shown. */
const calm = 400;
let waiting: NodeJS.Timeout | undefined;

/** Checks all files once nobody has changed any for a moment, and says what is wrong; the site stays up. */
function checkLater(root: string, all: Readonly<Record<string, Files>>, say: (message: string) => void): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const { message } = check(root, all);
    if (message !== '') say(message);
  }, calm);
  waiting.unref();
}

/** That a folder is empty or not there is no mistake where everything in it is optional, and Astro has nothing else to warn of. */
const withoutWarnings = (context: LoaderContext): LoaderContext =>
  ({ ...context, logger: Object.assign(Object.create(context.logger) as LoaderContext['logger'], { warn: () => undefined }) });

/** The error without a stack: where in our code it was noticed says nothing to somebody who writes texts. */
function forEditor(message: string): AstroError {
  const error = new AstroError(message, 'Was die Schlüssel bedeuten, steht in content/README.md.');
  delete error.stack;
  return error;
}
