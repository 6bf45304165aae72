import { moduleIds } from '../module-ids.ts';

interface Attribute { readonly example: string; readonly also?: readonly string[]; readonly values?: readonly string[]; readonly needed?: true }

const href: Attribute = { example: 'href="/kontakt/"', also: ['link', 'url', 'adresse', 'ziel', 'to', 'src'], needed: true };

/** What the components of content/README.md take; one that is not here takes whatever it takes. */
export const attributesOf: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  Authority: { name: { example: 'name="dataProtection"', values: ['dataProtection', 'accessibilityMonitoring', 'accessibilityEnforcement'], needed: true } },
  Button: { href, second: { example: 'second', also: ['zweiter', 'secondary'] } },
  Call: { title: { example: 'title="Sie möchten begleiten?"', also: ['titel', 'überschrift'], needed: true } },
  Element: { kind: { example: 'kind="mentoring"', also: ['art', 'typ', 'type'], values: ['mentoring', 'training', 'networking'], needed: true } },
  Frame: { title: { example: 'title="Rahmenprogramm"', also: ['titel', 'überschrift'], needed: true } },
  Go: { href },
  Offers: { for: { example: 'for="all"', also: ['für', 'modul', 'module'], values: [...moduleIds, 'all'], needed: true } },
  Open: { what: { example: 'what="Dauer"', also: ['was', 'text', 'title'] } },
  Say: {}, Note: {}, PlusList: {}, Steps: {}, Timeline: {}, ModulePath: {}, ApplicationForms: {}, ApplicationPeriods: {}, Voices: {}, LatestNews: {}, Standards: {}, Houses: {}, Bodies: {}, Retention: {}, DataClock: {}, Contact: {}, Controllers: {}, LegalBases: {}, SiteVersion: {}, AccessibilityChecks: {}, AccessibilityDate: {},
};

/** Components that lay out the start page and nothing else. */
export const startOnly: readonly string[] = ['Hero', 'Buttons', 'Band', 'Duo', 'Column', 'Voices', 'LatestNews'];

/** What people write in HTML and how it is written here. */
export const insteadOfHtml: Readonly<Record<string, (inner: string, attributes: string) => string>> = {
  a: (inner, attributes) => `[${inner}](${/href="([^"]*)"/.exec(attributes)?.[1] ?? '/kontakt/'})`,
  b: (inner) => `**${inner}**`,
  strong: (inner) => `**${inner}**`,
  i: (inner) => `*${inner}*`,
  em: (inner) => `*${inner}*`,
  h2: (inner) => `## ${inner}`,
  h3: (inner) => `### ${inner}`,
  li: (inner) => `- ${inner}`,
  p: (inner) => inner,
  u: (inner) => inner,
};
