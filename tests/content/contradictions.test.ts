import { describe, expect, test } from 'vitest';
import { contradictions, contradictionsMessage, type SourceFile } from '../../src/content/contradictions/contradictions.ts';
import { moduleIds } from '../../src/content/programme.ts';

const today = '2026-11-22';

const file = (collection: string, name: string, lines: readonly string[]): SourceFile =>
  ({ collection, file: `content/${name}`, source: ['---', ...lines, '---', '', 'Text.', ''].join('\n') });

const modules = moduleIds.map((id, index) => file('modules', `modules/${id}.mdx`, [`title: ${id}`, `order: ${String(index + 1)}`, 'source: Programmseite', 'checked: 2026-11-22']));

const good = {
  title: 'Runde', modules: '[pj]', opens: '2027-03-01', closes: '2027-03-31', decision: '2027-04-30', starts: '2027-05-15', ends: '2028-05-14', source: 'Auskunft', checked: '2026-11-22',
};
type Keys = Readonly<Record<string, string | undefined>>;
const linesOf = (keys: Keys): string[] => Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
const round = (changes: Keys = {}, name = 'rounds/a.md'): SourceFile => file('rounds', name, linesOf({ ...good, ...changes }));

const said = (...files: readonly SourceFile[]): string[] =>
  contradictions([...modules, ...files], today).map(({ file: name, line, text }) => `${name}:${String(line)} ${text}`);

describe('the days of a round', () => {
  test('in their order are no mistake, and neither are some that nobody knows yet', () => {
    expect(said(round())).toEqual([]);
    for (const key of ['decision', 'starts', 'ends']) expect(said(round({ [key]: undefined }))).toEqual([]);
    expect(said(round({ decision: undefined, starts: undefined, ends: undefined }))).toEqual([]);
  });

  test('may be as near as they can be', () => {
    expect(said(round({ closes: '2027-03-01', decision: '2027-03-02', starts: '2027-03-02', ends: '2027-03-03' }))).toEqual([]);
  });

  test.each<[Keys, string]>([
    [{ closes: '2027-02-28' }, 'a.md:5 Der letzte Tag der Bewerbung (closes: 2027-02-28) liegt vor dem ersten Tag der Bewerbung (opens: 2027-03-01).'],
    [{ decision: '2027-03-15' }, 'a.md:6 Der Tag der Entscheidung (decision: 2027-03-15) liegt nicht nach dem letzten Tag der Bewerbung (closes: 2027-03-31).'],
    [{ decision: '2027-03-31' }, 'a.md:6 Der Tag der Entscheidung (decision: 2027-03-31) liegt nicht nach dem letzten Tag der Bewerbung (closes: 2027-03-31).'],
    [{ starts: '2027-04-29' }, 'a.md:7 Der Beginn der Runde (starts: 2027-04-29) liegt vor dem Tag der Entscheidung (decision: 2027-04-30).'],
    [{ ends: '2027-05-15' }, 'a.md:8 Das Ende der Runde (ends: 2027-05-15) liegt nicht nach dem Beginn der Runde (starts: 2027-05-15).'],
    [{ starts: undefined, ends: '2027-04-01' }, 'a.md:7 Das Ende der Runde (ends: 2027-04-01) liegt nicht nach dem Tag der Entscheidung (decision: 2027-04-30).'],
    [{ decision: undefined, starts: '2027-03-30' }, 'a.md:6 Der Beginn der Runde (starts: 2027-03-30) liegt vor dem letzten Tag der Bewerbung (closes: 2027-03-31).'],
    [{ decision: undefined, starts: undefined, ends: '2027-03-31' }, 'a.md:6 Das Ende der Runde (ends: 2027-03-31) liegt nicht nach dem letzten Tag der Bewerbung (closes: 2027-03-31).'],
    [{ opens: '2027-04-01' }, 'a.md:5 Der letzte Tag der Bewerbung (closes: 2027-03-31) liegt vor dem ersten Tag der Bewerbung (opens: 2027-04-01).'],
    // A year that somebody forgot to count up.
    [{ decision: '2026-04-30' }, 'a.md:6 Der Tag der Entscheidung (decision: 2026-04-30) ist schon vorbei, die Bewerbung beginnt aber erst noch (opens: 2027-03-01).'],
    [{ closes: '2026-03-31' }, 'a.md:5 Der letzte Tag der Bewerbung (closes: 2026-03-31) ist schon vorbei, die Bewerbung beginnt aber erst noch (opens: 2027-03-01).'],
    [{ ends: '2026-11-21' }, 'a.md:8 Das Ende der Runde (ends: 2026-11-21) ist schon vorbei, die Bewerbung beginnt aber erst noch (opens: 2027-03-01).'],
    [{ closes: '2027-02-29' }, 'a.md:5 Den Tag 2027-02-29 (closes) gibt es im Kalender nicht.'],
    [{ decision: '2027-04-31' }, 'a.md:6 Den Tag 2027-04-31 (decision) gibt es im Kalender nicht.'],
    [{ checked: '2026-11-23' }, 'a.md:10 Der Tag der Prüfung (checked: 2026-11-23) liegt in der Zukunft.'],
    [{ valid_until: '2026-11-21' }, 'a.md:11 Die Angaben galten schon nicht mehr (valid_until: 2026-11-21), als sie geprüft wurden (checked: 2026-11-22).'],
    [{ modules: '[pj, post-doc, pj]' }, 'a.md:3 Das Modul „pj“ steht zweimal in der Liste.'],
  ])('%o gets one answer', (changes, answer) => {
    expect(said(round(changes))).toEqual([`content/rounds/${answer}`]);
  });

  test('of a round that is long over are left alone', () => {
    expect(said(round({ opens: '2020-03-01', closes: '2020-03-31', decision: '2020-04-30', starts: '2020-05-01', ends: '2021-05-01' }))).toEqual([]);
    expect(said(round({ opens: '2026-11-22', closes: '2026-12-01', decision: '2026-12-02', starts: undefined, ends: undefined }))).toEqual([]);
  });

  test('that are several mistakes get as many answers, in the order of the lines', () => {
    expect(said(round({ closes: '2027-02-01', starts: '2027-04-01', ends: '2027-03-01' })).map((line) => line.split(' ')[0])).toEqual(['content/rounds/a.md:5', 'content/rounds/a.md:7', 'content/rounds/a.md:8']);
  });

  test('that are no days at all are left to the schema', () => {
    expect(said(round({ closes: '31.3.2027', decision: 'bald', modules: 'pj' }))).toEqual([]);
    expect(said({ collection: 'rounds', file: 'content/rounds/a.md', source: '---\ntitle: Runde: eins\n---\n' })).toEqual([]);
    expect(said({ collection: 'rounds', file: 'content/rounds/a.md', source: 'kein Kopf' })).toEqual([]);
    expect(said({ collection: 'rounds', file: 'content/rounds/a.md', source: '---\n- Liste\n---\n' })).toEqual([]);
  });
});

describe('several rounds', () => {
  const second = { opens: '2027-09-01', closes: '2027-09-30', decision: undefined, starts: undefined, ends: undefined };

  test('follow one another, even while an earlier one is still running', () => {
    expect(said(round(), round(second, 'rounds/b.md'))).toEqual([]);
    expect(said(round(), round({ ...second, opens: '2027-04-01', closes: '2027-04-10' }, 'rounds/b.md'))).toEqual([]);
  });

  test('of different modules may lie side by side', () => {
    expect(said(round(), round({ modules: '[post-doc]' }, 'rounds/b.md'))).toEqual([]);
  });

  test.each([
    ['2027-03-31', '2027-04-10', 'the last day of one is the first of the other'],
    ['2027-03-10', '2027-03-20', 'one lies within the other'],
    ['2027-03-01', '2027-03-31', 'both are the same'],
  ])('from %s to %s overlap: %s', (opens, closes) => {
    expect(said(round(), round({ ...second, opens, closes }, 'rounds/b.md'))).toEqual([
      `content/rounds/b.md:4 Für das Modul „pj“ überschneidet sich die Bewerbung (${opens} bis ${closes}) mit der in content/rounds/a.md (2027-03-01 bis 2027-03-31).`,
    ]);
  });

  test('that overlap in two modules are told for each, at the later one whatever its name', () => {
    const answers = said(round({ modules: '[studierende, pj, post-doc]', opens: '2027-03-02' }), round({ modules: '[pj, studierende]' }, 'rounds/z.md'));
    expect(answers.map((line) => line.split(' überschneidet')[0])).toEqual(['content/rounds/a.md:4 Für das Modul „studierende“', 'content/rounds/a.md:4 Für das Modul „pj“']);
  });
});

describe('a module', () => {
  const pj = (lines: readonly string[]): SourceFile[] => [...modules.filter(({ file: name }) => !name.includes('/pj.')), file('modules', 'modules/pj.mdx', ['title: PJ', 'order: 2', ...lines])];
  const about = (files: readonly SourceFile[]): string[] => contradictions(files, today).map(({ file: name, line, text }) => `${name}:${String(line)} ${text}`);

  test('that gives dates of its own beside a round says something twice', () => {
    expect(about([...pj(['dates: im März', 'deadline: 2027-03-31']), round()])).toEqual([
      'content/modules/pj.mdx:4 Der Bewerbungszeitraum des Moduls steht schon in content/rounds/a.md; löschen Sie die Zeile dates hier.',
      'content/modules/pj.mdx:5 Die Frist des Moduls steht schon in content/rounds/a.md; löschen Sie die Zeile deadline hier.',
    ]);
    expect(about([...pj(['dates: im März']), round({ modules: '[post-doc]' })])).toEqual([]);
    expect(about([...pj(['dates: im März']), round({ opens: '2025-03-01', closes: '2025-03-31', decision: undefined, starts: undefined, ends: undefined })])).toEqual([]);
  });

  test('that has no page cannot have a round', () => {
    expect(about([...modules.filter(({ file: name }) => !name.includes('/pj.')), round()])).toEqual(['content/rounds/a.md:3 Zum Modul „pj“ gibt es keine Datei im Ordner content/modules.']);
  });

  test('has a place of its own on the path', () => {
    expect(about([...modules, file('modules', 'modules/zweites.mdx', ['title: Zwei', 'order: 2'])])).toEqual(['content/modules/zweites.mdx:3 Denselben Platz auf dem Weg hat schon content/modules/pj.mdx.']);
  });

  test('is one file', () => {
    expect(about([...modules, file('modules', 'modules/pj.md', ['title: PJ', 'order: 5'])])).toEqual(['content/modules/pj.md:1 Diese Datei und content/modules/pj.mdx ergeben dieselbe Adresse.']);
  });
});

describe('an event', () => {
  const event = (changes: Keys): SourceFile => file('events', 'events/auftakt.md', linesOf({ title: 'Auftakt', modules: 'all', starts: '2027-03-04 16:00', ends: '2027-03-04 18:00', place: 'Hörsaal', ...changes }));

  test.each<[Keys, readonly string[]]>([
    [{}, []],
    [{ place: undefined, online: 'true' }, []],
    [{ online: 'true', link: 'https://www.example.org/' }, []],
    [{ ends: '2027-03-05 00:30' }, []],
    [{ ends: '2027-03-04 16:00' }, ['5 Das Ende (ends: 2027-03-04 16:00) liegt nicht nach dem Beginn (starts: 2027-03-04 16:00).']],
    [{ ends: '2027-03-03 18:00' }, ['5 Das Ende (ends: 2027-03-03 18:00) liegt nicht nach dem Beginn (starts: 2027-03-04 16:00).']],
    [{ place: undefined }, ['1 Es fehlt, wo der Termin ist: ein Ort (place: Haus und Raum) oder, wenn er im Netz ist, die Zeile online: true.']],
    [{ place: undefined, online: 'false' }, ['1 Es fehlt, wo der Termin ist: ein Ort (place: Haus und Raum) oder, wenn er im Netz ist, die Zeile online: true.']],
    [{ link: 'https://www.example.org/' }, ['7 Der Link (link) gehört zu einem Termin im Netz, und dafür fehlt die Zeile online: true.']],
    [{ modules: '[pj, pj]' }, ['3 Das Modul „pj“ steht zweimal in der Liste.']],
    [{ checked: '2027-01-01' }, ['7 Der Tag der Prüfung (checked: 2027-01-01) liegt in der Zukunft.']],
  ])('%o', (changes, answers) => {
    expect(said(event(changes))).toEqual(answers.map((answer) => `content/events/auftakt.md:${answer}`));
  });
});

test('a question is asked once, a piece of news is not older than its state', () => {
  expect(said(
    file('faq', 'faq/a.md', ['question: Wie lange?']), file('faq', 'faq/b.md', ['order: 1', 'question: "wie lange? "']),
    file('news', 'news/a.md', ['date: 2026-11-22', 'lastUpdated: 2026-11-21']),
  )).toEqual([
    'content/faq/b.md:3 Dieselbe Frage steht schon in content/faq/a.md.',
    'content/news/a.md:3 Der Stand (lastUpdated: 2026-11-21) liegt vor dem Tag der Nachricht (date: 2026-11-22).',
  ]);
});

test('an English text belongs to a German one', () => {
  expect(said(
    file('events', 'events/a.md', ['place: Hörsaal']), file('eventsEn', 'events/en/a.md', ['title: A']), file('eventsEn', 'events/en/b.md', ['title: B']),
    file('faqEn', 'faq/en/b.md', ['question: B']), file('newsEn', 'news/en/b.md', ['title: B']),
  )).toEqual([
    'content/events/en/b.md:1 Zu dieser Übersetzung fehlt die deutsche Datei content/events/b.md.',
    'content/faq/en/b.md:1 Zu dieser Übersetzung fehlt die deutsche Datei content/faq/b.md.',
    'content/news/en/b.md:1 Zu dieser Übersetzung fehlt die deutsche Datei content/news/b.md.',
  ]);
});

test('a day in the text below the head is nobody\'s mistake', () => {
  expect(said({ ...round(), source: `${round().source}\nopens: 2027-02-31\n` })).toEqual([]);
});

test('Windows line ends and a byte order mark change nothing', () => {
  const wrong = round({ closes: '2027-02-28' });
  expect(said({ ...wrong, source: `\uFEFF${wrong.source.replaceAll('\n', '\r\n')}` })).toEqual(said(wrong));
});

test('the message names file and line', () => {
  expect(contradictionsMessage(contradictions([...modules, round({ closes: '2027-02-28' }), round({ modules: '[post-doc]', ends: '2027-01-01' }, 'rounds/b.md')], today))).toBe(
    'In der Datei content/rounds/a.md, Zeile 5:\n  Der letzte Tag der Bewerbung (closes: 2027-02-28) liegt vor dem ersten Tag der Bewerbung (opens: 2027-03-01).\n\n'
    + 'In der Datei content/rounds/b.md, Zeile 8:\n  Das Ende der Runde (ends: 2027-01-01) liegt nicht nach dem Beginn der Runde (starts: 2027-05-15).',
  );
});
