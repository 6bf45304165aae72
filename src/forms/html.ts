/** Markup that is safe to send: made by `html` only, which escapes everything that is not markup itself. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

type Part = Html | string | number | false | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for use between tags and in quoted attributes alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);

const toMarkup = (part: Part): string => {
  if (part === false || part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map(toMarkup).join('');
};

/**
 * Template for markup. Values are escaped, lists joined, `false` and `undefined` leave nothing. Attribute values must stand
 * in double quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, index) => string + toMarkup(parts[index])).join(''));
}

/** Markup from a place that is ours, such as a built page. Never from what somebody typed. */
export const trusted = (markup: string): Html => new Html(markup);
