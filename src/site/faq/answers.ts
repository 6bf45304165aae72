/** Answers as the page has rendered them: taken out of its markup for search engines, which want them apart. */
import type { Language } from '../../forms/text.ts';

/** What stands around an answer in the markup until it has been taken. Ids are names of files: letters, digits, hyphens. */
export const answerStart = (id: string): string => `<!--answer ${id}-->`;
export const answerEnd = '<!--/answer-->';
const answer = /<!--answer ([^\s>]+)-->([\s\S]*?)<!--\/answer-->/gu;

/**
 * An answer as part of a page on which the question is a heading of the third level: its own headings come below that, and their ids
 * begin with that of the question, since two answers may have the same heading.
 */
const belowQuestion = (html: string, id: string): string => html
  .replace(/<(\/?)h([1-6])(?=[\s>])/gu, (_, slash: string, level: string) => `<${slash}h${String(Math.min(6, Number(level) + 2))}`)
  .replace(/(<h[3-6] id=")/gu, `$1${id}-`);

/** The markup without the marks, and each answer by the id of its question. */
export function takeAnswers(markup: string): { readonly markup: string; readonly answers: ReadonlyMap<string, string> } {
  const answers = new Map<string, string>();
  const clean = markup.replace(answer, (_, id: string, html: string) => {
    const below = belowQuestion(html, id);
    answers.set(id, below.trim());
    return below;
  });
  return { markup: clean, answers };
}

interface Asked {
  readonly id: string;
  readonly question: string;
  readonly language: Language;
}

/** For everybody who reads the answer elsewhere: whole addresses, and nothing that only this page can show. */
const elsewhere = (html: string, page: URL): string => html
  .replace(/\b(href|src)="([^"]*)"/gu, (_, name: string, address: string) => `${name}="${URL.parse(address, page)?.href ?? address}"`)
  .replace(/\s(?:class|id|data-[\w-]+)="[^"]*"/gu, '');

/** The questions with their answers as schema.org's FAQPage; without line ends of its own. A question without an answer is left out. */
export const faqPage = (questions: readonly Asked[], answers: ReadonlyMap<string, string>, page: URL, language: Language): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  url: page.href,
  inLanguage: language,
  mainEntity: questions.flatMap(({ id, question, language: own }) => {
    const html = answers.get(id);
    return html === undefined ? [] : [{
      '@type': 'Question', name: question, url: new URL(`#${id}`, page).href, inLanguage: own,
      acceptedAnswer: { '@type': 'Answer', text: elsewhere(html, page) },
    }];
  }),
});
