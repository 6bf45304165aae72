import { escapeHtml as say } from '../forms/html.ts';
import type { Language } from '../forms/text.ts';
import type { Block, Fact } from './letter.ts';

/**
 * Inline, since many mail readers throw style sheets away. Text and ground keep the colours of the reader, light or dark; where a
 * colour is given, it is seen on both, or its ground is given with it (docs/decisions/0022-mails-in-two-parts.md).
 */
const style = {
  body: 'margin:0;color-scheme:light dark',
  sheet: 'max-width:600px;margin:0 auto;padding:24px 20px 32px;font-family:Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:17px;line-height:1.5;overflow-wrap:break-word',
  news: 'margin:0 0 20px;font-size:24px;line-height:1.25;font-weight:bold',
  text: 'margin:0 0 20px',
  facts: 'margin:0 0 24px;border-left:6px solid #6a9414;padding:2px 0 2px 18px',
  label: 'margin:0;font-size:15px;line-height:1.4;font-weight:normal',
  value: 'margin:0 0 10px;font-weight:bold',
  reference: 'margin:0 0 10px;font-size:28px;line-height:1.2;font-weight:bold;letter-spacing:1px',
  link: 'margin:0 0 24px',
  button: 'display:inline-block;padding:12px 22px;border-radius:8px;background-color:#3c6410;color:#ffffff;font-weight:bold;line-height:1.3;text-decoration:none',
  address: 'display:block;margin-top:8px;font-size:15px;word-break:break-all',
  command: 'font-family:Consolas,Menlo,monospace;font-size:15px',
  sign: 'margin:32px 0 0;border-top:1px solid #8a8a8a;padding-top:16px;font-size:15px',
  name: 'font-size:20px;line-height:1.4',
} as const;

// Joined by hand and not by the template of the forms: a mail is written for each application, and that template takes ten times as
// long. Every value goes through `say`, or through what is made of `say`.
const lines = (text: string): string => say(text).replaceAll('\n', '<br>');

/** An address in the words of a letter, without what ends a sentence. */
const address = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}»“”…]/gu;

/** Words in which addresses become links that show themselves. */
function linked(text: string): string {
  if (!text.includes('://')) return lines(text);
  let markup = '';
  let from = 0;
  for (const { 0: href, index } of text.matchAll(address)) {
    markup += `${lines(text.slice(from, index))}<a href="${say(href)}">${say(href)}</a>`;
    from = index + href.length;
  }
  return markup + lines(text.slice(from));
}

const fact = ({ label, value, isReference }: Fact): string =>
  `<dt style="${style.label}">${say(label)}</dt>\n<dd style="${isReference ? style.reference : style.value}">${say(value)}</dd>\n`;

function drawn(block: Block): string {
  switch (block.kind) {
    case 'news': return `<h1 style="${style.news}">${say(block.text)}</h1>\n`;
    case 'text': return `<p style="${style.text}">${linked(block.text)}</p>\n`;
    case 'facts': return `<dl style="${style.facts}">\n${block.facts.map(fact).join('')}</dl>\n`;
    case 'link': return `<p style="${style.link}"><a href="${say(block.href)}" style="${style.button}">${say(block.label)}</a>\n<span style="${style.address}">${say(block.href)}</span></p>\n`;
    case 'command': return `<p style="${style.text}">${say(block.label)}:<br><code style="${style.command}">${say(block.command)}</code></p>\n`;
    case 'sign': return `<p style="${style.sign}"><strong style="${style.name}">${say(block.name)}</strong><br>${lines(block.words)}</p>\n`;
  }
}

/**
 * The letter as HTML in the same words: no picture, nothing from elsewhere, nothing that tells who has opened it. The language stands
 * at the inner element too, because web mail readers take the outer ones away.
 */
export const htmlOf = (blocks: readonly Block[], { subject, language }: { readonly subject: string; readonly language: Language }): string =>
  `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${say(subject)}</title>
</head>
<body style="${style.body}">
<div lang="${language}" style="${style.sheet}">
${blocks.map(drawn).join('')}</div>
</body>
</html>
`;
