import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answers } from '../../src/content/editors/answer.ts';
import { checkHouse } from '../../src/content/editors/check-house.ts';
import { annotations, MARK, summary } from '../../src/content/editors/github.ts';
import type { Mistake } from '../../src/content/editors/mistake.ts';
import { cases, house } from './corpus.ts';
import { root } from './files.ts';

const error: Mistake = { file: 'content/pages/a,b.mdx', line: 3, weight: 'error', says: 'Es fehlen 10 % und <Note>.', copy: ['title: "A"', '---'] };
const hint: Mistake = { file: 'content/pages/c.md', line: 7, weight: 'hint', says: 'Drei Punkte: …' };

describe('annotations', () => {
  test('are workflow commands with place, weight and lines to copy', () => {
    expect(annotations([error, hint])).toBe(
      '::error file=content/pages/a%2Cb.mdx,line=3,title=Fehler::Es fehlen 10 %25 und <Note>.%0AZeilen zum Kopieren:%0Atitle: "A"%0A---\n'
      + '::notice file=content/pages/c.md,line=7,title=Hinweis::Drei Punkte: …\n',
    );
  });

  test.each(cases)('$name: is one line for each mistake', ({ files }) => {
    const mistakes = checkHouse(house(files));
    const lines = annotations(mistakes).split('\n').slice(0, -1);
    expect(lines).toHaveLength(mistakes.length);
    for (const line of lines) expect(line).toMatch(/^::(?:error|notice) file=content\/[^,]+,line=\d+,title=(?:Fehler|Hinweis)::[^\r\n]+$/u);
  });
});

describe('the comment', () => {
  test('begins with the mark by which the next run finds it', () => {
    expect(summary([], 3)).toBe(`${MARK}\n## Texte: alles in Ordnung\n\n3 Dateien geprüft.\n`);
    expect(readFileSync(join(root, '.github/workflows/content.yml'), 'utf8')).toContain(`startswith("${MARK}")`);
  });

  test('tells errors before hints, and shows tags and lines as they are written', () => {
    const text = summary([hint, error], 3);
    expect(text).toContain('## Texte: 1 Fehler, 1 Hinweis');
    expect(text).toContain('- **`content/pages/a,b.mdx`, Zeile 3:** Es fehlen 10 % und \\<Note\\>.\n\n  ```text\n  title: "A"\n  ---\n  ```\n');
    expect(text.indexOf('Zeile 3')).toBeLessThan(text.indexOf('Zeile 7'));
  });

  test('calls nobody, whatever stands in a file', () => {
    expect(summary([{ ...error, says: 'Hier steht (@name).' }], 1)).not.toContain('@name');
  });

  test('stays below what the host takes, and says how much is left', () => {
    const text = summary(Array.from({ length: 2000 }, (_, line) => ({ ...error, line })), 1);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\nUnd \d+ weitere\. Alle zeigt `npm run content`\.\n$/);
  });

  test('cannot be broken out of by a line with backticks', () => {
    expect(summary([{ ...error, copy: ['```', 'Text'] }], 1)).toContain('  ````text\n  ```\n  Text\n  ````\n');
  });
});

describe('the command', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
    for (const [path, bytes] of house().files) put(path, bytes);
    // What menus lead to comes from the code, not from the folder.
    for (const path of ['programm/index', 'programm/konzeption', 'programm/nutzen', 'programm/geschichte', 'mentee-werden/index', 'bewerben', 'mentor-werden', 'impressum', 'datenschutz', 'barrierefreiheit']) put(`content/pages/${path}.md`, '---\ntitle: Seite\ndescription: Eine Seite.\nlastUpdated: 2026-11-22\n---\n');
    put('content/bilder/tandem.jpg', new Uint8Array());
    for (const name of ['Contact', 'Hero', 'Buttons', 'Button']) put(`src/components/content/${name}.astro`, name === 'Contact' ? '<p />' : '<slot />');
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  const put = (path: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const run = (...args: string[]) => spawnSync(process.execPath, [join(root, 'src/content/editors/cli.ts'), '--root', folder, ...args], { encoding: 'utf8', env: { ...process.env, GITHUB_STEP_SUMMARY: join(folder, 'step.md') } });

  test('ends with 0 when all is right', () => {
    const { status, stderr, stdout } = run();
    expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: '', stdout: expect.stringMatching(/^\d+ Dateien geprüft, alles in Ordnung\.\n$/) as string });
  });

  test('ends with 0 for hints alone', () => {
    put('content/faq/zeit.md', '---\nquestion: Wie viel Zeit kostet das Mentoring?\nfor: [mentees]\norder: 10\nlastUpdated: 2026-11-22\n---\n\nDas verabreden Sie...\n');
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain('1 Hinweis. Hinweise halten nichts auf.');
  });

  test('ends with 1 and tells all mistakes of all files', () => {
    put('content/faq/zeit.md', '---\nfrage: Wie viel Zeit?\nfor: [mentees]\norder: zehn\nlastUpdated: 2026-11-22\n---\n');
    put('content/news/runde-beginnt.md', 'Ohne Kopf\n');
    const { status, stderr, stdout } = run('--format', 'github', '--summary', join(folder, 'answer.md'));
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout.match(/^::error file=content\/(?:faq\/zeit|news\/runde-beginnt)\.md,line=[124],/gm)).toHaveLength(3);
    expect(stdout).toContain('3 Fehler.');
    expect(readFileSync(join(folder, 'answer.md'), 'utf8')).toContain('## Texte: 3 Fehler');
    expect(readFileSync(join(folder, 'step.md'), 'utf8')).toBe(readFileSync(join(folder, 'answer.md'), 'utf8'));
  });

  test.each([['an unknown option', '--formate'], ['an unknown format', '--format=xml'], ['a file', 'content/faq/zeit.md']])('tells how it is used for %s', (_, arg) => {
    const { status, stdout } = run(arg);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^npm run content/);
  });

  test('says in German what to do when it fails itself, without a stack', () => {
    rmSync(join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, 'content'), 'eine Datei statt eines Ordners');
    const { status, stderr } = run();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Die Prüfung selbst ist nicht zu Ende gekommen\. [^\n]+\n$/);
  });
});

describe('the workflow', () => {
  const file = readFileSync(join(root, '.github/workflows/content.yml'), 'utf8');
  interface Step { readonly uses?: string; readonly run?: string; readonly env?: Record<string, string> }
  const workflow = load(file) as { on: Record<string, unknown>; permissions: Record<string, string>; jobs: Record<string, { steps: Step[] }> };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('runs on pull requests with the rights of whoever made them', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request']);
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  });

  test('names every foreign action by its commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const uses of used) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    expect(file.match(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)).toHaveLength(used.length);
  });

  test('puts nothing that others write into a command line', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('has commands that a shell understands, and calls a check that exists', () => {
    for (const { run } of steps) if (run !== undefined) execFileSync('bash', ['-n', '-c', run]);
    const script = /node (\S+\.ts)/.exec(steps.map(({ run }) => run).join('\n'))?.[1] ?? '';
    expect(readFileSync(join(root, script), 'utf8')).toContain('checkHouse(');
  });
});

test('the answer in a terminal counts files and mistakes', () => {
  expect(answers([], 3)).toBe('3 Dateien geprüft, alles in Ordnung.\n');
  expect(answers([error, hint], 3)).toBe('content/pages/a,b.mdx:3\n  Es fehlen 10 % und <Note>.\n  Zeilen zum Kopieren:\n    title: "A"\n    ---\n\ncontent/pages/c.md:7\n  Hinweis: Drei Punkte: …\n\n3 Dateien geprüft: 1 Fehler, 1 Hinweis.\n');
});
