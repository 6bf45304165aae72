import { expect, it } from 'vitest';
import type { ModuleId } from '../../../src/content/module-ids.ts';
import { mostVoices, shownVoices } from '../../../src/site/voices/order.ts';

const voice = (id: string, ...modules: ModuleId[]) => ({ id, data: { modules } });
const voices = [voice('d', 'pj'), voice('b', 'pj', 'post-doc'), voice('c', 'post-doc'), voice('a', 'pj'), voice('e', 'pj')];

it('a module shows its own voices, the first by name and no more than there is room for', () => {
  expect(shownVoices(voices, 'pj').map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  expect(shownVoices(voices, 'post-doc').map(({ id }) => id)).toEqual(['b', 'c']);
  expect(shownVoices(voices, 'studierende')).toEqual([]);
});

it('the start page shows those of all modules', () => {
  expect(shownVoices(voices, undefined).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(shownVoices(voices, undefined)).toHaveLength(mostVoices);
});
