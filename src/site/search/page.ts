import { drawResult } from './draw.ts';
import { search } from './index-files.ts';
import { cleanQuery, resultMessage } from './query.ts';
import { searchWords } from './words.ts';

// The script is here (LateNote.astro).
document.querySelector('.late')?.remove();

/** Pause in typing after which the search runs, in milliseconds. */
const pause = 250;

const find = (selector: string): HTMLElement => {
  const node = document.querySelector<HTMLElement>(selector);
  if (!node) throw new Error(`The search page lacks ${selector}.`);
  return node;
};

// Pagefind, too, takes the index of the page's own language.
const language = document.documentElement.lang === 'en' ? 'en' : 'de';
const form = find('form[role=search]');
const input = find('#q') as HTMLInputElement;
const message = find('#meldung');
const results = find('#ergebnisse');
let latest = 0;
let timer: number | undefined;

function show(text: string, items: readonly HTMLElement[] = []): void {
  message.textContent = text;
  results.replaceChildren(...items);
}

/** Keeps the address in step with what is shown, so that it can be kept and sent. */
function remember(query: string): void {
  history.replaceState(null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
}

async function run(): Promise<void> {
  window.clearTimeout(timer);
  const query = cleanQuery(input.value);
  const turn = ++latest;
  remember(query);
  if (!query) return show('');
  try {
    const found = await search(query);
    // A slow answer must not replace that of a later question.
    if (turn === latest) show(resultMessage(found.length, query, language), found.map(drawResult));
  } catch {
    if (turn === latest) show(searchWords[language].failed);
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
input.addEventListener('input', () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void run(), pause);
});

// A browser that goes back may have filled the field itself; the address counts.
input.value = cleanQuery(new URLSearchParams(location.search).get('q') ?? '');
if (input.value) void run();
