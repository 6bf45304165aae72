/** Settings of the host that are missing or left as they were for trying out. */
import { readSettings, SettingsError } from '../../env.ts';
import { linesWith, type Missing, type TextFile } from './missing.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const FILE = 'Umgebung';

const abouts: Readonly<Record<string, string>> = {
  SITE_URL: 'Domain', APP_SECRET: 'Schlüssel', OFFICE_RECIPIENTS: 'Schlüssel', SMTP_URL: 'E-Mail', MAIL_FROM: 'E-Mail', OFFICE_MAIL: 'E-Mail',
};

/** Names of hosts that are kept for examples and for one's own machine (RFC 2606, RFC 6761). */
const nobodys = /(?:^|[@./])(?:localhost|127\.0\.0\.1|\[::1\]|[\w-]+\.(?:invalid|test|example|localhost)|example\.(?:org|com|net))(?:[:/]|$)|(?:\.|@|\/\/)example\.(?:org|com|net)\b/i;

/** What the server would refuse to start for, what still names a host that is nobody's, and what only belongs to the demo. */
export function missingSettings(environment: Environment): readonly Missing[] {
  const entry = (name: string, text: string): Missing => ({ about: abouts[name] ?? 'Einstellungen', file: FILE, text: `${name}: ${text}` });
  const examples = Object.keys(abouts).filter((name) => nobodys.test(environment[name] ?? '')).map((name) => entry(name, 'steht noch auf einer Adresse zum Ausprobieren.'));
  const demo = environment['CRITERIA_FILE'] ? [entry('CRITERIA_FILE', 'nennt Kriterien zum Ausprobieren; im Betrieb bleibt die Einstellung leer.')] : [];
  return [...problemsOf(environment).map((problem) => entry(...split(problem))), ...examples, ...demo];
}

/** On a machine of Netlify that builds, functions are only to come: what they get with each request is put in their place. */
const asInBusiness = (environment: Environment): Environment => (environment['NETLIFY'] === 'true'
  ? { ...environment, NODE_ENV: 'production', AWS_LAMBDA_FUNCTION_NAME: 'launch-check', NETLIFY_DEV: undefined, DEPLOY_CONTEXT: 'production' }
  : { ...environment, NODE_ENV: 'production' });

function problemsOf(environment: Environment): readonly string[] {
  try {
    readSettings(asInBusiness(environment));
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

const split = (problem: string): [string, string] => {
  const at = problem.indexOf(': ');
  return [problem.slice(0, at), `${problem.slice(at + 2)}.`];
};

/** Functions that do not name a region of the European Union as the place where they run. */
export const missingRegions = (functions: readonly TextFile[]): readonly Missing[] => functions.filter(({ source }) => !/^\s*region: 'fra',$/m.test(source)).map(({ file, source }) => ({
  about: 'Region', file, line: linesWith([{ file, source }], /export const config/)[0]?.line ?? 1, text: 'Hier fehlt, dass die Funktion in Frankfurt läuft: region: \'fra\',',
}));
