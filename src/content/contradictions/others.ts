import { isLocalTime } from '../local-time.ts';
import { impossibleDays, type HeadFile, type Mistake, type SourceFile } from './files.ts';

/** Folders of the lists of events; the page of an event of such a name would lie in one (src/site/events/lists.ts). */
export const foldersOfLists: readonly string[] = ['art', 'modul', 'seite', 'vergangen'];

/** Times and places of one event that do not go together, and a name that is taken. */
export function eventMistakes(event: HeadFile): readonly Mistake[] {
  const [starts, ends] = [event.text('starts'), event.text('ends')];
  const isOnline = /^online:\s*true\b/m.test(event.source);
  const mistakes: Mistake[] = [];
  // Both are written from the year to the minute, so that texts compare as times do.
  if (starts !== undefined && ends !== undefined && isLocalTime(starts) && isLocalTime(ends) && ends <= starts) {
    mistakes.push(event.mistake('ends', `Das Ende (ends: ${ends}) liegt nicht nach dem Beginn (starts: ${starts}).`));
  }
  if (!isOnline && event.text('place') === undefined) mistakes.push(event.mistake('place', 'Es fehlt, wo der Termin ist: ein Ort (place: Haus und Raum) oder, wenn er im Netz ist, die Zeile online: true.'));
  if (foldersOfLists.includes(event.id)) mistakes.push({ file: event.file, line: 1, text: `Diesen Namen braucht die Website für eine Liste von Veranstaltungen. Benennen Sie die Datei um, zum Beispiel in ${event.id}-2027.md.` });
  if (!isOnline && event.text('link') !== undefined) mistakes.push(event.mistake('link', 'Der Link (link) gehört zu einem Termin im Netz, und dafür fehlt die Zeile online: true.'));
  return mistakes;
}

/** When somebody looked, and until when it holds. */
export function sourceMistakes(file: HeadFile, today: string): readonly Mistake[] {
  const [checked, until] = [file.day('checked'), file.day('valid_until')];
  return [
    ...(checked !== undefined && checked > today ? [file.mistake('checked', `Der Tag der Prüfung (checked: ${checked}) liegt in der Zukunft.`)] : []),
    ...(checked !== undefined && until !== undefined && until < checked ? [file.mistake('valid_until', `Die Angaben galten schon nicht mehr (valid_until: ${until}), als sie geprüft wurden (checked: ${checked}).`)] : []),
  ];
}

export function newsMistakes(news: HeadFile): readonly Mistake[] {
  const [date, updated] = [news.day('date'), news.day('lastUpdated')];
  return date !== undefined && updated !== undefined && updated < date
    ? [news.mistake('lastUpdated', `Der Stand (lastUpdated: ${updated}) liegt vor dem Tag der Nachricht (date: ${date}).`)] : [];
}

/** Files that say the same in a key in which each says something of its own. */
export function sameIn(files: readonly HeadFile[], key: string, valueOf: (file: HeadFile) => string | undefined, text: (other: string) => string): readonly Mistake[] {
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    const value = valueOf(file);
    const other = value === undefined ? undefined : first.get(value);
    if (value !== undefined && other === undefined) first.set(value, file.file);
    return other === undefined ? [] : [file.mistake(key, text(other))];
  });
}

/** Two files with one address, such as pj.md beside pj.mdx. */
export function sameAddress(files: readonly SourceFile[]): readonly Mistake[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file }) => {
    const address = file.replace(/\.mdx?$/, '').toLowerCase();
    const other = first.get(address);
    if (other === undefined) first.set(address, file);
    return other === undefined ? [] : [{ file, line: 1, text: `Diese Datei und ${other} ergeben dieselbe Adresse.` }];
  });
}

/** English texts without the German file that they translate. */
export function withoutOriginal(translations: readonly HeadFile[], originals: readonly HeadFile[], folder: string): readonly Mistake[] {
  const known = new Set(originals.map(({ id }) => id));
  return translations.filter(({ id }) => !known.has(id))
    .map(({ file, id }) => ({ file, line: 1, text: `Zu dieser Übersetzung fehlt die deutsche Datei ${folder}/${id}.md.` }));
}

/** Days that the calendar does not have; YAML would silently make the next month's of them. */
export const daysThatAreNone = ({ file, source }: Pick<SourceFile, 'file' | 'source'>, head: string = source): readonly Mistake[] =>
  impossibleDays(head).map(({ key, day, line }) => ({ file, line, text: `Den Tag ${day} (${key}) gibt es im Kalender nicht.` }));
