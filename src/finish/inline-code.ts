/** What stands in a built page itself and is run or applied: the content security policy must name it by its hash. */
import { createHash } from 'node:crypto';
import type { InlineHashes } from '../headers.ts';

const attributes = String.raw`(?:[^"'>]|"[^"]*"|'[^']*')*`;
/** Comments; elements whose content is text to the parser; any other opening tag. */
const pieces = new RegExp(String.raw`<!--(?:-?>|[\s\S]*?--!?>)|<(script|style|textarea|title)(?=[\s/>])(${attributes})>([\s\S]*?)</\1(?=[\s/>])|<[a-z][^\s/>]*(${attributes})>`, 'giu');
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

export interface InlineCode extends InlineHashes {
  /** Attributes that run or style: `onclick="…"`, `style="…"`, `href="javascript:…"`. No hash allows them without 'unsafe-hashes'. */
  readonly attributes: readonly string[];
}

/** All code in the markup of one page, as hashes. */
export function inlineCode(markup: string): InlineCode {
  const scripts: string[] = [];
  const styles: string[] = [];
  const refused: string[] = [];
  // The parser of a browser knows one kind of line end, and hashes what it has parsed.
  for (const [, element = '', ownText = '', content = '', otherText = ''] of markup.replace(/\r\n?/gu, '\n').matchAll(pieces)) {
    const own = readAttributes(ownText + otherText);
    refused.push(...[...own].filter(runs).map(([name, value]) => `${name}="${value}"`));
    const name = element.toLowerCase();
    if (name === 'style') styles.push(hashOf(content));
    if (name === 'script' && !own.has('src') && isRun(own.get('type') ?? '')) scripts.push(hashOf(content));
  }
  return { scripts, styles, attributes: refused };
}

const readAttributes = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(attribute)].map(([, name = '', ...values]) => [name.toLowerCase(), values.find(Boolean) ?? '']));

const runs = ([name, value]: readonly [string, string]): boolean =>
  name === 'style' || /^on[a-z]/u.test(name) || (/^(?:href|src|action|formaction|xlink:href)$/u.test(name) && /^\s*javascript:/iu.test(value));

/** Whether a browser runs a script of this type; JSON and the like are data, which no policy stops (HTML, "prepare the script element"). */
const isRun = (type: string): boolean => !type.includes('/') || /(?:java|ecma|live|j)script/iu.test(type);

const hashOf = (content: string): string => createHash('sha256').update(content).digest('base64');
