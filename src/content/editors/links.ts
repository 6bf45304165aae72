import { editDistance } from '../nearest.ts';
import type { Found } from './mistake.ts';
import type { Tag } from './tags.ts';
import type { Targets } from './targets.ts';
import { lineOf, nodesOf, wordsOf, type MdastNode } from './tree.ts';

/** One link of a text. `words` are what it is called; of a component they are not looked at. */
export interface Link { readonly url: string; readonly line: number; readonly words?: string }

export function linksOf(tree: MdastNode, tags: readonly Tag[]): Link[] {
  const written = [...nodesOf(tree)].flatMap((node): Link[] =>
    node.type === 'link' ? [{ url: node.url, line: lineOf(node), words: wordsOf(node) }] : node.type === 'definition' ? [{ url: node.url, line: lineOf(node) }] : []);
  return [...written, ...tags.flatMap(({ attributes, line }) => { const url = /\bhref="([^"]*)"/.exec(attributes)?.[1]; return url === undefined ? [] : [{ url, line }]; })];
}

/** Where a text stands, and what belongs to it. */
export interface Standing { readonly address: string | undefined; readonly anchors: ReadonlySet<string>; readonly lines: readonly string[]; readonly english: boolean; /** Whether links to other houses may stand here. */ readonly outside: boolean }

/** What is wrong with the links of a text. */
export const linkMistakes = (links: readonly Link[], targets: Targets, here: Standing): Found[] => links.flatMap((link) => {
  const wrong = addressMistake(link.url, targets, here);
  const copy = wrong?.instead === undefined ? undefined : withAddress(here.lines, link, wrong.instead);
  return [
    ...(wrong ? [{ line: copy?.line ?? link.line, says: wrong.says, ...(copy ? { copy: [copy.text] } : {}) }] : []),
    ...wordMistakes(link),
  ];
});

interface Wrong { readonly says: string; readonly instead?: string }

function addressMistake(url: string, targets: Targets, here: Standing): Wrong | undefined {
  if (url === '' || url === '#') return { says: 'Dieser Link führt nirgendwohin. In die runden Klammern gehört eine Adresse.' };
  if (/^(?:mailto|tel):/i.test(url)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return outsideMistake(url, here);
  if (/^\/\//.test(url) || /^(?:www\.|[\w-]+\.(?:de|org|com|net|eu)(?:\/|$))/.test(url)) return here.outside ? { says: 'Vor der Adresse fehlt https://.', instead: `https://${url.replace(/^\/\//, '')}` } : { says: OUTSIDE };
  const [path = '', anchor] = url.split('#');
  if (path === '') return anchorMistake(anchor ?? '', here.anchors, '', 'dieser Seite');
  const clean = path.split('?')[0] ?? '';
  if (!targets.has(clean)) return missing(clean, anchor, targets);
  if (targets.isDraft(clean)) return { says: `Die Seite ${clean} ist noch ein Entwurf (draft: true) und erscheint nicht. Der Link führt ins Leere.` };
  if (here.english && !clean.startsWith('/en/') && targets.has(`/en${clean}`)) return { says: 'Auf englischen Seiten führen Links zu englischen Seiten, unter /en/.', instead: `/en${url}` };
  const anchors = targets.anchors(clean);
  return anchor === undefined || !anchors ? undefined : anchorMistake(anchor, anchors, clean, `der Seite ${clean}`);
}

const OUTSIDE = 'Im Text stehen nur Links innerhalb dieser Seiten. Andere Angebote und Stellen stehen mit ihrer Adresse in programme.yaml.';

function outsideMistake(url: string, here: Standing): Wrong | undefined {
  if (/^https?:\/\/(?:localhost|127\.|[\w-]+--[\w-]+\.netlify)/.test(url)) {
    const path = URL.parse(url)?.pathname;
    return { says: 'Diese Adresse gibt es nur auf einem Rechner oder in einer Vorschau. Ein Link innerhalb der Seiten beginnt mit einem Schrägstrich.', ...(path === undefined ? {} : { instead: path }) };
  }
  if (!here.outside) return { says: OUTSIDE };
  if (/^http:\/\//i.test(url)) return { says: 'Die Adresse beginnt mit http. Sicher ist nur https.', instead: url.replace(/^http:/i, 'https:') };
  return /^https:\/\/[^\s/]+\.[^\s/]+/i.test(url) ? undefined : { says: 'So ist die Adresse nicht vollständig. Eine ganze Adresse ist zum Beispiel https://www.uniklinikum-leipzig.de/' };
}

function anchorMistake(anchor: string, anchors: ReadonlySet<string>, path: string, where: string): Wrong | undefined {
  if (anchor === '' || anchors.has(decode(anchor))) return undefined;
  const near = nearest(decode(anchor).toLowerCase(), [...anchors]);
  return { says: `Die Sprungmarke „#${anchor}“ gibt es auf ${where} nicht; sie wird aus einer Überschrift gemacht.${near === undefined ? '' : ` Meinten Sie „#${near}“?`}`, ...(near === undefined ? {} : { instead: `${path}#${near}` }) };
}

const decode = (text: string): string => { try { return decodeURIComponent(text); } catch { return text; } };

/** The sentence for an address that does not exist, with the one that was probably meant. */
function missing(path: string, anchor: string | undefined, targets: Targets): Wrong {
  const end = anchor === undefined ? '' : `#${anchor}`;
  const bare = path.replace(/^(?:\.{1,2}\/)+/, '').replace(/^\/?(?:content\/)?(?:pages\/)?/, '').replace(/^modules\//, 'mentee-werden/').replace(/\.(?:mdx?|html?)$/, '').replace(/(?:^|\/)index$/, '').toLowerCase();
  const same = bare === '' ? '/' : `/${bare.replace(/\/$/, '')}/`;
  if (targets.has(same)) {
    const says = /\.(?:mdx?|html?)$/.test(path) ? 'Ein Link führt zur Adresse der Seite, nicht zu ihrer Datei.' : /^\/[^A-Z]*$/.test(path) ? 'Am Ende der Adresse fehlt der Schrägstrich.' : 'Links innerhalb der Seiten beginnen und enden mit einem Schrägstrich und sind klein geschrieben.';
    return { says, instead: same + end };
  }
  if (/\.\w{2,4}$/.test(path) && !/\.(?:mdx?|html?)$/.test(path)) return { says: `Die Datei ${path} gibt es nicht. Dateien liegen im Ordner public; der Link nennt den Weg von dort, mit einem Schrägstrich davor.` };
  const end1 = same.split('/').at(-2) ?? '';
  const moved = targets.all.filter((each) => end1 !== '' && each.endsWith(`/${end1}/`));
  const near = moved.length === 1 ? moved[0] : nearest(same, targets.all.filter((each) => each.endsWith('/')));
  return { says: `Die Seite ${path} gibt es nicht.${near === undefined ? ' Vielleicht wurde sie umbenannt oder gelöscht.' : ` Meinten Sie ${near}?`}`, ...(near === undefined ? {} : { instead: near + end }) };
}

function nearest(word: string, words: readonly string[]): string | undefined {
  // Words of very different length cannot be near.
  const close = words.filter((each) => Math.abs(each.length - word.length) <= Math.max(2, word.length / 3));
  const [best] = close.map((each) => ({ each, distance: editDistance(word, each) })).sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(2, word.length / 3) ? best.each : undefined;
}

/** The line of the address with another one in its place; a link that is broken over lines has it further down. */
function withAddress(lines: readonly string[], { line, url }: Link, instead: string): { line: number; text: string } | undefined {
  for (let number = line; number <= line + 3; number += 1) {
    const text = lines[number - 1] ?? '';
    for (const [before, after] of [['(', ')'], ['(', ' '], ['"', '"'], [': ', '']] as const) {
      if (text.includes(before + url + after)) return { line: number, text: text.replace(before + url + after, () => before + instead + after) };
    }
  }
  return undefined;
}

function wordMistakes({ line, words }: Link): Found[] {
  if (words === undefined) return [];
  if (words.trim() === '') return [{ line, says: 'Der Link hat keinen Text. In die eckigen Klammern gehört, wohin er führt.' }];
  if (/^(?:hier|klick(?:en)?(?: Sie)? hier|hier klicken|link|mehr|weiter|weiterlesen|mehr erfahren)$/i.test(words.trim())) return [{ line, weight: 'hint', says: `„${words.trim()}“ sagt nicht, wohin der Link führt. Nennen Sie das Ziel, zum Beispiel [Alle Schritte der Bewerbung](/bewerben/).` }];
  return [];
}

/** Links that are written so that no reader would see one. */
export function mistypedLinks(plain: string): Found[] {
  return plain.split('\n').flatMap((text, index): Found[] => {
    const line = index + 1;
    const spaced = /\[([^\]]+)\]\s+\(((?:\/|#|https?:)[^)\s]*)\)/.exec(text);
    if (spaced) return [{ line, says: 'Zwischen den eckigen und den runden Klammern eines Links steht kein Leerzeichen.', copy: [text.replace(spaced[0], () => `[${spaced[1] ?? ''}](${spaced[2] ?? ''})`)] }];
    const turned = /\(([^()]+)\)\[((?:\/|#|https?:)[^\]]*)\]/.exec(text);
    if (turned) return [{ line, says: 'Die Klammern des Links sind vertauscht: erst eckige mit dem Text, dann runde mit der Adresse.', copy: [text.replace(turned[0], () => `[${turned[1] ?? ''}](${turned[2] ?? ''})`)] }];
    const open = /(\[[^\]]+\]\((?:\/|#|https?:)[^)\s]*?)([.,;:?!]?)(?=\s|$)(?![^(]*\))/.exec(text);
    return open ? [{ line, says: 'Die runde Klammer des Links bleibt offen.', copy: [text.replace(open[0], () => `${open[1] ?? ''})${open[2] ?? ''}`)] }] : [];
  });
}
