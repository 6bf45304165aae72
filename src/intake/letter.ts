/** What a mail says, once; `plainText` and `htmlOf` (mail-html.ts) write the same words in two ways. */
export type Block =
  /** The one thing the mail is for, in a sentence. */
  | { readonly kind: 'news'; readonly text: string }
  /** A paragraph; its lines stay apart. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Where to go on: the label says what is there, the address is seen as well. */
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  /** Something to be typed exactly so. */
  | { readonly kind: 'command'; readonly label: string; readonly command: string }
  /** Who writes. */
  | { readonly kind: 'sign'; readonly name: string; readonly words: string };

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The reference number: read out on the telephone, so it stands large. */
  readonly isReference?: true;
}

export interface Letter {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

const written = (block: Block): string => {
  switch (block.kind) {
    case 'news':
    case 'text': return block.text;
    case 'facts': return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
    // Alone in their lines: mail readers make a link of the whole address and nothing else, and a command can be copied.
    case 'link': return `${block.label}:\n${block.href}`;
    case 'command': return `${block.label}:\n${block.command}`;
    // The line before a signature has a space at its end (RFC 3676, 4.3); mail readers leave out of an answer what follows.
    case 'sign': return `-- \n${block.name}\n${block.words}`;
  }
};

/** The letter for whoever reads plain text; complete on its own. */
export const plainText = (blocks: readonly Block[]): string => `${blocks.map(written).join('\n\n')}\n`;
