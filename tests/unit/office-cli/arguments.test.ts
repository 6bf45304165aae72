import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/office-cli/arguments.ts';
import { typedPath } from '../../../src/office-cli/options.ts';
import { OfficeProblem } from '../../../src/office-cli/problem.ts';

const problemOf = (args: string[]): string => {
  try {
    readArguments(args);
  } catch (error) {
    if (error instanceof OfficeProblem) return error.message;
    throw error;
  }
  return 'none';
};

describe('arguments', () => {
  test.each([
    [['list'], { name: 'list' }],
    [['show', 'M-7K3Q-9XTR'], { name: 'show', reference: 'M-7K3Q-9XTR' }],
    [['export', '--csv'], { name: 'export', out: undefined }],
    [['--csv', 'export', '--out', '/x/a.csv'], { name: 'export', out: '/x/a.csv' }],
    [['show', 'M-7K3Q-9XTR', '--revision', '2'], { name: 'show', reference: 'M-7K3Q-9XTR', revision: 2 }],
    [['release', 'M-7K3Q-9XTR'], { name: 'release', reference: 'M-7K3Q-9XTR' }],
    [['trial'], { name: 'trial' }],
    [['audit'], { name: 'audit', entries: false, noted: undefined }],
    [['audit', '--list', '--noted', `AB${'0'.repeat(62)}`], { name: 'audit', entries: true, noted: `ab${'0'.repeat(62)}` }],
    [['--help'], { name: 'help' }],
    [['show', '-h'], { name: 'help' }],
  ])('reads %j', (args, command) => {
    expect(readArguments(args).command).toEqual(command);
  });

  test('reads several keys, the passphrase file and the language', () => {
    expect(readArguments(['list', '--key', '/a', '--key=/b', '--passphrase-file', '/p', '--language', 'en'])).toEqual({
      command: { name: 'list' }, keyFiles: ['/a', '/b'], passphraseFile: '/p', language: 'en',
    });
  });

  test.each([
    [[], 'npm run office -- list'],
    [['lst'], '„lst“ gibt es nicht'],
    [['list', 'all'], '„all“ ist eine Angabe zu viel'],
    [['show', 'a', 'b'], '„b“ ist eine Angabe zu viel'],
    [['show'], 'npm run office -- show M-7K3Q-9XTR'],
    [['export'], 'npm run office -- export --csv --out DATEI'],
    [['list', '--csv'], 'npm run office -- export --csv --out DATEI'],
    [['export', '--csv', '--revision', '1'], 'npm run office -- show M-7K3Q-9XTR --revision 1'],
    [['show', 'a', '--revision', '0'], 'Die Fassung ist eine Zahl ab 1'],
    [['show', 'a', '--revision', '1e3'], 'Die Fassung ist eine Zahl ab 1'],
    [['show', 'a', '--list'], '--list und --noted gehören zu: npm run office -- audit'],
    [['release'], 'npm run office -- release M-7K3Q-9XTR'],
    [['release', 'a', 'b'], '„b“ ist eine Angabe zu viel'],
    [['trial', 'x'], '„x“ ist eine Angabe zu viel'],
    [['audit', 'x'], '„x“ ist eine Angabe zu viel'],
    [['audit', '--noted', 'abc'], 'Eine Prüfsumme hat 64 Zeichen'],
    [['list', '--key'], 'Hinter „--key“ fehlt die Angabe'],
    [['list', '--key', '--language', 'de'], 'Hinter „--key“ fehlt die Angabe'],
    [['list', '--key='], 'Hinter „--key“ fehlt die Angabe'],
    [['list', '--keys', 'x'], '„--keys“ gibt es nicht'],
    [['list', '-k', 'x'], '„-k“ gibt es nicht'],
    [['export', '--csv=yes'], 'Hinter „--csv“ gehört keine Angabe'],
    [['list', '--language', 'fr'], '--language en'],
    [['list', '--__proto__', 'x'], '„--__proto__“ gibt es nicht'],
    [['\u001B[31mx'], '„[U+001B][31mx“ gibt es nicht'],
  ])('says what to write instead of %j', (args, says) => {
    const problem = problemOf(args);
    expect(problem).toContain(says);
    expect(problem).not.toContain('\n');
  });

  test('takes a path from where it was typed, since npm changes the folder for its scripts', () => {
    expect(typedPath('a.csv', { npm_lifecycle_event: 'office', INIT_CWD: '/home/lena' })).toBe('/home/lena/a.csv');
    expect(typedPath('a.csv', { npm_lifecycle_event: 'test', INIT_CWD: '/home/lena' })).toBe(resolve('a.csv'));
    expect(typedPath('/x/a.csv', { npm_lifecycle_event: 'office', INIT_CWD: '/home/lena' })).toBe('/x/a.csv');
  });
});
