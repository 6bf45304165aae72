import type { Language } from '../../forms/text.ts';
import { loadPagefind, type Hit } from './index-files.ts';
import { rewrite, type Rewritten } from './rewrite.ts';
import { wordFiles } from './word-files.ts';

/** What was found for a question. */
export interface Answer extends Rewritten {
  readonly hits: readonly Hit[];
  /** Whether no page holds all words, and these hold some. */
  readonly some: boolean;
}

/** The search of one language: loads what it needs with the first question, or before. */
export interface Search {
  /** Gets ready while somebody is still thinking about a word. */
  readonly prepare: () => void;
  /** Best page first; rejects when the index cannot be loaded. */
  readonly ask: (query: string) => Promise<Answer>;
}

export function searchIn(language: Language): Search {
  const words = wordFiles(language);
  return {
    prepare: () => void loadPagefind(language).catch(() => undefined),
    ask: async (query) => {
      // The part of the index that what was typed needs is on its way while the words of the site are asked.
      void loadPagefind(language).then((pagefind) => pagefind.preload(query)).catch(() => undefined);
      const [rewritten, pagefind] = await Promise.all([rewrite(query, words), loadPagefind(language)]);
      if (rewritten.words.length === 0) return { ...rewritten, hits: [], some: false };
      const find = async (question: string): Promise<readonly Hit[]> => (await pagefind.search(question)).results;
      const hits = await find(rewritten.words.join(' '));
      if (hits.length > 0 || rewritten.words.length === 1) return { ...rewritten, hits, some: false };
      const each = [];
      for (const word of rewritten.words) each.push(await find(word));
      return { ...rewritten, hits: merged(each), some: true };
    },
  };
}

/** Pages of several questions, those of most questions and best places first. */
function merged(answers: readonly (readonly Hit[])[]): readonly Hit[] {
  const scores = new Map<string, { hit: Hit; score: number }>();
  for (const hit of answers.flat()) scores.set(hit.id, { hit, score: (scores.get(hit.id)?.score ?? 0) + hit.score });
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}
