import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { headMistakes } from '../../src/content/check.ts';
import { moduleFile } from '../../src/content/module.ts';
import { pageFile } from '../../src/content/page.ts';
import { parseProgramme } from '../../src/content/programme.ts';
import { unknownTag } from '../../src/site/editor-components.ts';
import { addressOf, forTexts, modules, pages, root } from './files.ts';
import { moduleHead, pageHead, wrongHeads, wrongModuleHeads } from './wrong.ts';

const readme = readFileSync(join(root, 'content/README.md'), 'utf8');
const blocks = (language: string, text = readme): string[] => [...text.matchAll(new RegExp('^```' + language + '\\n([\\s\\S]*?)^```', 'gm'))].map((match) => match[1] ?? '');
const trouble = readme.split('## Wenn etwas schiefgeht')[1] ?? '';

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

describe('the keys', () => {
  test.each([...new Set([...Object.keys(pageFile.shape), ...Object.keys(moduleFile.shape)])])('%s is explained, with a line to copy', (key) => {
    expect(readme).toMatch(new RegExp(`^\\| \`${key}\` \\| .+ \\| \`${key}: .+\` \\|$`, 'm'));
  });

  test.each([...readme.matchAll(/^\| `(\w+)` \| .+ \| `([^`]+)` \|$/gm)].map(([, key = '', line = '']) => [key, line] as const))('the line for %s is right: %s', (key, line) => {
    const schema = Object.hasOwn(pageFile.shape, key) ? pageFile : moduleFile;
    const issues = schema.safeParse(load(line)).error?.issues.filter(({ code, path }) => path[0] === key || code === 'unrecognized_keys') ?? [];
    expect(issues).toEqual([]);
  });
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
