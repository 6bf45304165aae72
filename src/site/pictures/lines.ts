import { widthOf, type Type } from './type.ts';

/** A part of a text that stays together; `glued` to the one before it where there is no space between them. */
interface Piece { readonly text: string; readonly glued: boolean }

const words = (text: string): readonly Piece[] => text.split(/\s+/u).filter(Boolean).map((word) => ({ text: word, glued: false }));

/** Words, cut behind their hyphens too. */
const parts = (text: string): readonly Piece[] => words(text).flatMap((word) => (word.text.match(/[^-]+-*|-+/gu) ?? []).map((part, index) => ({ text: part, glued: index > 0 })));

/** Joins pieces to lines no wider than `width` pixels; a single piece that is wider stands alone on its line. */
function cut(pieces: readonly Piece[], type: Type, width: number): readonly string[] {
  const lines: string[] = [];
  for (const { glued, text } of pieces) {
    const longer = lines.length === 0 ? text : `${lines.at(-1) ?? ''}${glued ? '' : ' '}${text}`;
    if (lines.length > 0 && widthOf(longer, type) <= width) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

/** How a text is set: the largest of the sizes at which it fits, and its lines. */
export interface Setting { readonly type: Type; readonly lines: readonly string[] }

export interface Box { readonly width: number; readonly height: number; readonly leading: number }

/** Above this many lines the next smaller size looks better. */
const most = 4;

/**
 * Sets a title into a box. In large type only between words, since a name such as "Post-Doc-Phase" should stay together; in smaller type
 * behind hyphens too.
 * @param sizes in pixels, the largest first; at the last one what is too long ends with an ellipsis
 * @param large down to this size lines end only between words
 */
export function setTitle(title: string, sizes: readonly number[], large: number, { height, leading, width }: Box): Setting {
  const text = title.replaceAll('\u00AD', '');
  const setting = (pieces: readonly Piece[]) => (size: number): Setting => {
    const type: Type = { size, weight: 700, tracking: -0.022 };
    return { type, lines: cut(pieces, type, width) };
  };
  const settings = [...sizes.filter((size) => size >= large).map(setting(words(text))), ...sizes.map(setting(parts(text)))];
  const room = ({ type }: Setting): number => Math.floor(height / (type.size * leading));
  const fits = settings.find((each) => each.lines.length <= Math.min(most, room(each)) && each.lines.every((line) => widthOf(line, each.type) <= width));
  if (fits) return fits;
  const smallest = sizes.at(-1) ?? large;
  const last = setting(parts(text).flatMap(shorter(smallest, width)))(smallest);
  return last.lines.length <= room(last) ? last : { ...last, lines: [...last.lines.slice(0, room(last) - 1), `${last.lines[room(last) - 1] ?? ''} …`] };
}

/** A word too long for a line, as pieces of at most about the line's width; half an em is the width of a letter in the middle. */
const shorter = (size: number, width: number) => ({ glued, text }: Piece): readonly Piece[] =>
  (text.match(new RegExp(`.{1,${String(Math.floor(width / (size * 0.6)))}}`, 'gu')) ?? []).map((piece, index) => ({ text: piece, glued: glued || index > 0 }));
