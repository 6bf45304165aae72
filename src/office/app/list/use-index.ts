import { useEffect } from 'preact/hooks';
import { searchText } from '../../list/search.ts';
import type { Dossier } from '../../model.ts';

/** How long one portion may take, in milliseconds: less than a frame. */
const portion = 8;

/** Makes the texts of the search ahead, in portions between which the page answers; else the first letter typed would wait for all of them. */
export function useIndex(dossiers: readonly Dossier[]): void {
  useEffect(() => {
    let next = 0;
    let timer = setTimeout(work);
    function work(): void {
      const end = performance.now() + portion;
      while (next < dossiers.length && performance.now() < end) {
        const dossier = dossiers[next];
        if (dossier) searchText(dossier);
        next += 1;
      }
      if (next < dossiers.length) timer = setTimeout(work);
    }
    return () => { clearTimeout(timer); };
  }, [dossiers]);
}
