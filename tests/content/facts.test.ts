import { describe, expect, test } from 'vitest';
import { moduleFile } from '../../src/content/module.ts';
import { moduleIds, programme } from '../../src/content/programme.ts';
import { file, modules, pages, words } from './files.ts';

/** Where a reader looks for which fact. A text is searched as it stands; an expression allows for grammar. */
const facts: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  'pages/programm/index.mdx': [
    'gemeinsame Mentoring-Programm der Medizinischen Fakultät der Universität Leipzig und des Universitätsklinikums Leipzig',
    'Universitätsmedizin Leipzig', /fördert Studierende, Ärztinnen und Ärzte sowie Forschende/, /beruflichen und persönlichen Entwicklung/, /eigene Laufbahn zu planen/,
    /bestehende Angebote beider Häuser mit neuen überfachlichen/, 'Laufende und kommende Runden',
  ],
  'pages/programm/konzeption.mdx': [
    'Mentoring – Training – Networking', 'Rahmenprogramm', 'Selbstmarketing und Selbstvertrauen, Motivation und Zielstrebigkeit', /berufliche Perspektiven und Karriereschritte konkret/, 'öffnet Kontakte und Netzwerke',
    'geschlechtssensibel', /jede einzelne Maßnahme/, /gemeinsam durch und finanzieren es gemeinsam/, /von Studierenden bis zu Professorinnen und Professoren/, /mehrere Karriereschritte/, /klinischen Laufbahnen von Ärztinnen und Ärzten ebenso wie wissenschaftlichen/,
    'Leitbild', 'Führungsgrundsätzen der Universitätsmedizin Leipzig', 'Forum Mentoring – Bundesverband Mentoring in der Wissenschaft', 'MentHaProf',
  ],
  'pages/programm/ziele.mdx': [
    /individuellen, langfristigen Karriereplanung/, 'im Klinikum, in der Forschung und in der Lehre', 'Sieben Leitziele',
    /Personalentwicklung. Qualifizierte künftige Führungskräfte/, /Qualität, mit der der Nachwuchs gefördert wird/, /Geschlechterfragen und gleiche Chancen/, 'Vorbilder', 'Interdisziplinäre Netzwerke', 'Kommunikationskultur', 'Normen, Strukturen und Prozesse in Klinikum und Wissenschaft',
  ],
  'pages/programm/nutzen.mdx': [
    'Sechs Chancen', /berufliche Perspektiven und planen Ihre \(weitere\) Laufbahn konkret/, 'berufsbezogene und überfachliche Schlüsselkompetenzen', 'Selbstreflexion', /Informationen und in Netzwerke/, 'Strukturen, Spielregeln und Prozesse', 'Herausforderungen in Beruf und Privatleben',
    'Sechs Gewinne', 'Wissen und Erfahrung persönlich weiter', 'neue Impulse und Perspektiven', 'Kompetenz im Beraten und Führen', 'gestalten die Personalentwicklung mit', 'interdisziplinäres Netzwerk', 'Coaching-Angebot',
  ],
  'pages/programm/geschichte.mdx': [
    'MentHaProf', '2013 bis 2014', 'Prof. Dr. Katarina Stengler', 'Gleichstellungsbüro', /Frauen, die sich habilitierten und eine Professur/, 'Mai 2013', '18 Monate', /Sechs Mentees/, /zwölf/,
    /eigenes Mentoring-Programm für Studierende/, /mehrere Module in der Lehre/, 'Führungskräfteentwicklung', '2015', /Vorstand des UKL und der Dekan/, /Karriereplanung/,
  ],
  'pages/mentee-werden/index.mdx': [/eigene Schwerpunkte/, /von Entwicklung und Laufbahn/, 'geschlechtssensibel', 'Wer sich bewerben kann', 'Bewerbungszeiträume', 'Dauer und Plätze', 'Pflichten und Zertifikat'],
  'pages/mentor-werden.mdx': [
    'Warum mitmachen?', 'Was habe ich davon?', 'Was ist meine Aufgabe?', 'Kann ich die Fragen der Mentees überhaupt beantworten?', 'Fortschritt ihrer Mentees', 'MentoringTreffen finden regelmäßig statt', 'Stipendien, Kongresse und Kurse', 'Kontakte weiter',
    '„Das weiß ich nicht“ ist eine gute Antwort', 'Coaching-Angebot', 'Voraussetzungen für Mentorinnen und Mentoren',
  ],
  'pages/bewerben.mdx': ['M-XXXX-XXXX', '(optional)', 'kein Passwort', 'Kein JavaScript, keine Cookies', 'Vor dem Absenden speichern wir nichts', 'Geburtsdatum, Staatsangehörigkeit, Foto, Familie, Gesundheit, private Anschrift, Matrikelnummer, Noten', 'keine Dateien', 'Kriterien der Auswahl', 'Auswahlgremium'],
  'pages/impressum.mdx': ['§ 5 DDG'],
  'pages/datenschutz.mdx': ['Art. 13 DSGVO', 'Art. 26 DSGVO', '§ 3 SächsDSDG', 'keine Cookies', 'Aufbewahrung', 'in keiner E-Mail', 'in kein Protokoll', 'Niemand ist verpflichtet', 'entscheiden Menschen', 'Art. 77 DSGVO'],
  'pages/barrierefreiheit.mdx': ['BfWebG', 'BITV 2.0', 'EN 301 549', 'WCAG 2.1', 'axe', 'Von anderen sind die Seiten noch nicht geprüft', 'Menschen mit Behinderungen haben die Seiten noch nicht geprüft', 'Kontakt für Rückmeldungen'],
};

describe.each(Object.entries(facts))('%s says', (path, list) => {
  const said = words(file(path));
  test.each(list)('%s', (fact) => {
    if (typeof fact === 'string') expect(said).toContain(fact);
    else expect(said).toMatch(fact);
  });
});

/** Facts that come from programme.yaml stand in a page through a component. */
test.each([
  ['pages/programm/konzeption.mdx', '<Bodies />'], ['pages/programm/konzeption.mdx', '<Standards />'], ['pages/programm/index.mdx', '<ModulePath />'],
  ['pages/mentee-werden/index.mdx', '<ModulePath />'], ['pages/mentee-werden/index.mdx', '<Offers for="all" />'], ['pages/mentor-werden.mdx', '<Standards />'],
  ['pages/bewerben.mdx', '<ApplicationForms />'], ['pages/kontakt.mdx', '<Contact />'], ['pages/kontakt.mdx', '<Houses />'], ['pages/impressum.mdx', '<Houses />'], ['pages/impressum.mdx', '<Contact />'],
  ['pages/datenschutz.mdx', '<Controllers />'], ['pages/datenschutz.mdx', '<Authority name="dataProtection" />'], ['pages/datenschutz.mdx', '<LegalBases />'],
  ['pages/barrierefreiheit.mdx', '<AccessibilityChecks />'], ['pages/barrierefreiheit.mdx', '<AccessibilityDate />'], ['pages/barrierefreiheit.mdx', '<Authority name="accessibilityMonitoring" />'], ['pages/barrierefreiheit.mdx', '<Authority name="accessibilityEnforcement" />'],
])('%s shows %s', (path, component) => {
  expect(file(path).body).toContain(component);
});

test('lists have as many entries as the programme has aims, chances and gains', () => {
  const entries = (path: string, heading: string): number => {
    const part = file(path).body.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    return part.match(/^- /gm)?.length ?? 0;
  };
  expect(entries('pages/programm/ziele.mdx', 'Sieben Leitziele')).toBe(7);
  expect(entries('pages/programm/nutzen.mdx', 'Sechs Chancen für Mentees')).toBe(6);
  expect(entries('pages/programm/nutzen.mdx', 'Sechs Gewinne für Mentorinnen und Mentoren')).toBe(6);
});

test('the three places of the programme', () => {
  const names = programme.bodies.value?.map(({ name }) => name.replace(/\u00A0/g, ' '));
  expect(names).toEqual(['Bereich 4 – Personal und Organisationsentwicklung', 'Gleichstellungsbüro', 'Referat Lehre']);
});

test('the standards ask all that the Forum Mentoring asks', () => {
  const terms = programme.standards.relation.value?.map(({ term }) => term);
  expect(terms).toEqual(['Freiwillig', 'Unabhängig', 'Befristet', 'Persönlich', 'Vertraulich', 'Verbindlich', 'Abgesprochen', 'Transparent ausgewählt']);
});

describe.each(modules)('$path', ({ body, head, path }) => {
  const id = path.replace(/^modules\/|\.mdx$/g, '');

  test('has the same five parts as every module', () => {
    expect([...body.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(['Worum es geht', 'Was Sie erwartet', 'Wie ein Tandem arbeitet', 'So bewerben Sie sich', 'Passt ein anderes Angebot besser?']);
    expect([...body.matchAll(/^### (.+)$/gm)].map(([, title]) => title)).toEqual(['Mentoring', 'Training', 'Networking']);
  });

  test('shows the standards and its own neighbours, and says that it is gender-sensitive', () => {
    expect(body).toContain('<Standards />');
    expect(body).toContain(`<Offers for="${id}" />`);
    expect(body).toContain('geschlechtssensibel');
  });

  test('leaves a slot out instead of writing that it is open', () => {
    const { emphasis, duration, places, eligibility, documents, selection, dates, contact } = moduleFile.parse(head);
    for (const text of [emphasis, duration, places, eligibility, documents, selection, dates, contact]) expect(text ?? '').not.toMatch(/wird bekannt|folgt$|^offen$|tbd|^\?+$/i);
  });
});

/** Words people type, and the page they are looking for. */
test.each([
  ['PJ', 'modules/pj.mdx'], ['Praktisches Jahr', 'modules/pj.mdx'], ['Habil', 'modules/post-doc.mdx'], ['Doktorarbeit', 'modules/qualifizierung.mdx'], ['Facharzt', 'modules/qualifizierung.mdx'],
  ['bewerben', 'pages/bewerben.mdx'], ['Anmeldung', 'pages/bewerben.mdx'], ['Mentorin', 'pages/mentor-werden.mdx'], ['Kontakt', 'pages/kontakt.mdx'],
  ['Frauenförderung', 'pages/programm/ziele.mdx'], ['Chancengleichheit', 'pages/programm/ziele.mdx'], ['Telefonnummer', 'pages/kontakt.mdx'], ['Studentin', 'modules/studierende.mdx'], ['DSGVO', 'pages/datenschutz.mdx'],
])('who looks for "%s" finds %s', (word, path) => {
  expect(file(path).head['synonyms']).toContain(word);
});

test('no word stands twice in the synonyms of a page', () => {
  for (const { head, path } of [...pages, ...modules]) {
    const synonyms = (head['synonyms'] ?? []) as string[];
    expect(new Set(synonyms).size, path).toBe(synonyms.length);
  }
});

test('the form page of each module can be reached from here', () => {
  // ApplicationForms lists them; the texts point to it instead of to single forms.
  expect(file('pages/mentor-werden.mdx').body).toContain('/bewerbung/mentor/');
  for (const id of moduleIds) expect(file(`modules/${id}.mdx`).body).toContain('<Go href="/bewerben/">');
});
