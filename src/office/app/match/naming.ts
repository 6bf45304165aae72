/** How people are called on the screen: by name, or by reference in a reading without names. */
import { visibleLine } from '../../visible.ts';
import { textOf } from '../../match/answers.ts';
import type { Dossier } from '../../model.ts';
import { hiderOf, type Hide } from '../../read/nameless.ts';
import { texts } from './texts.ts';

export interface Namer {
  readonly isNameless: boolean;
  /** "Dr. med. Lena Beispiel", or "M-7K3Q-9XTR". */
  readonly nameOf: (id: string) => string;
  /** A sentence that quotes what the two have written, without their names where names are hidden. */
  readonly quote: (sentence: string, ...people: readonly string[]) => string;
}

export const fullName = ({ answers, reference }: Pick<Dossier, 'answers' | 'reference'>): string =>
  visibleLine(['academicTitle', 'firstName', 'lastName'].flatMap((name) => textOf(answers, name) ?? []).join(' ')) || reference;

export function namer(isNameless: boolean, dossierOf: (id: string) => Dossier | undefined): Namer {
  const hiders = new Map<string, Hide>();
  const hiderFor = (id: string): Hide => {
    const dossier = dossierOf(id);
    const hide = hiders.get(id) ?? (dossier ? hiderOf(dossier) : (text: string) => text);
    hiders.set(id, hide);
    return hide;
  };
  return {
    isNameless,
    nameOf: (id) => {
      const dossier = dossierOf(id);
      if (!dossier) return texts.somebodyGone;
      return isNameless ? dossier.reference : fullName(dossier);
    },
    quote: (sentence, ...people) => (isNameless ? people.reduce((text, id) => hiderFor(id)(text), sentence) : sentence),
  };
}
