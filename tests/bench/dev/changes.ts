/** How long a change of a text takes until the development server answers with it. */
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A page and the file that it is made of. */
export interface Page {
  readonly file: string;
  /** Absolute address. */
  readonly address: string;
  /** A line of the file that ends with words of a text; a new word is put behind it. */
  readonly after: RegExp;
}

/** Milliseconds after which a change counts as never shown. */
const longest = 60_000;
/** Milliseconds in which the server comes to rest between two changes, as an editor who reads what came out. */
const rest = 2500;

/** Asks for a page until it holds a text. Rejects after `longest`. */
export async function shown(address: string, text: string): Promise<void> {
  const begun = performance.now();
  while (performance.now() - begun < longest) {
    const page = await fetch(address).then((answer) => answer.text()).catch(() => '');
    if (page.includes(text)) return;
    await wait(5);
  }
  throw new Error(`${address} does not show „${text}“ after ${String(longest / 1000)} s.`);
}

/** Changes a file some times; the milliseconds from the end of writing to the answer that holds the new word, of each. */
export async function changes({ file, address, after }: Page, runs: number): Promise<readonly number[]> {
  const source = await readFile(file, 'utf8');
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const word = `Änderung ${'abcdefghij'[run % 10] ?? ''}${String.fromCharCode(97 + Math.floor(Math.random() * 26))}${String(Date.now() % 10_000).replace(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;
    const changed = source.replace(after, (line) => `${line} ${word}`);
    if (changed === source) throw new Error(`${file} has no line like ${String(after)}.`);
    // Before the first one too: a server that has just started may still be finding the files that it watches.
    await wait(rest);
    await writeFile(file, changed);
    const begun = performance.now();
    await shown(address, word);
    times.push(performance.now() - begun);
  }
  await writeFile(file, source);
  return times;
}
