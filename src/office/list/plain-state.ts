import type { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';

type Bindings = ReturnType<typeof storeReactivityBindings>;

/** A value that can be asked for and set. Nobody is told: the screen asks whenever it draws. */
function atom<T>(first: T) {
  let value = first;
  return {
    get: () => value,
    set: (next: T | ((before: T) => T)) => { value = typeof next === 'function' ? (next as (before: T) => T)(value) : next; },
    subscribe: () => ({ unsubscribe: () => undefined }),
  };
}

/** The state of TanStack Table as plain values; its own bindings bring a second library of signals beside the one that draws the page. */
export const plainState = (): Bindings => ({
  createOptionsStore: false,
  wrapExternalAtoms: false,
  addSubscription: () => undefined,
  unmount: () => undefined,
  batch: (change: () => void) => { change(); },
  schedule: (task: () => void) => { queueMicrotask(task); },
  untrack: <T>(read: () => T) => read(),
  createReadonlyAtom: <T>(get: () => T) => ({ get, subscribe: atom(undefined).subscribe }),
  createWritableAtom: atom,
  // Atoms of the library's store can be subscribed to in more ways, which a table without a framework never uses.
});
