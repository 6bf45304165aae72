import type { Found } from './mistake.ts';
import type { Targets } from './targets.ts';
import { lineOf, nodesOf, type MdastNode } from './tree.ts';

const ALT = 'Was auf dem Bild zu sehen ist';

/** Images without a text for people who do not see them, and images that are not there. */
export function imageMistakes(tree: MdastNode, targets: Targets, lines: readonly string[]): Found[] {
  return [...nodesOf(tree)].flatMap((node): Found[] => {
    if (node.type !== 'image') return [];
    const line = lineOf(node);
    const text = lines[line - 1] ?? '';
    const alt = node.alt?.trim() ?? '';
    const found: Found[] = [];
    if (alt === '') found.push({ line, says: 'Das Bild hat keinen Text für Menschen, die es nicht sehen. Schreiben Sie in die eckigen Klammern, was darauf zu sehen ist.', copy: [text.replace(/!\[\s*\]/, `![${ALT}]`)] });
    else if (/^(?:bild|foto|grafik|image|logo|img)\W*\d*$|\.(?:jpe?g|png|gif|webp|svg)$|^(?:IMG|DSC)[_-]?\d+/i.test(alt)) found.push({ line, says: `„${alt}“ sagt niemandem, was auf dem Bild zu sehen ist. Beschreiben Sie es in einem Satz.`, copy: [text.replace(`![${node.alt ?? ''}]`, () => `![${ALT}]`)] });
    if (/^https?:|^\/\//.test(node.url)) found.push({ line, says: 'Bilder von fremden Servern gibt es hier nicht: Sie verraten, wer die Seite liest. Legen Sie das Bild in den Ordner content/bilder.', copy: [text.replace(node.url, () => `/bilder/${(node.url.split('/').at(-1) ?? 'bild.jpg').replace(/\?.*$/, '')}`)] });
    else if (/^data:/.test(node.url)) found.push({ line, says: 'Das Bild steckt als Text in der Datei. Legen Sie es als Datei in den Ordner content/bilder.' });
    else if (!targets.has(node.url)) found.push({ line, says: `Das Bild ${node.url} gibt es nicht. Bilder liegen im Ordner content/bilder; der Weg beginnt mit /bilder/.` });
    return found;
  });
}
