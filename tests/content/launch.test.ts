import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { launchCheck } from '../../src/content/launch/launch-check.ts';
import { missingMessage } from '../../src/content/launch/missing.ts';
import { programme } from '../../src/content/programme.ts';
import { facts, root } from './files.ts';

const today = '2026-11-22';
const made: string[] = [];
afterAll(() => { for (const folder of made) rmSync(folder, { recursive: true }); });

/** A project of which everything is known: the fewest files that have one of everything. */
const complete: Readonly<Record<string, string>> = {
  'content/programme.yaml': 'name: { value: Mentee+, source: Seite, checked: 2026-11-22 }\ncontact:\n  phone: { value: "0341 1", source: Büro, checked: 2026-11-22 }\ncontrollers: { value: Stelle, source: Büro, checked: 2026-11-22 }\n',
  'content/criteria.yaml': 'pj: { value: { version: 1 }, source: Beschluss, checked: 2026-11-22 }\n',
  'content/pages/barrierefreiheit.mdx': '---\ntitle: Barrierefreiheit\n---\n\nText.\n\n## Stand dieser Erklärung\n\nSie wurde am 3. Mai 2026 erstellt.\n',
  'content/pages/leichte-sprache.mdx': '---\ntitle: Mentee+ in Leichter Sprache\n---\n\nText.\n\n## Wer hat diesen Text geprüft?\n\n3 Menschen haben den Text am 3. Mai 2026 geprüft.\n',
  'content/pages/impressum.mdx': '---\ntitle: Impressum\n---\n\nAnbieter.\n',
  'content/modules/pj.mdx': '---\ntitle: PJ\nemphasis: A\neligibility: B\nduration: C\nplaces: "10"\ndocuments: D\nselection: E\ncontact: F\n---\n\nText.\n',
  'functions/a.ts': "export const config = {\n  region: 'fra',\n};\n",
  'src/forms/words.ts': 'export const words = { toBeAnnounced: 1 };\n',
};
const settings: Readonly<Record<string, string>> = {
  SITE_URL: 'https://mentoring.uniklinikum-leipzig.de', APP_SECRET: Buffer.alloc(32, 7).toString('base64'), DATA_DIR: '/var/lib/mentee-plus',
  OFFICE_RECIPIENTS: `age1${'q'.repeat(58)} age1${'p'.repeat(58)}`, SMTP_URL: 'smtps://mail.uniklinikum-leipzig.de:465',
  MAIL_FROM: 'mentoring@uniklinikum-leipzig.de', OFFICE_MAIL: 'buero@uniklinikum-leipzig.de',
};

function project(changes: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'launch-'));
  made.push(folder);
  for (const [file, source] of Object.entries({ ...complete, ...changes })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  }
  return folder;
}
const missing = (changes: Readonly<Record<string, string>>, environment: Readonly<Record<string, string | undefined>> = settings, day = today): string[] =>
  launchCheck(project(changes), environment, day).map(({ about, file, line, text }) => `${about}: ${file}${line === undefined ? '' : `:${String(line)}`} ${text}`);
const changed = (file: string, from: string, to: string) => {
  expect(complete[file]).toContain(from);
  return { [file]: complete[file]!.replace(from, to) };
};

test('nothing is missing when everything is there', () => {
  expect(missing({})).toEqual([]);
});

describe('what is missing is named with file and line', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['an unknown contact', changed('content/programme.yaml', '"0341 1", source: Büro', 'null, source: noch zu erfragen beim Programm'), 'Kontakt: content/programme.yaml:3 Kontakt, Telefon: noch zu erfragen beim Programm.'],
    ['controllers', changed('content/programme.yaml', 'Stelle, source: Büro', 'null, source: noch zu erfragen bei beiden Häusern'), 'Datenschutz: content/programme.yaml:4 Verantwortliche für den Datenschutz: noch zu erfragen bei beiden Häusern.'],
    ['a fact to confirm', changed('content/programme.yaml', 'source: Seite,', 'source: öffentlich bekannt, confirm: true,'), 'Programm: content/programme.yaml:1 Name: noch zu bestätigen (confirm), Quelle bisher: öffentlich bekannt.'],
    ['criteria', changed('content/criteria.yaml', '{ version: 1 }, source: Beschluss', 'null, source: noch zu erfragen'), 'Auswahl: content/criteria.yaml:1 Kriterien der Auswahl, pj: noch zu erfragen.'],
    ['an open slot of the Impressum', changed('content/pages/impressum.mdx', 'Anbieter.', '<Open what="Redaktion" />'), 'Impressum: content/pages/impressum.mdx:5 Redaktion: steht noch als „wird bekannt gegeben“ da.'],
    ['an English one', { 'content/pages/en/impressum.mdx': '\n<Open what="Editors" />\n' }, 'Impressum: content/pages/en/impressum.mdx:2 Editors: steht noch als „wird bekannt gegeben“ da.'],
    ['a slot of a module', changed('content/modules/pj.mdx', 'duration: C\n', ''), 'Texte und Module: content/modules/pj.mdx:1 Dauer: die Zeile „duration“ fehlt noch.'],
    ['a slot with nothing in it', changed('content/modules/pj.mdx', 'contact: F', 'contact:'), 'Texte und Module: content/modules/pj.mdx:1 Kontakt: die Zeile „contact“ fehlt noch.'],
    ['the date of the statement', changed('content/pages/barrierefreiheit.mdx', 'Sie wurde am 3. Mai 2026 erstellt.', 'Sie beruht auf einer Selbstbewertung.'), 'Barrierefreiheit: content/pages/barrierefreiheit.mdx:7 Unter „Stand dieser Erklärung“ fehlt der Tag, an dem sie erstellt und zuletzt überprüft wurde.'],
    ['a statement nobody has looked over', changed('content/pages/barrierefreiheit.mdx', '3. Mai 2026', '3. Mai 2025'), 'Barrierefreiheit: content/pages/barrierefreiheit.mdx:7 Die Erklärung wurde seit über einem Jahr nicht überprüft (2025-05-03).'],
    ['a text in Leichte Sprache that nobody who needs it has read', changed('content/pages/leichte-sprache.mdx', '3 Menschen haben den Text am 3. Mai 2026 geprüft.', 'Die Prüfung fehlt noch.'), 'Barrierefreiheit: content/pages/leichte-sprache.mdx:7 Den Text in Leichter Sprache haben noch keine Menschen geprüft, die sie brauchen. Danach steht unter „Wer hat diesen Text geprüft?“, wer es war und an welchem Tag.'],
    ['a placeholder', changed('content/pages/impressum.mdx', 'Anbieter.', 'TODO: Anbieter nachtragen'), 'Platzhalter: content/pages/impressum.mdx:5 „TODO“ steht noch als Platzhalter da.'],
    ['an address of nobody', { 'content/events/a.md': 'register: https://www.example.org/anmeldung\n' }, 'Platzhalter: content/events/a.md:1 „example.org“ steht noch als Platzhalter da.'],
    ['something invented', { 'content/news/a.md': 'title: Erfundene Nachricht\n' }, 'Platzhalter: content/news/a.md:1 „Erfundene“ steht noch als Platzhalter da.'],
    ['words in the code', { 'src/intake/a.ts': '\nconst a = words.toBeAnnounced.de;\n' }, 'Formulare und Eingangsbestätigung: src/intake/a.ts:2 Hier steht noch „wird bekannt gegeben“; die Technik trägt die Angabe ein.'],
    ['a region', changed('functions/a.ts', "'fra'", "'iad'"), "Region: functions/a.ts:1 Hier fehlt, dass die Funktion in Frankfurt läuft: region: 'fra',"],
  ])('%s', (_, changes, said) => {
    expect(missing(changes)).toEqual([said]);
  });

  test('a round fills slots of its modules', () => {
    const without = complete['content/modules/pj.mdx']!.replace('places: "10"\ndocuments: D\n', '');
    const round = (module: string) => ({ 'content/modules/pj.mdx': without, 'content/rounds/a.md': `---\nmodules: [studierende, ${module}]\nplaces: "12"\nneeded: [Lebenslauf]\n---\n` });
    expect(missing(round('pj'))).toEqual([]);
    expect(missing(round('post-doc'))).toHaveLength(2);
  });

  test('templates and the handbook may show examples', () => {
    expect(missing({ 'content/_vorlagen/a.md': 'TODO example.org <Open />', 'content/README.md': 'TODO example.org <Open />' })).toEqual([]);
  });
});

describe('a setting', () => {
  test.each<[string, string | undefined, string]>([
    ['SITE_URL', undefined, 'Domain: Umgebung SITE_URL: die öffentliche Adresse'],
    ['SITE_URL', 'https://mentoring.example.org', 'Domain: Umgebung SITE_URL: steht noch auf einer Adresse zum Ausprobieren.'],
    ['SITE_URL', 'http://mentoring.uniklinikum-leipzig.de', 'Domain: Umgebung SITE_URL: muss im Betrieb mit https:// beginnen.'],
    ['APP_SECRET', 'a2V5', 'Schlüssel: Umgebung APP_SECRET: ist zu kurz'],
    ['OFFICE_RECIPIENTS', `age1${'q'.repeat(58)}`, 'Schlüssel: Umgebung OFFICE_RECIPIENTS: braucht mindestens zwei'],
    ['SMTP_URL', '', 'E-Mail: Umgebung SMTP_URL: der Mailserver'],
    ['SMTP_URL', 'smtp://localhost:25', 'E-Mail: Umgebung SMTP_URL: steht noch auf einer Adresse zum Ausprobieren.'],
    ['OFFICE_MAIL', 'office@localhost.invalid', 'E-Mail: Umgebung OFFICE_MAIL: steht noch auf einer Adresse zum Ausprobieren.'],
    ['DATA_DIR', undefined, 'Einstellungen: Umgebung DATA_DIR: der Ordner'],
    ['CRITERIA_FILE', 'src/office-cli/demo/criteria.yaml', 'Einstellungen: Umgebung CRITERIA_FILE: nennt Kriterien zum Ausprobieren'],
  ])('%s = %s is named', (name, value, said) => {
    expect(missing({}, { ...settings, [name]: value })).toEqual([expect.stringContaining(said)]);
  });

  test('that Netlify gives with each request need not be there when it builds', () => {
    const onNetlify = { ...settings, DATA_DIR: undefined, NETLIFY: 'true', STORE: 'netlify-blobs' };
    expect(missing({}, onNetlify)).toEqual([]);
    expect(missing({}, { ...onNetlify, STORE: undefined })).toEqual([expect.stringContaining('STORE: „files“ würde auf Netlify jede Bewerbung verlieren')]);
  });
});

test('the list stands by parts, with the number of entries at the end', () => {
  expect(missingMessage(launchCheck(project(changed('functions/a.ts', "'fra'", "'iad'")), { ...settings, SMTP_URL: undefined }, today))).toBe(
    'E-Mail\n  Umgebung  SMTP_URL: der Mailserver, zum Beispiel smtps://name:passwort@mail.example.org:465.\n\n'
    + "Region\n  functions/a.ts:1  Hier fehlt, dass die Funktion in Frankfurt läuft: region: 'fra',\n\n"
    + 'Vor dem Start fehlen noch 2 Angaben.',
  );
});

describe('the command', () => {
  const run = (script: string, args: readonly string[], cwd: string, environment: Readonly<Record<string, string>>) => {
    const { PATH = '' } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], { cwd, env: { PATH, ...environment }, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };

  test('exits with 1 while something is missing, and with 0 when nothing is', () => {
    expect(run('src/content/launch/cli.ts', [], project(changed('content/programme.yaml', 'Stelle,', 'null,')), settings)).toEqual({
      status: 1, said: 'Datenschutz\n  content/programme.yaml:4  Verantwortliche für den Datenschutz: Büro.\n\nVor dem Start fehlt noch eine Angabe.\n',
    });
    // Its own clock is that of today: the statement must not be a year old.
    const fresh = changed('content/pages/barrierefreiheit.mdx', '3. Mai 2026', new Date().toLocaleDateString('de-DE', { day: 'numeric', month: 'long', year: 'numeric' }));
    expect(run('src/content/launch/cli.ts', [], project(fresh), settings)).toEqual({ status: 0, said: 'Vor dem Start fehlt nichts mehr.\n' });
  });

  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([['--production', ['--production'], {}], ['LAUNCH_CHECK=1', [], { LAUNCH_CHECK: '1' }]])('a build with %s stops while something is missing', (_, args, environment) => {
    const folder = project(changed('content/programme.yaml', 'Stelle,', 'null,'));
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>A</title>');
    const { status, said } = run('src/finish.ts', args, folder, { ...settings, ...environment });
    expect([status, said]).toEqual([1, expect.stringContaining('Vor dem Start fehlt noch eine Angabe.')]);
    expect(run('src/finish.ts', [], folder, settings)).toMatchObject({ status: 0 });
  });
});

test('of the site itself every unknown and every unconfirmed fact is on the list', () => {
  const folder = project({});
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const found = launchCheck(folder, settings, today);
  const open = facts(programme).filter(([, { value, confirm }]) => value === null || confirm);
  const listed = found.filter(({ file }) => file === 'content/programme.yaml');
  expect(listed).toHaveLength(open.length);
  const lines = readFileSync(join(root, 'content/programme.yaml'), 'utf8').split('\n');
  for (const { line = 0, text } of listed) expect(lines.slice(line - 1, line + 18).join('\n'), text).toMatch(/value: null|confirm: true/);
  for (const about of ['Impressum', 'Kontakt', 'Datenschutz', 'Barrierefreiheit', 'Programm', 'Texte und Module', 'Auswahl']) expect(found.map((each) => each.about)).toContain(about);
  expect(found.filter(({ about }) => about === 'Platzhalter')).toEqual([]);
});
