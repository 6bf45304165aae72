import type { Found } from './mistake.ts';
import type { Collection } from './kinds.ts';
import { lineOf, nodesOf, wordsOf, type MdastNode } from './tree.ts';
import { at, type Node } from './yaml.ts';

/** A sentence whose number has a source, from `prose` in programme.yaml. */
export interface Sourced { readonly page: string; readonly sentence: string; readonly line: number }

/** A piece of text that stands by itself. */
export interface Piece { readonly text: string; readonly line: number }

interface Numbered { readonly file: string; readonly collection: Collection; readonly tree: MdastNode; /** What readers see of the head. */ readonly shown: readonly Piece[] }

/** Law and norms carry their numbers themselves. */
const citation = /§ \d+|Art\. \d+|Article \d+|Section \d+|EN [\d ]+|(?:BITV|WCAG) \d\.\d/g;

const plain = (text: string): string => text.replace(/\u00AD/g, '').replace(/[\u00A0\s]+/g, ' ').trim();

/** What stands under `prose`; anything that is not as it should be is left to the schema. */
export function sourcedIn(data: unknown, root: Node | undefined): Sourced[] {
  const prose = isObject(data) && Array.isArray(data['prose']) ? (data['prose'] as readonly unknown[]) : [];
  return prose.flatMap((entry, index) => {
    if (!isObject(entry) || typeof entry['page'] !== 'string' || !isObject(entry['fact']) || typeof entry['fact']['value'] !== 'string') return [];
    return [{ page: entry['page'], sentence: plain(entry['fact']['value']), line: root ? (at(root, ['prose', index, 'page']).key?.line ?? 1) : 1 }];
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The texts of a head that readers see. */
export const shownIn = (data: unknown, root: Node | undefined): Piece[] => ['title', 'description', 'station', 'who', 'elsewhere'].flatMap((key) => {
  const text = isObject(data) ? data[key] : undefined;
  return typeof text === 'string' ? [{ text: plain(text), line: root ? (at(root, [key]).key?.line ?? 1) : 1 }] : [];
});

function piecesOf({ shown, tree }: Numbered): Piece[] {
  const blocks = [...nodesOf(tree)].filter((node) => node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell');
  return [...shown, ...blocks.map((node) => ({ text: plain(wordsOf(node)), line: lineOf(node) }))];
}

/** Numbers on pages and in modules that no sentence under `prose` gives a source. */
export function numberMistakes(text: Numbered, sourced: readonly Sourced[], today: string): Found[] {
  if (text.collection !== 'docs' && text.collection !== 'modules') return [];
  const page = text.file.replace('content/', '');
  const sentences = sourced.filter((each) => each.page === page).map(({ sentence }) => sentence);
  return piecesOf(text).flatMap(({ line, text: piece }): Found[] => {
    const rest = sentences.reduce((left, sentence) => left.replaceAll(sentence, ''), piece).replace(citation, '');
    const number = rest.match(NUMBER)?.[0];
    if (number === undefined) return [];
    const sentence = piece.match(/[^.?!]*(?:[.?!](?!\s|$)[^.?!]*)*[.?!]?/gu)?.find((each) => each.includes(number))?.trim() ?? piece;
    return [{
      line, says: `Die Zahl ${number} hat keine Quelle. Tragen Sie den Satz in programme.yaml unter prose ein, mit der Quelle, aus der Sie ihn haben:`,
      copy: [`  - page: ${page}`, `    fact: { value: "${sentence.replaceAll('"', '„')}", source: Auskunft des Programmbüros, checked: ${today} }`],
    }];
  });
}

/** Numbers of an English page that the German one does not have; the German text is the one with the sources. */
export function englishNumberMistakes(text: Numbered, german: Numbered | undefined): Found[] {
  const known = new Set(german ? piecesOf(german).flatMap(({ text: piece }) => piece.match(NUMBER) ?? []) : []);
  return piecesOf(text).flatMap(({ line, text: piece }): Found[] =>
    (piece.replace(citation, '').match(NUMBER) ?? []).filter((number) => !known.has(number)).slice(0, 1).map((number) => ({
      line, says: `Die Zahl ${number} steht nicht auf der deutschen Seite. Der deutsche Text gilt, und nur er hat Quellen; ändern Sie ihn zuerst.`,
    })));
}

const NUMBER = /\d+(?:[.,:]\d+)*/g;

/** Sentences under `prose` whose page is gone or says something else by now. */
export const proseMistakes = (texts: readonly Numbered[], sourced: readonly Sourced[]): Found[] => sourced.flatMap(({ line, page, sentence }): Found[] => {
  const text = texts.find(({ file }) => file === `content/${page}`);
  if (!text) return [{ line, says: `Die Datei ${page} gibt es nicht. Wurde sie umbenannt, schreiben Sie hier den neuen Namen; wurde sie gelöscht, löschen Sie den Eintrag.` }];
  return piecesOf(text).some(({ text: piece }) => piece.includes(sentence)) ? []
    : [{ line, weight: 'hint', says: `Der Satz „${sentence}“ steht nicht mehr in ${page}. Hat er sich geändert, ändern Sie ihn auch hier; fehlt er, löschen Sie den Eintrag.` }];
});
