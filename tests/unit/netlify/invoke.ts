/**
 * A process that stands for a machine of Netlify's: runs the bundled functions of a folder with the environment it was given.
 * Reads one JSON line per request on its standard input and answers with one that begins with "answer "; all other output is
 * the log of the functions. Argument: the folder of the bundles.
 */
import { createInterface } from 'node:readline';
import { join } from 'node:path';

export interface Invocation { readonly name: string; readonly url: string; readonly body?: string; readonly context?: string | undefined }
export interface Answer { readonly status: number; readonly location: string | null; readonly text: string }

type Run = (request: Request, context: object) => Promise<Response>;

const [folder = ''] = process.argv.slice(2);
for await (const line of createInterface({ input: process.stdin })) {
  const { name, url, body, context } = JSON.parse(line) as Invocation;
  const { default: run } = await import(join(folder, name, 'functions', `${name}.mjs`)) as { readonly default: Run };
  const later: Promise<unknown>[] = [];
  const response = await run(
    new Request(url, body === undefined ? {} : { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' } }),
    { waitUntil: (work: Promise<unknown>) => later.push(work), ...(context !== undefined && { deploy: { context } }) },
  );
  const answer: Answer = { status: response.status, location: response.headers.get('location'), text: await response.text() };
  await Promise.all(later);
  console.log(`answer ${JSON.stringify(answer)}`);
}
