import { answering } from './answers.ts';
import { leadThroughLinks } from './keys.ts';
import { cleanQuery } from './query.ts';
import { screenIn } from './screen.ts';
import { searchIn } from './search.ts';
import { serveDialog } from './surrounding-dialog.ts';
import { searchTexts } from './texts.ts';

// The script is here (LateNote.astro).
document.querySelector('.late')?.remove();

/** After how long somebody is told that the search is at work, in milliseconds. */
const patience = 400;

// Pagefind, too, takes the index of the page's own language.
const language = document.documentElement.lang === 'en' ? 'en' : 'de';
const texts = searchTexts[language];
const form = document.querySelector<HTMLFormElement>('form[role=search]');
const field = document.querySelector<HTMLInputElement>('#q');
if (!form || !field) throw new Error('The search page lacks its form.');
const inFrame = document.body.classList.contains('search-frame');
const screen = screenIn(language, inFrame);
const search = searchIn(language);

/** Keeps the address in step with what is shown, so that it can be kept and sent. The address of the frame nobody sees. */
function remember(query: string): void {
  if (!inFrame) history.replaceState(null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
}

const { ask, overtaken } = answering(async (query: string) => {
  remember(query);
  if (!query) {
    screen.clear();
    screen.say('');
    return;
  }
  const waiting = window.setTimeout(() => screen.say(texts.searching, true), patience);
  try {
    await screen.show(await search.ask(query), query, overtaken);
  } catch {
    screen.clear();
    screen.say(texts.failed, true);
  } finally {
    window.clearTimeout(waiting);
  }
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(cleanQuery(field.value));
});
field.addEventListener('input', () => ask(cleanQuery(field.value)));
field.addEventListener('focus', search.prepare, { once: true });
leadThroughLinks(field, screen.links);
serveDialog(field);

// A browser that goes back may have filled the field itself; the address counts.
if (!inFrame) field.value = cleanQuery(new URLSearchParams(location.search).get('q') ?? '');
if (field.value) ask(field.value);
