import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';

export type { MdastNode };

/** The tree of a text that is Markdown alone; the lines count from 1 within the text. */
export const treeOf = (plain: string): MdastNode =>
  // MDX has no code by indentation, and neither have the texts here: what is indented stands in a component.
  mdxToMdast(plain.replaceAll('<', ' ').replace(/^(?=(?:import|export)\b)/gm, ' '));

/** Where the parser that builds the site stops: a line, or `undefined` when it reads the whole text. */
export function stopsAt(body: string, mdx: boolean): number | undefined {
  try {
    if (mdx) mdxToMdast(body);
    else markdownToMdast(body);
    return undefined;
  } catch (error) {
    return Number(/^(\d+):\d+/.exec(error instanceof Error ? error.message : '')?.[1] ?? 1);
  }
}

/** Every node of a tree, from above. */
export function* nodesOf(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

export const lineOf = (node: MdastNode): number => node.position?.start.line ?? 1;

/** What a reader sees of a node. */
export function wordsOf(node: MdastNode): string {
  if ('value' in node) return node.type === 'mdxjsEsm' ? '' : node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
