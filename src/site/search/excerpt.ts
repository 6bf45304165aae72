/** A piece of an excerpt; `marked` pieces are what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&nbsp;': '\u00A0', '&amp;': '&' };

/**
 * Takes Pagefind's excerpt apart: escaped text in which only `<mark>` is markup. The pieces are plain text for text nodes,
 * so that whatever else should look like a tag stays text.
 */
export function excerptPieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .filter(Boolean)
    .map((part) => {
      const marked = part.startsWith('<mark>') && part.endsWith('</mark>');
      return { text: unescaped(marked ? part.slice(6, -7) : part), marked };
    });
}

const unescaped = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|#x27|nbsp|amp);/g, (entity) => entities[entity] ?? entity);
