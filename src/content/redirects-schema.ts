import { z } from 'zod';
import { keysOf } from './keys.ts';

const example = '- { from: /anfahrt/, to: /kontakt/ }';

/** A path as it stands behind the name of the site: the characters of RFC 3986, with a slash at both ends. */
const path = (key: string) => z.string(`Hier fehlt „${key}“, zum Beispiel: ${example}`)
  .regex(/^\/(?:[\w.~!$&'()*+,;=:@%-]+\/)*$/u, `Die Adresse hinter „${key}“ beginnt und endet mit einem Schrägstrich und hat kein Leerzeichen, zum Beispiel: ${example}`);

const redirect = keysOf(
  { from: path('from'), to: path('to') },
  { from: { example: 'from: /anfahrt/', also: ['von', 'alt', 'alte_adresse'] }, to: { example: 'to: /kontakt/', also: ['nach', 'neu', 'ziel'] } },
  `Hier fehlen die beiden Adressen, zum Beispiel: ${example}`,
);

/** content/redirects.yaml: addresses that were once public, and where they lead today. */
export const redirectsFile = keysOf(
  {
    redirects: z.array(redirect, { error: `Hier fehlt die Liste der früheren Adressen, zum Beispiel: ${example}` }).superRefine((list, context) => {
      const seen = new Set<string>();
      list.forEach(({ from, to }, index) => {
        if (from.toLowerCase() === to.toLowerCase()) context.addIssue({ code: 'custom', path: [index], message: `${from} führt auf sich selbst. Löschen Sie die Zeile.` });
        if (seen.has(from.toLowerCase())) context.addIssue({ code: 'custom', path: [index], message: `${from} steht zweimal da. Löschen Sie eine der beiden Zeilen.` });
        seen.add(from.toLowerCase());
      });
    }),
  },
  { redirects: { example: 'redirects:', also: ['umleitungen', 'weiterleitungen'] } },
  `Die Datei ist leer. Mindestens steht darin: redirects: []`,
);
