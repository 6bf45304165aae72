import { afterEach, describe, expect, test } from 'vitest';
import { allKeys, type RecordStore } from '../../src/stores/store.ts';

/** A store made for one test. */
export interface OpenedStore {
  readonly store: RecordStore;
  /** The same records through an adapter of its own, as another process would open them. */
  readonly again: () => RecordStore;
  readonly close: () => Promise<void>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined): string | undefined => found && new TextDecoder().decode(found);
const count = (words: readonly string[], word: string): number => words.filter((one) => one === word).length;

/** What every adapter of RecordStore promises, whatever lies behind it. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name}: the contract of a record store`, () => {
    const opened: OpenedStore[] = [];
    const fresh = async (): Promise<OpenedStore> => {
      const one = await open();
      opened.push(one);
      return one;
    };
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()));
    });

    test('gives back the very bytes that were stored, to everybody', async () => {
      const { store, again } = await fresh();
      const every = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);
      expect(await store.create('application/A/1', every)).toBe('created');
      expect(await store.create('application/B/1', new Uint8Array())).toBe('created');
      for (const reader of [store, again()]) {
        expect(Buffer.compare(await reader.get('application/A/1') ?? new Uint8Array(), every)).toBe(0);
        expect(await reader.get('application/B/1')).toHaveLength(0);
      }
    });

    test('keeps the first record of a key', async () => {
      const { store, again } = await fresh();
      expect(await store.create('mail/A/office', bytes('first'))).toBe('created');
      expect(await store.create('mail/A/office', bytes('second'))).toBe('exists');
      expect(await again().create('mail/A/office', bytes('third'))).toBe('exists');
      expect(text(await store.get('mail/A/office'))).toBe('first');
    });

    test('takes only the bytes of a view, not those around it', async () => {
      const { store } = await fresh();
      const around = bytes('secret|record|secret');
      await store.create('application/A/1', around.subarray(7, 13));
      expect(text(await store.get('application/A/1'))).toBe('record');
    });

    test('knows nothing of a key that was never created', async () => {
      const { store } = await fresh();
      expect(await store.get('application/A/1')).toBeUndefined();
      expect(await store.list('application/')).toEqual({ keys: [] });
      await expect(store.delete('application/A/1')).resolves.toBeUndefined();
    });

    test('lets a key be created anew after it was deleted', async () => {
      const { store } = await fresh();
      await store.create('mail/A/office', bytes('first'));
      await store.delete('mail/A/office');
      expect(await store.get('mail/A/office')).toBeUndefined();
      expect((await store.list('mail/')).keys).toEqual([]);
      expect(await store.create('mail/A/office', bytes('second'))).toBe('created');
      expect(text(await store.get('mail/A/office'))).toBe('second');
    });

    test.each([
      '', 'application', 'application/', '/application/A', '../A/1', 'application/../A', 'application/./A', 'application//A', 'application/A\0/1',
      'application/A/1/2/3', 'application/A.txt', 'application\\A', 'Application/A', 'application/Ä', 'application/A/1\n', `application/${'A'.repeat(81)}`,
    ])('refuses %j as a key', async (key) => {
      const { store } = await fresh();
      await expect(store.create(key, bytes('x'))).rejects.toThrow(RangeError);
      await expect(store.get(key)).rejects.toThrow(RangeError);
      await expect(store.delete(key)).rejects.toThrow(RangeError);
    });

    test.each(['', '/', '..', '../', 'application', 'application/A', 'application/../', 'application//', 'a/b/c/d/', 'application/\0/'])(
      'refuses %j as a prefix', async (prefix) => {
        const { store } = await fresh();
        await expect(store.list(prefix)).rejects.toThrow(RangeError);
      });

    test('lists keys in order, below their prefix alone', async () => {
      const { store } = await fresh();
      const keys = ['attempt/A/office/1', 'attempt/A/office/10', 'attempt/A/office/2', 'attempt/A/receipt/1', 'attempt/A-1/office/1', 'attempt/AB/office/1', 'attempt/a/office/1'];
      for (const key of keys.toReversed()) await store.create(key, bytes(key));
      await store.create('attempts/A/1', bytes('x'));
      await store.create('sent/A/office', bytes('x'));
      expect((await store.list('attempt/')).keys).toEqual(keys.toSorted());
      expect((await store.list('attempt/A/')).keys).toEqual(keys.filter((key) => key.startsWith('attempt/A/')));
      expect((await store.list('attempt/A/office/')).keys).toEqual(keys.slice(0, 3));
    });

    test('lists more than two thousand keys page by page, each once and in order', async () => {
      const { store, again } = await fresh();
      // Names that sort differently as whole keys and as names of folders: "A-1/…" stands before "A/…".
      const keys = Array.from({ length: 2_100 }, (_, n) => `application/${'AB'[n % 2] ?? ''}${n % 3 === 0 ? '-' : ''}${String(Math.floor(n / 3))}/${String((n % 3) + 1)}`);
      for (let start = 0; start < keys.length; start += 50) {
        await Promise.all(keys.slice(start, start + 50).map((key) => store.create(key, bytes(key))));
      }
      const pages: (readonly string[])[] = [];
      let cursor: string | undefined;
      do {
        const page = await again().list('application/', cursor);
        pages.push(page.keys);
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flat()).toEqual(keys.toSorted());
      const one = await Array.fromAsync(allKeys(store, 'application/A-0/'));
      expect(one).toEqual(['application/A-0/1']);
    }, 60_000);

    test('goes on behind a cursor whose key was deleted meanwhile, and shows what is new', async () => {
      const { store } = await fresh();
      for (const id of ['A', 'C', 'E']) await store.create(`mail/${id}/office`, bytes(id));
      await store.delete('mail/C/office');
      await store.create('mail/D/office', bytes('D'));
      expect((await store.list('mail/', 'mail/C/office')).keys).toEqual(['mail/D/office', 'mail/E/office']);
      expect(await store.list('mail/', 'mail/E/office')).toEqual({ keys: [] });
    });

    test('lets exactly one of 200 racing creations win', async () => {
      const { store, again } = await fresh();
      const other = again();
      const outcomes = await Promise.all(Array.from({ length: 200 }, (_, n) =>
        (n % 2 === 0 ? store : other).create('application/A/1', bytes(`racer ${String(n)}`)).then((outcome) => ({ outcome, n }))));
      const winners = outcomes.filter(({ outcome }) => outcome === 'created');
      expect(winners).toHaveLength(1);
      expect(count(outcomes.map(({ outcome }) => outcome), 'exists')).toBe(199);
      expect(text(await store.get('application/A/1'))).toBe(`racer ${String(winners[0]?.n)}`);
    });

    test('is healthy while records can be stored, and leaves no trace of having looked', async () => {
      const { store } = await fresh();
      await store.create('application/A/1', bytes('x'));
      expect(await store.healthy()).toBe(true);
      expect((await store.list('application/')).keys).toEqual(['application/A/1']);
    });
  });
}
