import type { Language } from '../../forms/text.ts';
import { drawResult } from './draw.ts';
import type { Hit } from './index-files.ts';
import { resultMessage } from './query.ts';
import type { Answer } from './search.ts';
import { searchTexts } from './texts.ts';

/** Pages that are fetched before the first are shown, which fill a screen; and pages for each "more". */
const first = 5;
const batch = 10;
/** How long somebody must have stopped typing before a screen reader is told what was found, in milliseconds. */
const pause = 700;

const find = <E extends HTMLElement>(selector: string): E => {
  const node = document.querySelector<E>(selector);
  if (!node) throw new Error(`The search page lacks ${selector}.`);
  return node;
};

/** What the page shows of a search. */
export interface Screen {
  readonly say: (message: string, atOnce?: boolean) => void;
  /** Shows what was found; stops fetching once `overtaken`. When the first are there, the list carries the question as `data-query`. */
  readonly show: (answer: Answer, query: string, overtaken: () => boolean) => Promise<void>;
  readonly clear: () => void;
  readonly links: () => readonly HTMLElement[];
}

/** The screen in the page as it is. */
export function screenIn(language: Language, inFrame: boolean): Screen {
  const [message, status, results, more, ways] = [find('#meldung'), find('#ansage'), find('#ergebnisse'), find<HTMLButtonElement>('#mehr'), find('#wege')];
  let timer: number | undefined;
  let rest: readonly Hit[] = [];
  const say = (text: string, atOnce = false): void => {
    message.textContent = text;
    window.clearTimeout(timer);
    // Whoever types on is not talked to.
    timer = window.setTimeout(() => (status.textContent = text), atOnce ? 0 : pause);
  };
  const offerMore = (): void => {
    more.hidden = rest.length === 0;
  };
  more.addEventListener('click', () => {
    const next = rest.slice(0, batch);
    rest = rest.slice(batch);
    void drawn(next).then((items) => {
      results.append(...items);
      items[0]?.querySelector('a')?.focus();
      offerMore();
    }, () => say(searchTexts[language].failed, true));
  });
  const clear = (): void => {
    results.replaceChildren();
    rest = [];
    offerMore();
    ways.hidden = false;
    delete results.dataset['query'];
  };
  return {
    say,
    clear,
    show: async (answer, query, overtaken) => {
      const items = await drawn(answer.hits.slice(0, first));
      if (overtaken()) return;
      results.replaceChildren(...items);
      ways.hidden = inFrame && items.length > 0;
      say(resultMessage({ ...answer, count: answer.hits.length }, query, language, inFrame));
      results.dataset['query'] = query;
      rest = answer.hits.slice(batch);
      const others = await drawn(answer.hits.slice(first, batch));
      if (overtaken()) return;
      results.append(...others);
      offerMore();
    },
    links: () => [...document.querySelectorAll<HTMLElement>(`#ergebnisse a, #mehr${ways.hidden ? '' : ', #wege a'}`)].filter((link) => !link.hidden),
  };
}

const drawn = async (hits: readonly Hit[]): Promise<HTMLElement[]> => (await Promise.all(hits.map((hit) => hit.data()))).map(drawResult);
