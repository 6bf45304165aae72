/** `npm run content`: checks everything that people write below content/ and answers in German. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sections } from '../../site/sections.ts';
import { answers } from './answer.ts';
import { checkHouse } from './check-house.ts';
import { annotations, summary } from './github.ts';
import { readHouse } from './house.ts';

const usage = `npm run content                      prüft alle Texte und sagt, was zu ändern ist
  -- --format github                 schreibt Anmerkungen für GitHub
  -- --summary DATEI                 schreibt die Zusammenfassung als Markdown in eine Datei
  -- --root ORDNER                   prüft den Ordner content/ an einem anderen Ort
`;

const options = { format: { type: 'string' }, summary: { type: 'string' }, root: { type: 'string' }, help: { type: 'boolean' } } as const;

function run(): number {
  const { tokens, values } = parseArgs({ options, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === 'positional' || (token.kind === 'option' && !Object.hasOwn(options, token.name)));
  if (values.help === true || unknown || (values.format !== undefined && values.format !== 'text' && values.format !== 'github')) {
    process.stdout.write(usage);
    return values.help === true ? 0 : 2;
  }
  const root = typeof values.root === 'string' ? values.root : join(import.meta.dirname, '../../..');
  const house = readHouse(root, { menuPages: sections.flatMap(({ pages }) => pages), today: new Date() });
  const mistakes = checkHouse(house);
  if (values.format === 'github') process.stdout.write(annotations(mistakes));
  process.stdout.write(answers(mistakes, house.files.size));
  const markdown = summary(mistakes, house.files.size);
  if (typeof values.summary === 'string') writeFileSync(values.summary, markdown);
  if (values.format === 'github' && process.env['GITHUB_STEP_SUMMARY']) appendFileSync(process.env['GITHUB_STEP_SUMMARY'], markdown);
  return mistakes.some(({ weight }) => weight === 'error') ? 1 : 0;
}

try {
  process.exitCode = run();
} catch (error) {
  // Not the editor's mistake: one sentence for them, and one line for whoever mends the check.
  process.stderr.write(`Die Prüfung selbst ist nicht zu Ende gekommen. An Ihrem Text muss nichts falsch sein. Sagen Sie der Technik Bescheid, mit dieser Zeile: ${error instanceof Error ? error.message.split('\n')[0] ?? '' : 'unbekannt'}\n`);
  process.exitCode = 2;
}
