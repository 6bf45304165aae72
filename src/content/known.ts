import type { Language } from '../forms/text.ts';
import type { ModuleIn } from './modules-in.ts';
import { roundOfModule } from './rounds.ts';

/** What is known of a module: its own facts, and before them what its round says. */
export async function knownOf(module: ModuleIn, language: Language) {
  const round = await roundOfModule(module.id, language);
  const fromRound: Readonly<Record<string, string | undefined>> = { dates: round.period, places: round.places, documents: round.documents };
  /** A fact, and its language when that is not the page's. */
  const fact = (name: Parameters<ModuleIn['slot']>[0]) => {
    const value = fromRound[name];
    return value === undefined ? module.slot(name) : { value, lang: language === 'de' || name === 'dates' ? undefined : ('de' as const) };
  };
  return { round, fact };
}
