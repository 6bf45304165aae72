/** Where a passphrase comes from: a file, the terminal without echo, or standard input. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { codeOf, OfficeProblem } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

export interface Passphrases {
  /** Whether a person is typing, who may err. */
  readonly typed: boolean;
  /** Asks for a passphrase; `prompt` is seen by people only. @throws OfficeProblem | Cancelled */
  readonly ask: (prompt: string) => Promise<string>;
}

/** Somebody pressed Ctrl+C. */
export class Cancelled extends Error {}

/** Outside a terminal there is one passphrase, for whatever asks: the first line of the file or of standard input. */
export function passphrases(file: string | undefined): Passphrases {
  if (file === undefined && process.stdin.isTTY) return { typed: true, ask: terminal() };
  let read: Promise<string> | undefined;
  return { typed: false, ask: () => (read ??= file === undefined ? fromInput() : fromFile(file)) };
}

async function fromFile(path: string): Promise<string> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    throw new OfficeProblem(`Die Datei mit der Passphrase „${visibleLine(path)}“ lässt sich nicht lesen (${codeOf(error)}).`);
  }
  return firstLine(content) ?? fail(`In der Datei „${visibleLine(path)}“ steht keine Passphrase. Schreiben Sie sie in die erste Zeile.`);
}

const fromInput = async (): Promise<string> =>
  firstLine(await text(process.stdin)) ?? fail('Es fehlt die Passphrase. Geben Sie sie im Terminal ein, oder nennen Sie eine Datei: --passphrase-file DATEI');

function fail(message: string): never {
  throw new OfficeProblem(message);
}

/** The first line without a byte order mark, or undefined when it is empty. */
export const firstLine = (content: string): string | undefined => content.replace(/^\uFEFF/u, '').split(/\r?\n/u)[0] || undefined;

function terminal(): Passphrases['ask'] {
  let waiting = '';
  return async (prompt) => {
    process.stderr.write(prompt);
    process.stdin.setRawMode(true).setEncoding('utf8').resume();
    try {
      let line: Line = typeInto('', waiting);
      while (line.state === 'typing') {
        const typed = line.text;
        line = typeInto(typed, await nextChunk());
      }
      if (line.state === 'cancelled') throw new Cancelled();
      waiting = line.rest;
      return line.text;
    } finally {
      process.stdin.setRawMode(false).pause();
      process.stderr.write('\n');
    }
  };
}

const nextChunk = (): Promise<string> => new Promise((resolve) => {
  const take = (chunk: string): void => {
    process.stdin.off('data', take).off('end', end);
    resolve(chunk);
  };
  const end = (): void => { take(endOfInput); };
  process.stdin.on('data', take).on('end', end);
});

export type Line =
  | { readonly state: 'typing'; readonly text: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'done'; readonly text: string; readonly rest: string };

const interrupt = '\u0003';
const endOfInput = '\u0004';
const clearLine = '\u0015';

/**
 * The line after further keys: return ends it, backspace takes a character back, Ctrl+U all, Ctrl+C gives up. Keys that send
 * an escape sequence, such as arrows, are no part of a passphrase.
 */
export function typeInto(line: string, keys: string): Line {
  let text = line;
  // eslint-disable-next-line no-control-regex -- escape sequences are what is looked for
  const pressed = Array.from(keys.replace(/\u001B(?:[[O][\d;]*[A-Za-z~]|.)?/gu, ''));
  for (const [index, key] of pressed.entries()) {
    if (key === '\r' || key === '\n' || key === endOfInput) return { state: 'done', text, rest: pressed.slice(index + 1).join('') };
    if (key === interrupt) return { state: 'cancelled' };
    if (key === '\u007F' || key === '\b') text = Array.from(text).slice(0, -1).join('');
    else if (key === clearLine) text = '';
    else if (key >= ' ') text += key;
  }
  return { state: 'typing', text };
}
