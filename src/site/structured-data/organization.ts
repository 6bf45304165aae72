import type { Programme } from '../../content/programme.ts';
import { say } from '../../content/say.ts';
import { inLanguage } from '../../forms/addresses.ts';
import type { Language } from '../../forms/text.ts';
import { icons } from '../icons.ts';

/** One name for the programme in all data, whatever page says it. */
const idOf = (site: URL): string => new URL('/#mentee-plus', site).href;

/**
 * The programme and its site for the start page, as schema.org's Organization and WebSite. Only what content/programme.yaml knows;
 * the address of a house is not that of the programme.
 */
export function aboutProgramme(programme: Programme, language: Language, site: URL): Record<string, unknown> {
  const { contact, houses } = programme;
  const name = programme.name.value ?? 'Mentee+';
  const start = new URL(inLanguage('/', language), site).href;
  const summary = say(programme.summary, language).value;
  const parents = [houses.faculty, houses.hospital].flatMap((house) => say(house.name, language).value ?? []);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Organization', '@id': idOf(site), name, url: start, logo: new URL(icons.large, site).href,
        ...(summary !== null && { description: summary }),
        ...(contact.email.value !== null && { email: contact.email.value }),
        ...(contact.phone.value !== null && { telephone: contact.phone.value }),
        parentOrganization: parents.map((parent) => ({ '@type': 'Organization', name: parent })),
      },
      { '@type': 'WebSite', '@id': new URL('/#website', site).href, name, alternateName: 'Mentee plus', url: start, inLanguage: language, publisher: { '@id': idOf(site) } },
    ],
  };
}
