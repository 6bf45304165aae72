import { contradictions, type SourceFile } from '../contradictions/contradictions.ts';
import { dayInLeipzig } from '../local-time.ts';
import { addressOf } from './addresses.ts';
import { easyLanguage } from '../easy-language.ts';
import { easyLanguageHints } from './easy-language.ts';
import { decode } from './encoding.ts';
import { fieldMistakes, headToCopy, topKeys } from './fields.ts';
import { cutHead } from './head.ts';
import type { House } from './house.ts';
import { imageMistakes } from './images.ts';
import { kindOf, type Kind } from './kinds.ts';
import { withoutConflicts, withoutStrays } from './leftovers.ts';
import { linkMistakes, linksOf, mistypedLinks } from './links.ts';
import { inFile, inOrder, type Found, type Mistake } from './mistake.ts';
import { nameMistakes } from './names.ts';
import { englishNumberMistakes, numberMistakes, proseMistakes, shownIn, sourcedIn, type Piece, type Sourced } from './numbers.ts';
import { headingsOf, outlineMistakes } from './outline.ts';
import { personMistakes } from './persons.ts';
import { mended } from './repairs.ts';
import { readTags, type Tag } from './tags.ts';
import { targetsOf, type Target, type Targets } from './targets.ts';
import { stopsAt, treeOf, type MdastNode } from './tree.ts';
import { typographyHints } from './typography.ts';
import { readYaml } from './yaml.ts';

/** A text as far as it could be read. */
interface Text extends Target {
  readonly body: string;
  readonly plain: string;
  readonly tags: readonly Tag[];
  readonly tree: MdastNode;
  readonly shown: readonly Piece[];
  /** Head and body with everything mended that could be, for the rules that look at several files. */
  readonly source: string;
  readonly found: readonly Found[];
}

/** Everything that is wrong in the house, all files in one run, in order. Never throws for what somebody has written. */
export function checkHouse(house: House): Mistake[] {
  const texts: Text[] = [];
  const mistakes = nameMistakes(house);
  let sourced: readonly Sourced[] = [];
  for (const [file, bytes] of house.files) {
    const kind = kindOf(file);
    if (kind.type !== 'text' && kind.type !== 'data') continue;
    const { found, text } = readable(bytes);
    mistakes.push(...inFile(file, found));
    if (file !== 'content/programme.yaml') mistakes.push(...inFile(file, personMistakes(text, { registration: kind.type === 'text' && kind.collection === 'events' })));
    if (kind.type === 'data') {
      const read = readData(text, kind.schema);
      mistakes.push(...inFile(file, read.found));
      if (file === 'content/programme.yaml') sourced = sourcedIn(read.data, read.root);
    } else texts.push(readText(file, text, kind, house));
  }
  const targets = targetsOf(texts, house);
  for (const text of texts) mistakes.push(...inFile(text.file, [...text.found, ...bodyMistakes(text, targets)]));
  const today = dayInLeipzig(house.today);
  const sources = texts.map(({ collection, file, source }): SourceFile => ({ collection, file, source }));
  // A value that is wrong by itself has been told; what it contradicts is then no second mistake.
  const told = new Set(mistakes.map(({ file, line }) => `${file}:${String(line)}`));
  const numbers = texts.flatMap((text) => inFile(text.file, /\/en\//.test(text.file)
    ? englishNumberMistakes(text, texts.find(({ file }) => bare(file) === bare(text.file.replace('/en/', '/')))) : numberMistakes(text, sourced, today)));
  mistakes.push(...inFile('content/programme.yaml', proseMistakes(texts, sourced)), ...numbers.filter(({ file, line }) => !told.has(`${file}:${String(line)}`)));
  const between = contradictions(sources, today).map(({ file, line, text: says }): Mistake => ({ file, line, says, weight: 'error' }));
  mistakes.push(...between.filter(({ file, line }) => line === 1 || !told.has(`${file}:${String(line)}`)));
  return inOrder(mistakes);
}

/** The text of a file without what programs left in it. */
function readable(bytes: Uint8Array): { readonly text: string; readonly found: readonly Found[] } {
  const decoded = decode(bytes);
  const merged = withoutConflicts(decoded.text);
  const clean = withoutStrays(merged.text);
  return { text: clean.text, found: [...decoded.found, ...merged.found, ...clean.found] };
}

function readData(text: string, schema: Extract<Kind, { type: 'data' }>['schema']) {
  const repaired = mended(text, topKeys(schema));
  const yaml = readYaml(repaired.yaml);
  return { ...yaml, found: [...repaired.found, ...yaml.found, ...('data' in yaml ? fieldMistakes(schema, yaml.data, repaired.yaml, yaml.root) : [])] };
}

function readText(file: string, text: string, kind: Extract<Kind, { type: 'text' }>, house: House): Text {
  const cut = cutHead(text, headToCopy(kind.schema));
  const found: Found[] = [...cut.found];
  let data: unknown;
  let head = '';
  let shown: readonly Piece[] = [];
  const body = 'body' in cut ? cut.body : text;
  if ('yaml' in cut) {
    const repaired = mended(cut.yaml, topKeys(kind.schema));
    const yaml = readYaml(repaired.yaml);
    found.push(...repaired.found, ...yaml.found);
    data = yaml.data;
    head = repaired.yaml.replace(/^\n+/, '');
    shown = shownIn(yaml.data, yaml.root);
    if ('data' in yaml) found.push(...fieldMistakes(kind.schema, yaml.data, repaired.yaml, yaml.root));
  }
  const mdx = file.endsWith('x');
  const start = value(data, 'layout') === 'start';
  const { found: inTags, plain, tags } = readTags(body, { mdx, start, components: house.components });
  found.push(...inTags);
  const stop = inTags.length === 0 ? stopsAt(body, mdx) : undefined;
  if (stop !== undefined) found.push({ line: stop, says: 'Ab hier lässt sich der Text nicht lesen. Meist ist ein Baustein nicht geschlossen, oder eine leere Zeile davor oder danach fehlt.' });
  const tree = treeOf(plain);
  return { file, collection: kind.collection, id: kind.id, body, plain, tags, tree, headings: headingsOf(tree), start, draft: value(data, 'draft') === true, shown, source: `---\n${head}\n---\n`, found };
}

const bare = (file: string): string => file.replace(/\.mdx?$/, '');

const value = (data: unknown, key: string): unknown => (typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined);

function bodyMistakes(text: Text, targets: Targets): Found[] {
  const lines = text.body.split('\n');
  const here = {
    address: addressOf(text.collection, text.id), lines, anchors: targets.anchors(addressOf(text.collection, text.id) ?? '') ?? new Set(text.headings.map(({ anchor }) => anchor)),
    english: /\/en\//.test(text.file), outside: text.collection !== 'docs' && text.collection !== 'modules',
  };
  return [
    ...(text.start ? [] : outlineMistakes(text.headings, text.plain)),
    ...linkMistakes(linksOf(text.tree, text.tags), targets, here),
    ...mistypedLinks(text.plain),
    ...imageMistakes(text.tree, targets, lines),
    ...(here.english ? [] : typographyHints(text.plain, lines)),
    ...(text.collection === 'docs' && text.id === easyLanguage.id ? easyLanguageHints(text.plain, lines) : []),
    ...(text.plain.includes('\t') ? [...text.plain.split('\n').entries()].filter(([, line]) => line.includes('\t')).map(([index]): Found => ({ line: index + 1, weight: 'hint', says: 'Hier steht ein Tabulator. Nehmen Sie Leerzeichen.', copy: [(lines[index] ?? '').replaceAll('\t', '  ')] })) : []),
  ];
}
