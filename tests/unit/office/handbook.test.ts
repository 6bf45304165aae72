import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/command.ts';

/** Bold words of the handbook that are emphasis and nothing on the screen. */
const emphasis = ['und', 'Zuerst die Regeln.', 'Dann die Punkte.', 'Sie entscheiden.', 'Bewerten.', 'Vormerken.'];

/** All that the office's page may say, with its line breaks and joints taken out. */
async function spoken(): Promise<string> {
  const texts: string[] = [];
  for await (const file of glob('src/office/**/*.{ts,tsx}', { cwd: root })) texts.push(await readFile(join(root, file), 'utf8'));
  return texts.join('\n').replaceAll(/'\s*\+\s*'/gu, '').replaceAll("\\'", "'");
}

test('quotes the office word for word', async () => {
  const handbook = await readFile(join(root, 'docs/office.md'), 'utf8');
  const quotes = [...handbook.matchAll(/\*\*(.+?)\*\*/gu)].map(([, quote = '']) => quote).filter((quote) => !emphasis.includes(quote));
  const said = await spoken();
  expect(quotes.length).toBeGreaterThan(50);
  // Where a text goes on with something that differs each time, the handbook stops or says "…".
  expect(quotes.filter((quote) => !quote.split('…').map((part) => part.trim()).every((part) => said.includes(part)))).toEqual([]);
});
