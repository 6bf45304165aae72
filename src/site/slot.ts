/**
 * Helpers for what editors put between the tags of a component. Markdown makes `<Go>text</Go>` on one line bare text,
 * and the same on three lines a paragraph; both must look alike.
 */
const block = /^\s*<(?:p|ul|ol|dl|div|h[1-6]|section|table|blockquote)\b/;

/** The text as a block: bare text becomes a paragraph. */
export const asBlock = (html: string): string => (block.test(html) ? html : `<p>${html.trim()}</p>`);

/** The text as part of a line: a single paragraph loses its tags. */
export function asInline(html: string): string {
  const inner = /^\s*<p>([\s\S]*)<\/p>\s*$/.exec(html)?.[1];
  return (inner === undefined || inner.includes('<p>') ? html : inner).trim();
}

/** What a list component expects between its tags. */
export interface Expected {
  readonly lists: readonly ('ul' | 'ol')[];
  /** Class that the list gets. */
  readonly name: string;
  /** Name of the component and a Markdown list that fits it, for the message. */
  readonly component: string;
  readonly example: string;
}

/**
 * Puts a class on the one list an editor wrote between the tags.
 * @throws Error in German, for the editor, when there is no such list or more than the list
 */
export function listWithClass(html: string, { lists, name, component, example }: Expected): string {
  const trimmed = html.trim();
  const list = lists.find((tag) => trimmed.startsWith(`<${tag}>`) && trimmed.endsWith(`</${tag}>`));
  if (list) return `<${list} class="${name}">${trimmed.slice(list.length + 2)}`;
  throw new Error(`Zwischen <${component}> und </${component}> steht genau eine Liste, mit einer leeren Zeile davor und danach. Beispiel:\n\n<${component}>\n\n${example}\n\n</${component}>`);
}

/** What `Element` puts behind itself, so that `Frame` knows where the elements end. */
export const elementEnd = '<!--element-->';

/** Splits what stands in a frame into its elements and the closing words; without elements all of it is closing words. */
export function splitAfterElements(html: string): [elements: string, rest: string] {
  const end = html.lastIndexOf(elementEnd);
  if (end < 0) return ['', html.trim()];
  return [html.slice(0, end).replaceAll(elementEnd, ''), html.slice(end + elementEnd.length).trim()];
}
