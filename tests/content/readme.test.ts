import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { headMistakes } from '../../src/content/check.ts';
import { contradictions, contradictionsMessage } from '../../src/content/contradictions/contradictions.ts';
import { eventFile } from '../../src/content/event.ts';
import { faqFile } from '../../src/content/faq.ts';
import { moduleFile } from '../../src/content/module.ts';
import { moduleTranslation } from '../../src/content/module-translation.ts';
import { newsFile } from '../../src/content/news.ts';
import { pageFile } from '../../src/content/page.ts';
import { roundFile } from '../../src/content/round.ts';
import { voiceFile } from '../../src/content/voice.ts';
import { parseProgramme } from '../../src/content/programme.ts';
import { unknownTag } from '../../src/site/editor-components.ts';
import { kindOf } from '../../src/content/editors/kinds.ts';
import { cases } from './corpus.ts';
import { addressOf, forTexts, modules, pages, root } from './files.ts';
import { moduleHead, pageHead, wrongHeads, wrongModuleHeads } from './wrong.ts';

const readme = readFileSync(join(root, 'content/README.md'), 'utf8');
const blocks = (language: string, text = readme): string[] => [...text.matchAll(new RegExp('^```' + language + '\\n([\\s\\S]*?)^```', 'gm'))].map((match) => match[1] ?? '');
const [checked = '', trouble = ''] = (readme.split('## Wenn etwas schiefgeht')[1] ?? '').split('### Die Antwort beim Bauen');

/** Every line that can be answered to the mistakes we know. */
const answers = [
  ...wrongHeads.flatMap(({ change }) => headMistakes(change(pageHead), pageFile)),
  ...wrongModuleHeads.flatMap(({ change }) => headMistakes(change(moduleHead), moduleFile)),
];

test('the handbook lists every page and module with its address', () => {
  for (const { path } of [...pages, ...modules]) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${path}\``)) ?? '';
    expect(row, path).toMatch(/^\| /);
    if (path !== 'pages/404.mdx') expect(row).toContain(`\`${addressOf(path)}\``);
  }
});

/** The part of the handbook in which the keys of each kind of file stand. */
const parts = [
  { heading: 'Der Kopf einer Seite', schema: pageFile },
  // What a module has in common with a page is not written twice.
  { heading: 'Der Kopf eines Moduls', schema: moduleFile, elsewhere: Object.keys(pageFile.shape) },
  { heading: 'Eine Runde: der Ordner rounds', schema: roundFile },
  { heading: 'Eine Veranstaltung: der Ordner events', schema: eventFile },
  { heading: 'Eine Frage mit Antwort: der Ordner faq', schema: faqFile },
  { heading: 'Eine Nachricht: der Ordner news', schema: newsFile },
  { heading: 'Eine Stimme: der Ordner voices', schema: voiceFile },
  { heading: 'Die Seiten auf Englisch', schema: moduleTranslation, elsewhere: Object.keys(moduleFile.shape) },
].map((part) => ({ elsewhere: [] as string[], ...part, text: readme.split(`\n## ${part.heading}\n`)[1]?.split('\n## ')[0] ?? '' }));

describe.each(parts)('the keys under "$heading"', ({ schema, elsewhere, text }) => {
  test.each(Object.keys(schema.shape).filter((key) => !elsewhere.includes(key)))('%s is explained, with a line to copy', (key) => {
    expect(text).toMatch(new RegExp(`^\\| \`${key}\` \\| .+ \\| \`${key}: .+\` \\|$`, 'm'));
  });

  test.each([...text.matchAll(/^\| `(\w+)` \| .+ \| `([^`]+)` \|$/gm)].map(([, key = '', line = '']) => [key, line] as const))('the line for %s is right: %s', (key, line) => {
    const issues = schema.safeParse(load(line)).error?.issues.filter(({ code, path }) => path[0] === key || code === 'unrecognized_keys') ?? [];
    expect(issues).toEqual([]);
  });
});

test.each([
  ['runde', roundFile], ['veranstaltung', eventFile], ['frage', faqFile], ['nachricht', newsFile], ['stimme', voiceFile],
] as const)('the template %s passes its own schema, and the handbook names it', (name, schema) => {
  const source = readFileSync(join(root, `content/_vorlagen/${name}.md`), 'utf8');
  expect(headMistakes(source, schema)).toEqual([]);
  expect(readme).toContain(`\`_vorlagen/${name}.md\``);
});

test('no template contradicts itself', () => {
  const files = (['rounds', 'events', 'faq', 'news', 'voices'] as const).map((collection, index) => {
    const file = `content/_vorlagen/${['runde', 'veranstaltung', 'frage', 'nachricht', 'stimme'][index]!}.md`;
    return { collection, file, source: readFileSync(join(root, file), 'utf8') };
  });
  expect(contradictions([...files, ...modules.map(({ path, source }) => ({ collection: 'modules', file: `content/${path}`, source }))], '2026-11-22')).toEqual([]);
});

test('the text about a round is the real one', () => {
  const source = readFileSync(join(root, 'content/_vorlagen/runde.md'), 'utf8').replace('2027-03-31', '2027-02-28');
  const block = blocks('text', parts[2]!.text)[0] ?? '';
  const mistakes = contradictions([{ collection: 'rounds', file: 'content/rounds/runde-2027.md', source }, ...modules.map(({ path, source: text }) => ({ collection: 'modules', file: `content/${path}`, source: text }))], '2026-11-22');
  expect(`${contradictionsMessage(mistakes)}\n`).toBe(block);
});

describe('the components', () => {
  test.each(forTexts)('<%s> has an example', (name) => {
    expect(blocks('mdx').join('\n')).toMatch(new RegExp(`<${name}[ >/]`));
  });

  test.each(blocks('mdx'))('an example uses only components that exist: %s', (example) => {
    expect(unknownTag(example, forTexts)).toBeUndefined();
  });
});

describe('the error texts', () => {
  test.each([...wrongHeads, ...wrongModuleHeads].filter(({ shown }) => shown))('$name stands in the handbook', ({ says }) => {
    for (const line of says) expect(trouble).toContain(line);
  });

  test('every text in the handbook is one that people really get', () => {
    const lines = blocks('text', trouble).flatMap((block) => block.trim().split('\n')).map((line) => line.trim());
    expect(lines.length).toBeGreaterThan(10);
    const others = lines.filter((line) => !answers.includes(line));
    expect(others).toEqual([
      'In der Datei content/pages/kontakt.mdx stimmt der Kopf nicht:',
      'In der Datei content/programme.yaml stimmt etwas nicht:',
      'name.source: Hier fehlt die Quelle, zum Beispiel: source: Programmseite des UKL',
      'Den Baustein <Contakt> gibt es nicht. Meinten Sie <Contact>?',
    ]);
  });

  test('the text about programme.yaml is the real one', () => {
    const source = readFileSync(join(root, 'content/programme.yaml'), 'utf8').replace('value: Mentee+, source: Programmseite, ', 'value: Mentee+, ');
    const block = blocks('text', trouble).find((text) => text.includes('programme.yaml')) ?? '';
    expect(() => parseProgramme(source)).toThrow(block.trim());
  });

  test('the text about components is the real one', () => {
    const block = blocks('text', trouble).find((text) => text.includes('Contakt')) ?? '';
    expect(unknownTag('<Contakt />', forTexts)).toBe(`Zeile 1: ${block.trim()}`);
  });
});

describe('the answers of the check', () => {
  const shown = blocks('text', checked).map((block) => block.trim());
  const given = cases.map(({ answer }) => answer.trim());

  test('are shown, each word for word as the check gives it', () => {
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.flatMap((block) => block.split(/\n\n(?=content\/)/)).filter((answer) => !given.includes(answer))).toEqual([]);
  });

  test('are told what they answer to', () => {
    for (const block of shown) expect(checked).toMatch(new RegExp(`\\n[A-ZÄÖÜ][^\\n]+:\\n\\n\`\`\`text\\n${RegExp.escape(block.slice(0, 60))}`));
  });
});

test('every file that the handbook tells to change is one that the site reads', () => {
  const told = readme.split('## Was möchten Sie tun?')[1]?.split('\n## ')[0] ?? '';
  for (const [, path = ''] of told.matchAll(/nach `(\w+)\/`/g)) expect(kindOf(`content/${path}/neu.md`).type).toBe('text');
  expect([...told.matchAll(/nach `(\w+)\/`/g)].map(([, folder]) => folder)).toEqual(['rounds', 'events', 'faq', 'news', 'voices']);
  for (const [, path = ''] of readme.matchAll(/`(_vorlagen\/[\w-]+\.md)`/g)) expect(existsSync(join(root, 'content', path)), path).toBe(true);
});
