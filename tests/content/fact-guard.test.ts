import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factFiles, guardFacts } from '../../src/content/fact-guard.ts';
import { facts, modules, root } from './files.ts';
import { programme } from '../../src/content/programme.ts';

const file = 'content/programme.yaml';
const source = readFileSync(join(root, file), 'utf8');
const answers = (yaml: string, today: string) => {
  const { mistakes, warnings } = guardFacts([], [{ file, source: yaml }], today);
  const lines = (list: typeof mistakes) => list.map(({ line, text }) => `${String(line)} ${text}`);
  return { mistakes: lines(mistakes), warnings: lines(warnings) };
};

const yaml = `name: { value: Mentee+, source: Seite, checked: 2026-11-22 }
summary:
  value: Ein Programm
  source: Seite
  checked: 2025-11-21
contact:
  phone: { value: null, source: noch zu erfragen, checked: 2020-01-01, valid_until: 2021-01-01 }
  room:
    value: Raum 1
    source: Seite
    checked: 2026-11-22
    valid_until: 2026-11-22
offers:
  - id: eins
    name: { value: Eins, source: Seite, checked: 2026-11-22, valid_until: 2027-01-31 }
  - id: zwei
    name:
      value: [a, b]
      source: Seite
      checked: 2024-01-01
`;

describe('a fact of a YAML file', () => {
  test('is warned of the day after it is a year old, with its line', () => {
    expect(answers(yaml, '2026-11-22')).toEqual({
      mistakes: [],
      warnings: [
        '2 Die Angabe „summary“ hat seit über einem Jahr niemand geprüft (checked: 2025-11-21).',
        '17 Die Angabe „offers.1.name“ hat seit über einem Jahr niemand geprüft (checked: 2024-01-01).',
      ],
    });
    expect(answers(yaml, '2026-11-21').warnings).toEqual(['17 Die Angabe „offers.1.name“ hat seit über einem Jahr niemand geprüft (checked: 2024-01-01).']);
  });

  test('holds on its last day, and stops the build on the next; one that nobody knows is not shown', () => {
    expect(answers(yaml, '2026-11-22').mistakes).toEqual([]);
    expect(answers(yaml, '2026-11-23').mistakes).toEqual([
      '8 Die Angabe „contact.room“ galt nur bis 2026-11-22 (valid_until); sehen Sie nach und setzen Sie checked und valid_until neu, oder schreiben Sie value: null.',
    ]);
    expect(answers(yaml, '2027-02-01').mistakes.map((line) => line.split(' ')[0])).toEqual(['8', '15']);
  });

  test('that has run out is not warned of as well', () => {
    const { mistakes, warnings } = answers(yaml, '2030-01-01');
    expect(mistakes).toHaveLength(2);
    expect(warnings).toHaveLength(3);
  });

  test('with a day that the calendar does not have', () => {
    expect(answers('name: { value: A, source: S, checked: 2026-02-29 }\n', '2026-11-22').mistakes).toEqual(['1 Den Tag 2026-02-29 (checked) gibt es im Kalender nicht.']);
  });

  test('in a file that cannot be read is left to the answer about the file', () => {
    expect(answers('name: { value: [', '2026-11-22')).toEqual({ mistakes: [], warnings: [] });
  });
});

describe('a file with a head', () => {
  const head = (collection: string, lines: string[]) => ({ collection, file: `content/${collection}/a.md`, source: `---\n${lines.join('\n')}\n---\n` });
  const about = (collection: string, lines: string[], today = '2026-11-22') => {
    const { mistakes, warnings } = guardFacts([head(collection, lines)], [], today);
    return [...mistakes, ...warnings].map(({ line, text }) => `${String(line)} ${text}`);
  };
  const old = '3 Diese Angaben hat seit über einem Jahr niemand geprüft (checked: 2025-01-01).';
  const over = '4 Diese Angaben galten nur bis 2026-11-21 (valid_until); sehen Sie nach, ob sie noch stimmen, und setzen Sie checked und valid_until neu.';

  test.each(['modules', 'rounds', 'events'])('of %s is watched like a fact', (collection) => {
    expect(about(collection, ['title: A', 'checked: 2025-01-01'])).toEqual([old]);
    expect(about(collection, ['title: A', 'checked: 2026-01-01', 'valid_until: 2026-11-21'])).toEqual([over]);
    expect(about(collection, ['title: A', 'checked: 2026-01-01', 'valid_until: 2026-11-22'])).toEqual([]);
  });

  test('is left alone when its round or event is over', () => {
    expect(about('rounds', ['ends: 2026-11-21', 'checked: 2020-01-01', 'valid_until: 2021-01-01'])).toEqual([]);
    expect(about('rounds', ['ends: 2026-11-22', 'checked: 2025-01-01'])).toEqual([old]);
    expect(about('events', ['ends: 2026-11-21 23:59', 'checked: 2020-01-01'])).toEqual([]);
    expect(about('events', ['ends: 2026-11-22 08:00', 'checked: 2025-01-01'])).toEqual([old]);
  });

  test('that says nothing of its source is nobody\'s fact', () => {
    expect(about('docs', ['title: A'])).toEqual([]);
  });
});

test('the site\'s own facts are all watched: a year and a day after they were checked each known one gets its line', () => {
  const yamls = factFiles.map((name) => ({ file: name, source: readFileSync(join(root, name), 'utf8') }));
  const heads = modules.map(({ path, source: text }) => ({ collection: 'modules', file: `content/${path}`, source: text }));
  const { warnings } = guardFacts(heads, yamls, '2099-01-01');
  const known = facts(programme).filter(([, { value }]) => value !== null);
  expect(warnings).toHaveLength(known.length + heads.length);
  const lines = source.split('\n');
  for (const { file: name, line, text } of warnings) {
    const key = /„(?:[^“]*\.)?(\w+)“/.exec(text)?.[1];
    if (name === file && key !== undefined) expect(lines[line - 1]).toContain(`${key}:`);
  }
  expect(guardFacts(heads, yamls, '2026-11-22')).toEqual({ mistakes: [], warnings: [] });
});
