import { counted } from './answer.ts';
import type { Mistake } from './mistake.ts';

/** How GitHub wants percent signs and line ends in the text of an annotation. */
const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** In a property the signs that part properties have to go too. */
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that put every mistake on its line of the pull request: docs.github.com, "Workflow commands for GitHub Actions". */
export const annotations = (mistakes: readonly Mistake[]): string => mistakes.map(({ copy, file, line, says, weight }) => {
  const text = copy ? `${says}\n${copy.length === 1 ? 'Zeile' : 'Zeilen'} zum Kopieren:\n${copy.join('\n')}` : says;
  return `::${weight === 'error' ? 'error' : 'notice'} file=${property(file)},line=${String(line)},title=${weight === 'error' ? 'Fehler' : 'Hinweis'}::${escaped(text)}\n`;
}).join('');

/** Marks our comment, so that the next run changes it instead of writing another one. */
export const MARK = '<!-- mentee-plus: content -->';

/** GitHub takes comments of at most 65,536 characters. */
const MOST = 60_000;

/** The answer as Markdown: first what stops the site from being built, then the hints. */
export function summary(mistakes: readonly Mistake[], files: number): string {
  const head = mistakes.some(({ weight }) => weight === 'error') ? `## Texte: ${counted(mistakes)}\n\nSo lässt sich die Website noch nicht bauen. Jede Zeile zum Kopieren können Sie so übernehmen, wie sie dasteht.`
    : mistakes.length > 0 ? `## Texte: ${counted(mistakes)}\n\nDie Website lässt sich bauen. Hinweise halten nichts auf.` : `## Texte: alles in Ordnung\n\n${String(files)} Dateien geprüft.`;
  const ordered = [...mistakes.filter(({ weight }) => weight === 'error'), ...mistakes.filter(({ weight }) => weight === 'hint')];
  let text = `${MARK}\n${head}\n`;
  for (const [index, mistake] of ordered.entries()) {
    const part = `\n${entry(mistake)}`;
    if (text.length + part.length > MOST) return `${text}\nUnd ${String(ordered.length - index)} weitere. Alle zeigt \`npm run content\`.\n`;
    text += part;
  }
  return text;
}

function entry({ copy, file, line, says, weight }: Mistake): string {
  // What people wrote may hold backticks: the fence has to be longer.
  const fence = '`'.repeat(Math.max(3, ...(copy ?? []).flatMap((text) => [...text.matchAll(/`+/g)].map(([run]) => run.length + 1))));
  const code = copy ? `\n  ${fence}text\n${copy.map((text) => `  ${text}`).join('\n')}\n  ${fence}\n` : '';
  return `- ${weight === 'hint' ? 'Hinweis · ' : ''}**\`${file.replaceAll('`', '')}\`, Zeile ${String(line)}:** ${inMarkdown(says)}\n${code}`;
}

/** A sentence that quotes tags and stars shows them as they are, and calls nobody by an @. */
const inMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll('@', '@\u200B');
