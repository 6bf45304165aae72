import { moduleIds } from '../module-ids.ts';
import { editDistance, nearestKey } from '../nearest.ts';
import { dataFiles, kindOf } from './kinds.ts';
import type { House } from './house.ts';
import type { Mistake } from './mistake.ts';

/** Small letters, digits and dashes; what an address is made of. */
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A file name as it can stand in an address. */
export const plainName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** What is wrong with the names and places of files, and which files are missing. */
export function nameMistakes({ files, menuPages }: House): Mistake[] {
  const found: Mistake[] = [];
  const say = (file: string, says: string): void => { found.push({ file, line: 1, weight: 'error', says }); };
  for (const path of files.keys()) {
    const kind = kindOf(path);
    if (kind.type === 'misplaced') say(path, misplaced(path));
    if (kind.type !== 'text') continue;
    const better = path.replace(/^content\//, '').replace(/\.mdx?$/, '').split('/').map((part) => (PLAIN.test(part) ? part : plainName(part))).join('/');
    const renamed = `content/${better}${path.endsWith('x') ? '.mdx' : '.md'}`;
    if (renamed !== path) say(path, `Aus dem Namen der Datei wird die Adresse. Er besteht aus Kleinbuchstaben ohne Umlaute, Ziffern und Bindestrichen. Benennen Sie die Datei um: ${renamed}`);
    else if (kind.collection === 'modules' && !(moduleIds as readonly string[]).includes(kind.id)) say(path, `Ein Modul mit dieser Kennung kennt das Programm nicht. Es gibt ${moduleIds.join(', ')}. Ein neues Modul legt die Technik an.`);
  }
  const ids = (collection: string): string[] => [...files.keys()].flatMap((path) => { const kind = kindOf(path); return kind.type === 'text' && kind.collection === collection ? [kind.id] : []; });
  const pages = ids('docs');
  for (const id of menuPages.filter((each) => !pages.includes(each))) {
    const [near] = pages.filter((each) => !menuPages.includes(each)).sort((a, b) => editDistance(a, id) - editDistance(b, id));
    const hint = near !== undefined && editDistance(near, id) <= id.length / 2 ? ` Haben Sie sie in „${near}“ umbenannt? Dann geben Sie ihr den alten Namen zurück, oder sagen Sie der Technik Bescheid.` : '';
    say(`content/pages/${id}.mdx`, `Diese Seite fehlt, das Menü führt aber zu ihr.${hint}`);
  }
  const modules = ids('modules');
  for (const id of moduleIds.filter((each) => !modules.includes(each))) say(`content/modules/${id}.mdx`, 'Die Datei dieses Moduls fehlt. Jedes der vier Module hat eine Datei.');
  for (const path of dataFiles.filter((each) => !files.has(each))) say(path, 'Diese Datei fehlt. Holen Sie sie aus einer früheren Fassung zurück.');
  return found;
}

/** The folders, with German words for them. */
const folderHelp = {
  pages: { example: 'content/pages', also: ['seiten', 'seite', 'page'] },
  modules: { example: 'content/modules', also: ['module', 'modul'] },
  rounds: { example: 'content/rounds', also: ['runden', 'runde', 'round'] },
  events: { example: 'content/events', also: ['veranstaltungen', 'termine', 'kalender', 'event'] },
  faq: { example: 'content/faq', also: ['fragen', 'faqs'] },
  news: { example: 'content/news', also: ['nachrichten', 'aktuelles', 'neuigkeiten'] },
  voices: { example: 'content/voices', also: ['stimmen', 'zitate', 'voice'] },
};

function misplaced(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  const base = name.replace(/(?:\.\w+)+$/, '');
  if (/\.(?:docx?|odt|rtf|pages)$/i.test(name)) return `Eine Datei aus einem Textprogramm kann die Website nicht lesen. Kopieren Sie den Text in eine Datei ${plainName(base)}.md.`;
  if (/\.mdx?\.\w+$|\.(?:txt|markdown|MDX?|Mdx?)$/.test(name)) return `Die Datei muss auf .md enden, mit Bausteinen auf .mdx. Benennen Sie sie um: ${plainName(base)}.md`;
  if (/\.pdf$/i.test(name)) return `Dateien zum Herunterladen liegen nicht bei den Texten, sondern im Ordner public. Legen Sie die Datei dorthin: public/${plainName(base)}.pdf`;
  if (/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name)) return `Bilder liegen nicht bei den Texten, sondern in einem Ordner für sich. Legen Sie die Datei dorthin: content/bilder/${plainName(base)}${/\.\w+$/.exec(name)?.[0].toLowerCase() ?? ''}`;
  if (name.endsWith('.yml')) return `Die Datei muss auf .yaml enden. Benennen Sie sie um: ${base}.yaml`;
  if (name.endsWith('.yaml')) {
    const [near = ''] = dataFiles.toSorted((a, b) => editDistance(a, path) - editDistance(b, path));
    return `Diese Datei liest die Website nicht. Es gibt ${dataFiles.join(', ')}. Meinten Sie ${near}?`;
  }
  const near = nearestKey(path.split('/')[1] ?? '', folderHelp);
  return `An dieser Stelle liest die Website keine Datei. Texte liegen in ${Object.values(folderHelp).map(({ example }) => example).join(', ')}.${near === undefined || !path.slice(8).includes('/') ? '' : ` Meinten Sie content/${near}/${name}?`}`;
}
