/** The settings of the store: which one, and where. Messages name the setting and what to put there. */
import { z } from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;

export const storeNames = ['files', 'postgres', 'netlify-blobs'] as const;

export const storeShape = {
  STORE: z.enum(storeNames, 'STORE: muss „files“, „postgres“ oder „netlify-blobs“ sein').default('files'),
  DATABASE_URL: z.url({
    protocol: /^postgres(?:ql)?$/u,
    error: 'DATABASE_URL: die Datenbank für STORE=postgres, zum Beispiel postgres://name:passwort@db.example.org:5432/mentee',
  }).optional(),
  DEPLOY_CONTEXT: z.string()
    .regex(/^[A-Za-z0-9._-]{1,50}$/u, 'DEPLOY_CONTEXT: der Deploy-Kontext, aus dem die Bewerbungen stammen, zum Beispiel production').optional(),
  NETLIFY_SITE_ID: z.string().min(1).optional(),
  NETLIFY_BLOBS_TOKEN: z.string().min(1).optional(),
};

const parts = z.object({ ...storeShape, DATA_DIR: z.string() });
export type StoreSettings = z.infer<typeof parts>;

/** Whether this is a function that runs at Netlify; `netlify dev` runs on a machine whose disk stays. */
export const isOnNetlify = (environment: Environment): boolean =>
  environment['AWS_LAMBDA_FUNCTION_NAME'] !== undefined && environment['NETLIFY_DEV'] === undefined;

/** Whether this is a function of Netlify, there or in `netlify dev`: it has rights of its own, and src/host.ts knows its deploy context. */
const isInFunction = (environment: Environment): boolean => isOnNetlify(environment) || environment['NETLIFY_DEV'] !== undefined;

/**
 * What the chosen store lacks. Its context keeps previews away from what production stores; on Netlify it comes with each
 * request, and never from a setting.
 *
 * @param needsFolder whether DATA_DIR must be named, as in production
 */
export function storeProblems(given: Environment, { needsFolder }: { readonly needsFolder: boolean }): readonly string[] {
  const problems: string[] = [];
  const want = (name: string, what: string): void => {
    if (given[name] === undefined) problems.push(`${name}: ${what}`);
  };
  switch (given['STORE'] ?? 'files') {
    case 'files':
      if (isOnNetlify(given)) {
        problems.push('STORE: „files“ würde auf Netlify jede Bewerbung verlieren, denn dort ist die Platte nach jeder Antwort weg; setzen Sie STORE=netlify-blobs oder STORE=postgres');
      } else if (needsFolder) {
        want('DATA_DIR', 'der Ordner für die versiegelten Bewerbungen, auf einer gesicherten Platte, zum Beispiel /var/lib/mentee-plus');
      }
      break;
    case 'postgres':
      want('DATABASE_URL', 'die Datenbank für STORE=postgres, zum Beispiel postgres://name:passwort@db.example.org:5432/mentee');
      break;
    case 'netlify-blobs':
      if (isInFunction(given)) {
        want('DEPLOY_CONTEXT', 'Netlify hat zu dieser Anfrage keinen Deploy-Kontext genannt; ohne ihn könnte eine Vorschau in die echten Bewerbungen schreiben. Veröffentlichen Sie die Website neu');
      } else {
        want('NETLIFY_SITE_ID', 'die Kennung der Website bei Netlify (Project configuration, Project ID); außerhalb von Netlify braucht STORE=netlify-blobs sie');
        want('NETLIFY_BLOBS_TOKEN', 'ein persönliches Zugriffstoken von Netlify; außerhalb von Netlify braucht STORE=netlify-blobs es');
        want('DEPLOY_CONTEXT', 'der Deploy-Kontext, aus dem die Bewerbungen stammen, zum Beispiel production');
      }
      break;
  }
  return problems;
}
