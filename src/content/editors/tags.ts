import { nearestKey } from '../nearest.ts';
import { attributesOf, insteadOfHtml, startOnly } from './blocks.ts';
import type { Found } from './mistake.ts';
import { lineAt } from './yaml.ts';

/** What may stand in this text. */
export interface Allowed {
  /** MDX, where components are; in plain Markdown there are none. */
  readonly mdx: boolean;
  readonly start: boolean;
  readonly components: ReadonlyMap<string, { readonly holds: boolean }>;
}

export interface Tag { readonly name: string; readonly attributes: string; readonly from: number; readonly line: number }

interface Seen {
  readonly found: Found[];
  readonly tags: Tag[];
  /** The text with every tag, brace and line of code replaced by blanks: pure Markdown at the same places. */
  readonly plain: string;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The text with everything that is set as code replaced by blanks. */
export const withoutCode = (body: string): string => body.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[`~]*[ \t]*$|(?![\s\S]))|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`)/gm, blank);

const TAG = /<(\/?)([\p{L}][\w.-]*)((?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*?)?)\s*(\/?)>/uy;

/** Every component, tag of HTML, comment and brace of a text: finds all mistakes at once, where a parser stops at the first. */
export function readTags(body: string, allowed: Allowed): Seen {
  const code = withoutCode(body);
  const lines = body.split('\n');
  const seen: Seen = { found: [], tags: [], plain: '' };
  const open: Tag[] = [];
  let plain = code;
  const erase = (from: number, to: number): void => { plain = plain.slice(0, from) + blank(plain.slice(from, to)) + plain.slice(to); };
  const say = (offset: number, says: string, copy?: string): void => { seen.found.push({ line: lineAt(body, offset), says, ...(copy === undefined ? {} : { copy: copy.split('\n') }) }); };
  /** The line of a place with one piece replaced. */
  const lineWith = (offset: number, old: string, by: string): string => (lines[lineAt(body, offset) - 1] ?? '').replace(old, () => by);

  for (const { 0: comment, index } of [...code.matchAll(/<!--([\s\S]*?)(?:-->|(?![\s\S]))/g)]) {
    if (allowed.mdx) say(index, 'So schreibt man hier keinen Kommentar.', comment.includes('\n') ? `{/* ${comment.slice(4, -3).trim()} */}` : lineWith(index, comment, `{/* ${comment.slice(4, -3).trim()} */}`));
    erase(index, index + comment.length);
  }
  for (const { 0: link, 1: address = '', index } of [...plain.matchAll(/<((?:https?:\/\/|mailto:|www\.)[^\s<>]*|[\w.+-]+@[\w.-]+)>/g)]) {
    if (allowed.mdx) say(index, 'Ein Link steht nicht in spitzen Klammern.', lineWith(index, link, `[Text des Links](${address})`));
    erase(index, index + link.length);
  }
  for (let index = plain.indexOf('<'); index >= 0; index = plain.indexOf('<', index + 1)) {
    TAG.lastIndex = index;
    const match = TAG.exec(plain);
    const rest = plain.slice(index, index + 60).split('\n')[0] ?? '';
    if (!match) {
      if (/^<\/?\p{L}/u.test(rest)) {
        const end = /^<[^\n<]*/.exec(plain.slice(index))?.[0] ?? '<';
        say(index, `Dieser Baustein ist nicht zu Ende geschrieben: Es fehlt die spitze Klammer >, oder ein Anführungszeichen ist kein gerades.`, unfinished(end, lines[lineAt(body, index) - 1] ?? ''));
        erase(index, index + end.length);
      } else if (/^<\S/.test(rest) && allowed.mdx) {
        say(index, 'Eine spitze Klammer im Text beginnt einen Baustein. Schreiben Sie „weniger als“ oder &lt;', lineWith(index, rest[1] === '=' ? '<=' : '<', rest[1] === '=' ? 'höchstens ' : 'weniger als '));
        erase(index, index + 1);
      }
      continue;
    }
    const [text, slash = '', name = '', attributes = '', selfClosing = ''] = match;
    const tag: Tag = { name, attributes, from: index, line: lineAt(body, index) };
    erase(index, index + text.length);
    index += text.length - 1;
    const holds = allowed.components.get(name)?.holds;
    if (!/^\p{Lu}/u.test(name)) {
      if (slash === '') say(tag.from, `HTML gibt es hier nicht, auch nicht <${name}>.`, htmlInstead(tag, body, lines[tag.line - 1] ?? ''));
      continue;
    }
    if (!allowed.mdx) {
      if (slash === '') say(tag.from, `Bausteine wie <${name}> gibt es nur in Dateien, deren Name auf .mdx endet. Benennen Sie die Datei um: .mdx statt .md`);
      continue;
    }
    if (name === 'Fragment') continue;
    if (holds === undefined) {
      const names = [...allowed.components.keys()];
      const near = nearestKey(name, Object.fromEntries(names.map((each) => [each, { example: each }])));
      if (slash === '') say(tag.from, `Den Baustein <${name}> gibt es nicht. ${near === undefined ? `Es gibt: ${names.filter((each) => !startOnly.includes(each)).join(', ')}` : `Meinten Sie <${near}>?`}`, near === undefined ? undefined : lineWith(tag.from, name, near));
      if (near === undefined || allowed.components.get(near)?.holds === false) { if (slash === '' && selfClosing === '') continue; }
    } else if (startOnly.includes(name) && !allowed.start && slash === '') {
      say(tag.from, `Der Baustein <${name}> gehört zum Aufbau der Startseite. Auf anderen Seiten gibt es ihn nicht.`);
    }
    if (slash !== '') closeTag(tag, open, say, lineWith);
    else {
      seen.tags.push(tag);
      if (holds !== undefined) attributeMistakes(tag, text, say, lineWith);
      if (selfClosing !== '') continue;
      if (holds === false) say(tag.from, `Der Baustein <${name}> hat keinen eigenen Text. Vor der letzten spitzen Klammer steht ein Schrägstrich.`, lineWith(tag.from, text, `${text.slice(0, -1).trimEnd()} />`));
      else open.push(tag);
    }
  }
  for (const tag of open) say(tag.from, `Der Baustein <${tag.name}> wird nicht geschlossen. Unter seinen Text gehört eine leere Zeile und dann:`, `</${tag.name}>`);
  if (allowed.mdx) plain = readBraces(plain, body, say, lines);
  return { ...seen, plain };
}

type Say = (offset: number, says: string, copy?: string) => void;
type LineWith = (offset: number, old: string, by: string) => string;

function closeTag(tag: Tag, open: Tag[], say: Say, lineWith: LineWith): void {
  const last = open.at(-1);
  if (last?.name === tag.name) { open.pop(); return; }
  if (!open.some(({ name }) => name === tag.name)) {
    if (last && !open.some(({ name }) => name === tag.name) && last.name.toLowerCase().startsWith(tag.name.toLowerCase().slice(0, 3))) {
      say(tag.from, `Hier schließt </${tag.name}>, geöffnet ist aber <${last.name}> (Zeile ${String(last.line)}).`, lineWith(tag.from, tag.name, last.name));
      open.pop();
      return;
    }
    say(tag.from, `Hier schließt </${tag.name}>, aber davor öffnet kein <${tag.name}>. Löschen Sie die Zeile, oder schreiben Sie darüber:`, `<${tag.name}>`);
    return;
  }
  while (open.length > 0) {
    const each = open.pop();
    if (each?.name === tag.name) return;
    if (each) say(each.from, `Der Baustein <${each.name}> wird nicht geschlossen, bevor <${tag.name}> endet (Zeile ${String(tag.line)}). Davor gehört:`, `</${each.name}>`);
  }
}

/** A word, a word with a value in quotation marks or braces, or something that is neither. */
const ATTRIBUTE = /([\p{L}_][\w-]*)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^}]*\}|[^\s"'{}]+))?|[^\s]+/gu;

function attributeMistakes(tag: Tag, text: string, say: Say, lineWith: LineWith): void {
  const known = attributesOf[tag.name];
  const there = new Map([...tag.attributes.matchAll(ATTRIBUTE)].map(([all, name, value]) => [name ?? all, value]));
  for (const [name, value] of there) {
    const near = known && !Object.hasOwn(known, name) ? nearestKey(name, known) : undefined;
    if (known && !Object.hasOwn(known, name)) say(tag.from, `Der Baustein <${tag.name}> kennt „${name}“ nicht.${near === undefined ? '' : ` Meinten Sie „${near}“?`}`, near === undefined ? undefined : lineWith(tag.from, text, text.replace(name, near)));
    else if (value !== undefined && !/^["'{]/.test(value)) say(tag.from, `Der Wert hinter ${name}= gehört in gerade Anführungszeichen.`, lineWith(tag.from, text, text.replace(value, () => `"${value.replace(/[„“”]/g, '')}"`)));
    else {
      const values = known?.[name]?.values;
      const word = value?.slice(1, -1) ?? '';
      if (values && !values.includes(word)) {
        const best = nearestKey(word, Object.fromEntries(values.map((each) => [each, { example: each }])));
        say(tag.from, `Hinter ${name}= steht ein Wort, das es nicht gibt. Möglich sind ${values.join(', ')}.`, best === undefined ? undefined : lineWith(tag.from, text, text.replace(word, best)));
      }
    }
  }
  for (const [name, { example, needed }] of Object.entries(known ?? {})) {
    const mistyped = [...there.keys()].some((each) => known && !Object.hasOwn(known, each) && nearestKey(each, known) === name);
    if (needed && !there.has(name) && !mistyped) say(tag.from, `Im Baustein <${tag.name}> fehlt ${name}=.`, lineWith(tag.from, text, text.replace(`<${tag.name}`, `<${tag.name} ${example}`)));
  }
}

/** What is most probably meant by a tag without an end: with straight quotation marks and a bracket. */
function unfinished(tag: string, line: string): string {
  const straight = tag.trimEnd().replace(/[„“”]/g, '"');
  const marks = straight.split('"').length - 1;
  const whole = marks % 2 === 1 ? straight.replace(/\s*\/?>?$/, (end) => `"${end}`) : straight;
  return line.replace(tag.trimEnd(), () => (whole.endsWith('>') ? whole : `${whole}>`));
}

function htmlInstead({ name, attributes, from }: Tag, body: string, line: string): string | undefined {
  const low = name.toLowerCase();
  if (low === 'br' || low === 'hr') return line.replace(/\s*<[bh]r\s*\/?>\s*/gi, '\n\n').trim();
  if (low === 'img') return line.replace(/<img\b[^>]*>/i, () => `![${/alt="([^"]*)"/.exec(attributes)?.[1] ?? 'Was auf dem Bild zu sehen ist'}](${/src="([^"]*)"/.exec(attributes)?.[1] ?? ''})`);
  const whole = new RegExp(`^<${name}[^>]*>([^<\\n]*)</${name}>`, 'i').exec(body.slice(from));
  const instead = insteadOfHtml[low];
  return whole && instead ? line.replace(whole[0], () => instead(whole[1] ?? '', attributes)).trim() : undefined;
}

const withoutBraces = (line: string): string =>
  (line.split('{').length === line.split('}').length ? line.replaceAll('{', '(').replaceAll('}', ')') : line.replace(/ ?[{}]/g, ''));

/** Braces and lines of code, which MDX would run. */
function readBraces(plain: string, body: string, say: Say, lines: readonly string[]): string {
  let text = plain.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, blank);
  text = text.replace(/^(?:import\s.*\sfrom\s.*|import\s+["'].*|export\s+(?:const|let|default|function|\{).*)$/gm, (code, offset: number) => {
    say(offset, 'Eine solche Zeile braucht es nicht: Alle Bausteine stehen überall bereit. Löschen Sie sie.');
    return blank(code);
  });
  const told = new Set<number>();
  return text.replace(/(?<!\\)[{}]/g, (_, offset: number) => {
    const line = lineAt(body, offset);
    if (!told.has(line)) say(offset, 'Geschweifte Klammern haben im Text eine eigene Bedeutung. Nehmen Sie runde.', withoutBraces(lines[line - 1] ?? ''));
    told.add(line);
    return ' ';
  });
}
