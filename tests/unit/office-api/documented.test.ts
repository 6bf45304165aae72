import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { answerWait } from '../../../src/office/api/client.ts';
import { calls, mostBytes, mostRecords, refusal, sessionLength, type CallName } from '../../../src/office/api/schema.ts';
import { refusalAnswer } from '../../../src/office-api/answers.ts';
import { mostBytesAsked, mostBytesSealed } from '../../../src/office-api/read-ask.ts';
import { readablePrefixes } from '../../../src/office-api/reading.ts';
import { config } from '../../../functions/office.ts';
import { root } from '../../tools/command.ts';

const document = await readFile(join(root, 'docs/office-api.md'), 'utf8');
const sections = new Map([...document.matchAll(/^### `([\w-]+)`\n([\s\S]*?)(?=^##|$(?![\s\S]))/gmu)].map(([, name = '', text = '']) => [name, text]));
const names = Object.keys(calls) as CallName[];

/** Every name of a field and every fixed word in a schema, however deep. */
function wordsOf(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, enum: words = [], ...rest } = schema as { readonly properties?: object; readonly enum?: readonly string[] };
  return [...Object.keys(properties), ...words, ...Object.values(properties).flatMap(wordsOf), ...Object.values(rest).flatMap(wordsOf)];
}

describe('docs/office-api.md', () => {
  test('has a section for every call and for no other', () => {
    expect([...sections.keys()]).toEqual(names);
  });

  test.each(names)('shows %s with an example that the schema takes, and all its fields and outcomes', (name) => {
    const section = sections.get(name)!;
    const { ask, answer } = JSON.parse(/```json\n([\s\S]*?)\n```/u.exec(section)![1]!) as { readonly ask: unknown; readonly answer: unknown };
    expect(z.safeParse(calls[name].ask, ask)).toMatchObject({ success: true });
    expect(z.safeParse(calls[name].answer, answer)).toMatchObject({ success: true });
    for (const schema of [calls[name].ask, calls[name].answer]) {
      for (const word of wordsOf(z.toJSONSchema(schema))) expect(section, word).toMatch(new RegExp(`[\`"]${word}[\`"]`, 'u'));
    }
  });

  test('names every refusal with its status', () => {
    const rows = [...document.matchAll(/^\| `([\w-]+)` \| (\d{3}) \|/gmu)].map(([, code, status]) => [code, Number(status)]);
    const codes = refusal.shape.problem.options;
    expect(rows.map(([code]) => code).toSorted()).toEqual([...codes].toSorted());
    for (const [code, status] of rows) expect(refusalAnswer(code as (typeof codes)[number]).status, String(code)).toBe(status);
  });

  test('names the limits as they are', () => {
    for (const line of [
      `| a session | ${String(sessionLength / 60_000)} minutes |`, `after ${String(answerWait / 1000)} seconds`, `| all calls, on Netlify | ${String((config.rateLimit as { windowLimit: number }).windowLimit)} a minute`,
      `${String(mostBytesAsked / 1024)} KB; \`event\`, \`decision\`, \`reseal\`: ${String(mostBytesSealed / 1024)} KB`, `${String(mostRecords)} keys; ${String(mostBytes / 1024 / 1024)} MB`,
    ]) expect(document).toContain(line);
    for (const prefix of readablePrefixes) expect(sections.get('keys')).toContain(`\`${prefix}\``);
  });
});
