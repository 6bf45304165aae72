/** What happened to an application meanwhile, in words; nothing of what somebody scored. */
import { statusName } from '../list/stage.ts';
import { localTime } from '../describe.ts';
import type { Dossier, OfficeEvent } from '../model.ts';

function deedOf({ content }: OfficeEvent): string {
  switch (content.type) {
    case 'decision': return content.status === 'open' ? 'hat die Entscheidung zurückgenommen' : `hat „${statusName(content.status)}“ vorgemerkt`;
    case 'note': return 'hat eine Notiz geschrieben';
    case 'score': return 'hat bewertet';
    case 'pair': return 'hat etwas zur Vermittlung festgehalten';
    case 'hold': return content.until === null ? 'hat die Aufbewahrung aufgehoben' : 'hat eine Aufbewahrung angeordnet';
  }
}

/** One sentence for each thing that others added after what was known before, oldest first: "Meike hat „Absage“ vorgemerkt (22.11.2026, 14:03)." */
export function sinceThen(before: Pick<Dossier, 'events' | 'decisions'>, now: Pick<Dossier, 'events' | 'decisions'>, officerName: (recipient: string) => string): readonly string[] {
  const lastEvent = before.events.at(-1)?.number ?? 0;
  const lastDecision = before.decisions.at(-1)?.number ?? 0;
  const deeds = [
    ...now.events.filter(({ number }) => number > lastEvent).map((event) => ({ at: event.at, by: event.by, deed: deedOf(event) })),
    ...now.decisions.filter(({ number }) => number > lastDecision).map(({ at, by, status }) => ({ at, by, deed: `hat „${statusName(status)}“ mitgeteilt` })),
  ];
  return deeds.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ at, by, deed }) => `${officerName(by)} ${deed} (${localTime(at, 'de')}).`);
}
