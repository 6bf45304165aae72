import type { Around } from '../../read/sheet.ts';
import { texts } from './texts.ts';

export interface AroundLinksProps {
  readonly around: Around;
  /** The address of a path, with the list's own query. */
  readonly to: (path: string) => string;
}

/** Back to the list, and to the neighbours in it. */
export function AroundLinks({ around: { place, count, previous, next }, to }: AroundLinksProps) {
  return (
    <nav class="around" aria-label={texts.around}>
      <a href={to('liste')}>{texts.back}</a>
      <span class="soft num">{texts.place(place, count)}</span>
      <ul>
        <li>{previous === undefined ? <span class="soft">{texts.previous}</span> : <a href={to(`bewerbung/${previous}`)} rel="prev">{texts.previous}</a>}</li>
        <li>{next === undefined ? <span class="soft">{texts.next}</span> : <a href={to(`bewerbung/${next}`)} rel="next">{texts.next}</a>}</li>
      </ul>
    </nav>
  );
}
