/** What is open in the texts, in the modules and in the code that speaks to people. */
import { results } from '../../site/accessibility/results.ts';
import { EASY_LANGUAGE_CHECKED, easyLanguage } from '../easy-language.ts';
import { linesWith, type Missing, type TextFile } from './missing.ts';

const about = (file: string): string =>
  /impressum/.test(file) ? 'Impressum' : /datenschutz/.test(file) ? 'Datenschutz' : /barrierefrei/.test(file) ? 'Barrierefreiheit' : /kontakt/.test(file) ? 'Kontakt' : 'Texte und Module';

/** Components that say that something will be announced. */
const openSlots = (files: readonly TextFile[]): readonly Missing[] =>
  linesWith(files, /<Open(?: what="([^"]*)")?\s*\/>/).map(({ file, line, match }) => ({ about: about(file), file, line, text: `${match[1] ?? 'Eine Angabe'}: steht noch als „wird bekannt gegeben“ da.` }));

const slots = {
  emphasis: 'Schwerpunkte', eligibility: 'Wer sich bewerben kann', duration: 'Dauer', places: 'Plätze', documents: 'Unterlagen', selection: 'Auswahl', contact: 'Kontakt',
} as const;

/** Slots of a module that are empty; a round fills some of them. */
const emptySlots = (modules: readonly TextFile[], rounds: readonly TextFile[]): readonly Missing[] => modules.flatMap(({ file, source }) => {
  const id = (file.split('/').at(-1) ?? '').replace(/\.mdx?$/, '');
  const own = rounds.filter((round) => new RegExp(`^modules:.*\\b${id}\\b`, 'm').test(round.source));
  const saidBy = (files: readonly TextFile[], key: string): boolean => files.some((each) => new RegExp(`^${key}:[ \\t]*\\S`, 'm').test(each.source));
  const isSaid = (key: string): boolean =>
    saidBy([{ file, source }], key) || (key === 'places' && saidBy(own, 'places')) || (key === 'documents' && saidBy(own, 'needed'));
  return Object.entries(slots).filter(([key]) => !isSaid(key)).map(([key, name]) => ({ about: 'Texte und Module', file, line: 1, text: `${name}: die Zeile „${key}“ fehlt noch.` }));
});

/** Words that people put where the right ones are still missing, and addresses that belong to nobody. */
const placeholder = /\b(?:TODO|FIXME|TBD|XXX|Lorem ipsum|Mustermann|Musterfrau|Platzhalter|erfunden\w*)\b|\bexample\.(?:org|com|net)\b|\.invalid\b|\?\?\?|<<<<<<<|>>>>>>>/i;

const placeholders = (files: readonly TextFile[]): readonly Missing[] =>
  linesWith(files, placeholder).map(({ file, line, match }) => ({ about: 'Platzhalter', file, line, text: `„${match[0]}“ steht noch als Platzhalter da.` }));

/** Places in the forms, mails and receipts that say in the code that something will be announced. */
const openInCode = (files: readonly TextFile[]): readonly Missing[] =>
  linesWith(files, /words\.toBeAnnounced\b/).map(({ file, line }) => ({ about: 'Formulare und Eingangsbestätigung', file, line, text: 'Hier steht noch „wird bekannt gegeben“; die Technik trägt die Angabe ein.' }));

const statement = 'content/pages/barrierefreiheit.mdx';
const STATEMENT = '## Stand dieser Erklärung';
/** Stands for the day of the checks that the statement is made from. */
const generated = /^<AccessibilityDate \/>$/m;

/** A heading of a page, and the newest day that is written below it, as "2026-11-22". */
function dayBelow(source: string, heading: string): { readonly line: number; readonly day: string | undefined } {
  const lines = source.split('\n');
  const at = lines.findIndex((line) => line.trim() === heading);
  const part = at < 0 ? '' : (lines.slice(at + 1).join('\n').split('\n## ')[0] ?? '');
  const dated = [...part.matchAll(/\b(\d{1,2})\.[ \u00A0]+(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)[ \u00A0]+(\d{4})\b/gu)];
  return { line: Math.max(0, at) + 1, day: dated.map(([, day = '', month = '', year = '']) => `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`).sort().at(-1) };
}

/** The statement of accessibility says when it was made and last looked over; it is looked over once a year. */
function statementDate(files: readonly TextFile[], today: string): readonly Missing[] {
  const source = files.find(({ file }) => file === statement)?.source ?? '';
  const { day, line } = dayBelow(source.replace(generated, (results?.date ?? '').replace(/^(\d+)-(\d+)-(\d+)$/, (_, year: string, month: string, date: string) => `${date}. ${months[Number(month) - 1] ?? ''} ${year}`)), STATEMENT);
  const at = { about: 'Barrierefreiheit', file: statement, line };
  if (day === undefined) return [{ ...at, text: 'Unter „Stand dieser Erklärung“ fehlt der Tag, an dem sie erstellt und zuletzt überprüft wurde.' }];
  return `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}` < today ? [{ ...at, text: `Die Erklärung wurde seit über einem Jahr nicht überprüft (${day}).` }] : [];
}

/** Leichte Sprache is only what people who need it have read and understood; the page says when they did. */
const easyLanguageCheck = (files: readonly TextFile[]): readonly Missing[] => files.filter(({ file }) => file === `content/pages/${easyLanguage.id}.mdx`).flatMap(({ file, source }) => {
  const { day, line } = dayBelow(source, EASY_LANGUAGE_CHECKED);
  const heading = EASY_LANGUAGE_CHECKED.replace('## ', '');
  return day === undefined ? [{ about: 'Barrierefreiheit', file, line, text: `Den Text in Leichter Sprache haben noch keine Menschen geprüft, die sie brauchen. Danach steht unter „${heading}“, wer es war und an welchem Tag.` }] : [];
});
const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

export interface Texts {
  /** Everything in content/ that is shown. */
  readonly content: readonly TextFile[];
  readonly modules: readonly TextFile[];
  readonly rounds: readonly TextFile[];
  /** Code whose words people read. */
  readonly code: readonly TextFile[];
}

export const missingInTexts = ({ content, modules, rounds, code }: Texts, today: string): readonly Missing[] => [
  ...openSlots(content), ...emptySlots(modules, rounds), ...statementDate(content, today), ...easyLanguageCheck(content), ...placeholders(content), ...openInCode(code),
];
