import type { Block } from './letter.ts';

const reference = /^([^:\n]{1,40}): (M-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})$/u;
const sign = /^(Mentee\+)\n([\s\S]+)$/u;
/** What neither a reader nor the HTML standard has a use for. */
const controls = /(?![\t\n])\p{Cc}/gu;

/**
 * A letter in words of the office as blocks, for its HTML: empty lines part its paragraphs. A reference number alone in its line
 * is shown as in our other mails, and so is the signature at the end; no word is taken away or added.
 */
export function blocksOf(text: string): readonly Block[] {
  const plain = text.replaceAll(/\r\n?/gu, '\n').replaceAll(controls, '');
  const paragraphs = plain.split(/\n(?:[^\S\n]*\n)+/u).map((one) => one.trim()).filter((one) => one !== '');
  return paragraphs.map((paragraph, index) => blockOf(paragraph, index === paragraphs.length - 1));
}

function blockOf(paragraph: string, isLast: boolean): Block {
  const [, label, value] = reference.exec(paragraph) ?? [];
  if (label !== undefined && value !== undefined) return { kind: 'facts', facts: [{ label, value, isReference: true }] };
  const [, name, words] = (isLast && sign.exec(paragraph)) || [];
  return name !== undefined && words !== undefined ? { kind: 'sign', name, words } : { kind: 'text', text: paragraph };
}
