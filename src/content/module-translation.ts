import { day, keysOf, optionalText, text, words } from './keys.ts';
import type { moduleFile} from './module.ts';
import { moduleHelp } from './module.ts';
import { NO_HEAD } from './source.ts';
import { germanVersion, germanVersionHelp } from './translations.ts';

const { title, description, station, who, synonyms, lastUpdated, elsewhere, emphasis, duration, places, eligibility, documents, selection, dates, contact } = moduleHelp;
const help = { title, description, station, who, synonyms, lastUpdated, elsewhere, emphasis, duration, places, eligibility, documents, selection, dates, contact, germanVersion: germanVersionHelp };

/** What of a module is text and therefore has a second language; everything else comes from the German file of the same name. */
export const slots = ['elsewhere', 'emphasis', 'duration', 'places', 'eligibility', 'documents', 'selection', 'dates', 'contact'] as const satisfies readonly (keyof typeof moduleFile.shape)[];

/** The head of a file in content/modules/en. Unknown keys fail. A slot that only the German file fills is shown in German. */
export const moduleTranslation = keysOf(
  {
    title: text('der Titel', title.example),
    description: text('die Beschreibung', description.example),
    station: text('die Zeile für den Weg der vier Module', station.example),
    who: text('die Angabe, für wen das Modul ist', who.example),
    synonyms: words(synonyms.example),
    lastUpdated: day('der Stand', lastUpdated.example),
    germanVersion: germanVersion(),
    elsewhere: optionalText(elsewhere.example),
    emphasis: optionalText(emphasis.example),
    duration: optionalText(duration.example),
    places: optionalText(places.example),
    eligibility: optionalText(eligibility.example),
    documents: optionalText(documents.example),
    selection: optionalText(selection.example),
    dates: optionalText(dates.example),
    contact: optionalText(contact.example),
  },
  help,
  NO_HEAD,
);
