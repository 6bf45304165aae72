/** What can be asked while an earlier question is still being answered. */
export interface Answering<Question> {
  /** Answers a question, or, while one is being answered, remembers it as the next; a question that has been overtaken is never asked. */
  readonly ask: (question: Question) => void;
  /** Whether a newer question waits, so that the answer at hand is no longer wanted. */
  readonly overtaken: () => boolean;
}

/** Answers the first question at once and then always the newest: with a fast line every letter, with a slow one as many as it carries. */
export function answering<Question>(answer: (question: Question) => Promise<void>): Answering<Question> {
  let running = false;
  let next: { readonly question: Question } | undefined;
  const work = async (): Promise<void> => {
    running = true;
    while (next) {
      const { question } = next;
      next = undefined;
      await answer(question);
    }
    running = false;
  };
  return {
    ask: (question) => {
      next = { question };
      if (!running) void work();
    },
    overtaken: () => next !== undefined,
  };
}
