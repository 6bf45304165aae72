import autocannon, { type Request } from 'autocannon';
import { forms } from '../../src/forms/all.ts';
import type { Form } from '../../src/forms/form.ts';
import { exampleOf, fieldsOf } from '../../src/forms/read.ts';
import type { Secrets } from '../../src/intake/secrets.ts';
import { issueToken } from '../../src/intake/token.ts';
import type { Started } from './started.ts';

export interface Figures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly errors: number;
  /** Processor time the server took for one submission, in milliseconds, whoever else keeps the machine busy. */
  readonly cpu: number;
  /** Where the answers to accepted submissions point. */
  readonly accepted: ReadonlySet<string>;
}

/** For so long, or so many. */
export type Load = { readonly connections: number } & ({ readonly seconds: number } | { readonly amount: number });

const freeText = 'In der Forschung möchte ich lernen, wie ein Antrag entsteht, und dafür brauche ich jemanden, der den Weg kennt. ';

/** What a browser posts from the check page; longer than the examples of the declarations, as real applications are. */
function template(form: Form): (token: string, number: number) => string {
  const body = new URLSearchParams(fieldsOf(form, exampleOf(form)).map(([name, value]) => [name, name === 'goals' || name === 'motivation' ? freeText.repeat(7) : value]));
  body.set('step', 'send');
  body.delete('email');
  const fixed = body.toString();
  return (token, number) => `${fixed}&email=person${String(number)}%40example.org&token=${token}`;
}

let number = 0;

/**
 * Sends applications from the check page, each with a token and an address of its own, over kept connections. Only a 303 to an
 * address that no other submission got counts as success.
 */
export async function submissions({ url, usage }: Started, secrets: Secrets, load: Load): Promise<Figures> {
  const accepted = new Set<string>();
  let wrong = 0;
  const requests = forms.map((form) => {
    const bodyOf = template(form);
    return {
      method: 'POST', path: form.path,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
      // As if the check page had been read for three seconds.
      setupRequest: (request: Request) => ({ ...request, body: bodyOf(issueToken(form, new Date(Date.now() - 3_000), secrets), number += 1) }),
      onResponse: (status: number, _: string, __: object, headers: Readonly<Record<string, string>>) => {
        const location = headers['Location'] ?? headers['location'] ?? '';
        if (status !== 303 || location === '' || accepted.has(location)) wrong += 1;
        else accepted.add(location);
      },
    };
  });
  const before = await usage();
  const result = await autocannon({
    url, connections: load.connections, timeout: 30, requests, ...('seconds' in load ? { duration: load.seconds } : { amount: load.amount }),
  });
  const cpu = ((await usage()).cpu - before.cpu) / accepted.size;
  const { p50, p99, max } = result.latency;
  return { cpu, perSecond: Math.round(accepted.size / result.duration), p50, p99, max, errors: wrong + result.errors + result.timeouts, accepted };
}
