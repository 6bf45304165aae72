/** Where the build leaves modules. */
const modules = '/_astro/';

/**
 * Loads a module. Browsers remember one that did not come and never ask for it again, but for another address they do; Chromium and Firefox
 * name the address in the error. Where it is not named, the same is tried once more.
 * @param failed what the last attempt was rejected with
 */
export async function loadAgain<M>(load: () => Promise<M>, failed: unknown): Promise<M> {
  const address = failed instanceof Error ? /https?:\/\/\S+?\.js/u.exec(failed.message)?.[0] : undefined;
  if (address === undefined) return load();
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || !pathname.startsWith(modules)) return load();
  return import(/* @vite-ignore */ `${pathname}?${String(Date.now())}`) as Promise<M>;
}
