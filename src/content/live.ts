/** How a change of a text comes onto the screen at once while developing: docs/decisions/0016-live-changes.md. */
import type { LoaderContext } from 'astro/loaders';

type Watcher = NonNullable<LoaderContext['watcher']>;

/** Said by the watcher of files when Astro has read a changed text; src/site/live-content.ts listens. */
export const contentRead = 'mentee-plus:content-read';

/**
 * The watcher that a loader is given, which also says `contentRead` whenever the loader is done with a change. Astro's own loader
 * reads the file after it was told, and nobody else learns when it has.
 * @param folder the folder of the loader's files; it is told of all changes everywhere
 */
export function tellingWhenRead(watcher: Watcher, folder: string): Watcher {
  const on = (event: string, listener: (path: string) => unknown): Watcher => watcher.on(event as 'change', (path) => {
    const read = listener(path);
    if (path.startsWith(folder)) void Promise.resolve(read).finally(() => { watcher.emit(contentRead); });
  });
  return new Proxy(watcher, { get: (target, name, receiver) => (name === 'on' ? on : Reflect.get(target, name, receiver) as unknown) });
}
