/** Which record a key names, among those that the office opens. */
import { keyParts, mailKindOf } from '../../records/names.ts';

/** Folders below which everything belongs to one application, as `<folder>/<id>/<number or name>`. */
const folders = ['application', 'quarantine', 'event', 'decision', 'hold', 'refused'] as const;
export type Folder = (typeof folders)[number];

export type Place =
  | { readonly folder: Exclude<Folder, 'refused'>; readonly key: string; readonly id: string; readonly number: number }
  | { readonly folder: 'refused'; readonly key: string; readonly id: string; readonly mail: string }
  | { readonly folder: 'withdrawn'; readonly key: string; readonly id: string }
  | { readonly folder: 'desk'; readonly key: string; readonly number: number };

const idShape = /^[2-9A-HJ-NP-Z]{32}$/u;
const numberShape = /^0*[1-9]\d{0,7}$/u;

/** The place of a key; `strange` for one that lies where applications lie and is named like none; undefined for what is not for the office. */
export function placeOf(key: string): Place | 'strange' | undefined {
  const [folder = ''] = key.split('/', 1);
  if (folder === 'desk') {
    const number = key.slice('desk/'.length);
    return numberShape.test(number) ? { folder, key, number: Number(number) } : 'strange';
  }
  const { id, last } = keyParts(key);
  if (folder === 'withdrawn') return idShape.test(id) ? { folder, key, id } : 'strange';
  const known = folders.find((name) => name === folder);
  if (known === undefined) return undefined;
  if (!idShape.test(id) || key !== `${known}/${id}/${last}`) return 'strange';
  if (known === 'refused') {
    const mail = mailKindOf(last);
    return mail === undefined ? 'strange' : { folder: known, key, id, mail };
  }
  return numberShape.test(last) ? { folder: known, key, id, number: Number(last) } : 'strange';
}

/** What lies in the store without a seal. */
export const isPlain = ({ folder }: Place): boolean => folder === 'hold' || folder === 'refused' || folder === 'withdrawn';
