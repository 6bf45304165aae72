/** The address of a view stands in the fragment, which no server ever sees: `#/liste?status=offen`, `#/bewerbung/<id>`. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';

export interface Route {
  /** Of the view; empty at the bare address. */
  readonly path: string;
  readonly id: string | undefined;
  readonly query: string;
}

/** The route of a fragment, or undefined for one that names none, such as the skip link's. */
export function routeIn(hash: string): Route | undefined {
  if (hash === '' || hash === '#') return { path: '', id: undefined, query: '' };
  if (!hash.startsWith('#/')) return undefined;
  const [path = '', query = ''] = hash.slice(2).split('?', 2);
  const [name = '', id] = path.split('/', 2);
  return { path: name, id: id === undefined || id === '' ? undefined : id, query };
}

const hashOf = ({ path, id }: Pick<Route, 'path' | 'id'>, query: URLSearchParams): string => {
  const text = query.toString();
  return `#/${path}${id === undefined ? '' : `/${id}`}${text === '' ? '' : `?${text}`}`;
};

const current = signal<Route>(routeIn(location.hash) ?? { path: '', id: undefined, query: '' });

window.addEventListener('hashchange', () => {
  const next = routeIn(location.hash);
  if (next) current.value = next;
});

export const route: ReadonlySignal<Route> = current;

export const query: ReadonlySignal<URLSearchParams> = computed(() => new URLSearchParams(current.value.query));

/** Replaces the query in the address bar, without a new entry in the history unless `push`. */
export function setQuery(next: URLSearchParams, push = false): void {
  const hash = hashOf(current.value, next);
  if (push) history.pushState(null, '', hash);
  else history.replaceState(null, '', hash);
  current.value = { ...current.value, query: next.toString() };
}
