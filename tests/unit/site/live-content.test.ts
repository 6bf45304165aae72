import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { contentRead, tellingWhenRead } from '../../../src/content/live.ts';
import { leanStore } from '../../../src/site/lean-store.ts';
import { liveContent } from '../../../src/site/live-content.ts';

/** A watcher of files is an emitter of events; what is read of it here is no more. */
const watcherOf = () => new EventEmitter() as unknown as Parameters<typeof tellingWhenRead>[0] & EventEmitter;

/** Astro's loader answers a change with a promise, which nobody but us waits for. */
const listen = (watcher: Parameters<typeof tellingWhenRead>[0], listener: (path: string) => unknown) => watcher.on('change', listener);

describe('a changed text', () => {
  it('is told of when the loader is done with it, and only in the loader’s folder', async () => {
    const watcher = watcherOf();
    const said: string[] = [];
    watcher.on(contentRead as 'ready', () => said.push('told'));
    listen(tellingWhenRead(watcher, '/site/content/news'), async (path) => {
      await wait(20);
      said.push(path);
    });
    watcher.emit('change', '/site/content/news/a.md');
    watcher.emit('change', '/site/content/pages/b.md');
    await wait(60);
    expect(said.toSorted()).toEqual(['/site/content/news/a.md', '/site/content/pages/b.md', 'told']);
    expect(said.indexOf('told')).toBeGreaterThan(said.indexOf('/site/content/news/a.md'));
  });

  it('is told of also when the loader fails with it', async () => {
    const watcher = watcherOf();
    let told = 0;
    watcher.on(contentRead as 'ready', () => { told += 1; });
    listen(tellingWhenRead(watcher, '/site'), () => Promise.reject(new Error('a mistake')).catch(() => undefined));
    watcher.emit('change', '/site/a.md');
    await wait(10);
    expect(told).toBe(1);
  });

  it('is saved at once, by asking Astro to refresh what no loader has to read again; two loaders ask once', async () => {
    const watcher = watcherOf();
    const asked: unknown[] = [];
    const setup = liveContent().hooks['astro:server:setup'];
    await setup?.({ server: { watcher }, refreshContent: (options: unknown) => { asked.push(options); return Promise.resolve(); } } as never);
    watcher.emit(contentRead);
    watcher.emit(contentRead);
    await wait(10);
    expect(asked).toEqual([{ loaders: ['save-what-is-read'] }]);
  });
});

describe('the store of a build', () => {
  it('is read from its file, and a build that does not ask for it fails', async () => {
    const { hooks } = leanStore();
    const plugins: { resolveId: { filter: { id: RegExp }; handler: () => string }; load: { handler: () => string } }[] = [];
    const updateConfig = ({ vite }: { vite: { plugins: typeof plugins } }) => { plugins.push(...vite.plugins); };
    await hooks['astro:config:setup']?.({ command: 'build', updateConfig } as never);
    await hooks['astro:config:done']?.({ config: { cacheDir: new URL('file:///site/cache/') } } as never);
    const done = () => { (hooks['astro:build:done'] as unknown as () => void)(); };
    expect(done).toThrow('adapt src/site/lean-store.ts');
    expect(plugins[0]?.resolveId.filter.id.test('astro:data-layer-content')).toBe(true);
    expect(plugins[0]?.load.handler()).toContain('readFileSync("/site/cache/data-store.json"');
    expect(done).not.toThrow();
  });

  it('stays Astro’s own while developing', async () => {
    let touched = false;
    await leanStore().hooks['astro:config:setup']?.({ command: 'dev', updateConfig: () => { touched = true; } } as never);
    expect(touched).toBe(false);
  });
});
