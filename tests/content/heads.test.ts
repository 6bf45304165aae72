import { describe, expect, test } from 'vitest';
import { headMistakes, mistakesMessage } from '../../src/content/check.ts';
import { eventFile } from '../../src/content/event.ts';
import { faqFile } from '../../src/content/faq.ts';
import { moduleFile } from '../../src/content/module.ts';
import { moduleTranslation } from '../../src/content/module-translation.ts';
import { newsFile } from '../../src/content/news.ts';
import { pageExtension, pageFile } from '../../src/content/page.ts';
import { roundFile } from '../../src/content/round.ts';
import { voiceFile } from '../../src/content/voice.ts';
import { modules, pages } from './files.ts';
import { moduleHead, pageHead, wrongHeads, wrongModuleHeads } from './wrong.ts';

describe('the head of a page', () => {
  test.each(pages)('$path has no mistake', ({ source }) => {
    expect(headMistakes(source, pageFile)).toEqual([]);
  });

  test.each(wrongHeads)('$name: the answer is German and has a line to copy', ({ change, says }) => {
    expect(headMistakes(change(pageHead), pageFile)).toEqual(says);
  });

  test('a good head passes, so the answers above come from the change alone', () => {
    expect(headMistakes(pageHead, pageFile)).toEqual([]);
  });

  test('a file that begins with a byte order mark or Windows line ends is read all the same', () => {
    expect(headMistakes(`\uFEFF${pageHead.replace(/\n/g, '\r\n')}`, pageFile)).toEqual([]);
  });

  test('pages made in code may leave out the date, but an unknown key fails there too', () => {
    const page = { title: 'Suche', description: 'Auf allen Seiten suchen.', layout: 'text' };
    expect(pageExtension.safeParse(page).success).toBe(true);
    expect(pageExtension.safeParse({ ...page, titel: 'Suche' }).success).toBe(false);
  });
});

describe('the head of a module', () => {
  test.each(modules)('$path has no mistake', ({ source }) => {
    expect(headMistakes(source, moduleFile)).toEqual([]);
  });

  test.each(wrongModuleHeads)('$name: the answer is German and has a line to copy', ({ change, says }) => {
    expect(headMistakes(change(moduleHead), moduleFile)).toEqual(says);
  });

  test('a slot with nothing behind it counts as not known', () => {
    const parsed = moduleFile.parse({ title: 'A', order: 1, description: 'B', station: 'C', who: 'D', lastUpdated: new Date(), source: 'E', checked: new Date(), duration: null, places: '  ' });
    expect(parsed.duration).toBeUndefined();
    expect(parsed.places).toBeUndefined();
  });

  test('the four stations stand in order', () => {
    const parsed = modules.map(({ head, path }) => [moduleFile.parse(head).order, path] as const).sort(([a], [b]) => a - b);
    expect(parsed).toEqual([[1, 'modules/studierende.mdx'], [2, 'modules/pj.mdx'], [3, 'modules/qualifizierung.mdx'], [4, 'modules/post-doc.mdx']]);
  });
});

describe.each([
  ['page', pageFile], ['module', moduleFile], ['English module', moduleTranslation], ['round', roundFile], ['event', eventFile], ['question', faqFile], ['piece of news', newsFile], ['voice', voiceFile],
] as const)('each key at the top of a %s', (_, schema) => {
  test.each(Object.keys(schema.shape))('%s answers a wrong value in German, with a line to copy', (key) => {
    const issues = schema.safeParse({ [key]: 17.5 }).error?.issues.filter(({ path }) => path[0] === key) ?? [];
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toMatch(new RegExp(`^(Hier steh|Hinter).*, zum Beispiel: ${key}: `));
  });
});

test('the mistakes of several files come in one message with the name of each file', () => {
  const found = new Map([['content/pages/a.mdx', ['eins', 'zwei']], ['content/pages/b.mdx', ['drei']]]);
  expect(mistakesMessage(found)).toBe('In der Datei content/pages/a.mdx stimmt der Kopf nicht:\n  eins\n  zwei\n\nIn der Datei content/pages/b.mdx stimmt der Kopf nicht:\n  drei');
});
