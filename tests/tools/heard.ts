import type { CDPSession, Page } from '@playwright/test';

/** What a screen reader is told of what has the focus. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  /** Its description, and those of the groups it lies in. */
  readonly description: string;
  /** Whether it, or the group of radio buttons it belongs to, counts as wrong. */
  readonly invalid: boolean;
  /** Roles and names of what lies around it, the innermost first. */
  readonly within: readonly string[];
}

interface Value { readonly value?: unknown }
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
}

const words = (value: Value | undefined): string => (typeof value?.value === 'string' ? value.value : '');
const has = ({ properties = [] }: Node, name: string, wanted: unknown): boolean => properties.some((property) => property.name === name && property.value.value === wanted);
const isGroup = (node: Node): boolean => ['group', 'radiogroup'].includes(words(node.role));

/** Reads the browser's own accessibility tree, which is what it hands to screen readers. Throws when nothing in the page has the focus. */
export async function heardAtFocus(page: Page): Promise<Heard> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree') as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const focused = nodes.findLast((node) => has(node, 'focused', true) && words(node.role) !== 'RootWebArea');
  if (!focused) throw new Error('Nothing in the page has the focus.');
  const around: Node[] = [];
  for (let node = byId.get(focused.parentId ?? ''); node; node = byId.get(node.parentId ?? '')) around.push(node);
  const groups = around.filter(isGroup);
  return {
    role: words(focused.role),
    name: words(focused.name),
    description: [focused, ...groups].map((node) => words(node.description)).filter(Boolean).join(' | '),
    invalid: [focused, ...groups.filter((node) => words(node.role) === 'radiogroup')].some((node) => has(node, 'invalid', 'true')),
    within: around.map((node) => `${words(node.role)} ${words(node.name)}`.trim()),
  };
}
