import type { CollectionEntry } from 'astro:content';
import { entriesOf } from '../../content/entries.ts';
import type { ModuleId } from '../../content/module-ids.ts';
import { shownVoices } from './order.ts';

/** The voices to show on the page of a module, or on the start page. Without a consent there is no file (src/content/voice.ts). */
export const voicesFor = async (module?: ModuleId): Promise<readonly CollectionEntry<'voices'>[]> => shownVoices(await entriesOf('voices'), module);
