import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { OfficeProblem } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

/**
 * Reads options as node:util does, with German messages that end in what to write instead.
 * @throws OfficeProblem for an unknown option, a missing value, a value too many
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options, usage: string) {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(options, token.name) ? options[token.name]?.type : undefined;
    const written = `„${visibleLine(token.rawName)}“`;
    if (type === undefined) throw new OfficeProblem(`${written} gibt es nicht. Schreiben Sie: ${usage}`);
    if (type === 'boolean' && token.value !== undefined) throw new OfficeProblem(`Hinter ${written} gehört keine Angabe. Schreiben Sie: ${usage}`);
    const given = token.inlineValue === true || !token.value?.startsWith('-') ? token.value : undefined;
    if (type === 'string' && (given ?? '') === '') throw new OfficeProblem(`Hinter ${written} fehlt die Angabe. Schreiben Sie: ${usage}`);
  }
  return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
}

/**
 * A path as it was typed. npm runs scripts from the top folder, wherever the command was given; other callers of ours may
 * themselves run below some npm, so that only our own scripts count.
 */
export const typedPath = (path: string, { npm_lifecycle_event: script = '', INIT_CWD: typedIn } = process.env): string =>
  typedIn !== undefined && (script === 'office' || script === 'office:keys') ? resolve(typedIn, path) : resolve(path);
