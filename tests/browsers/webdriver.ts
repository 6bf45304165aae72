/**
 * The little of W3C WebDriver (https://www.w3.org/TR/webdriver2/) that journeys need, for browsers that Playwright cannot drive.
 * Everything that a visitor does is done by the browser itself: clicks and keys go through its own hit test and focus.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/** A reference to an element of the open page, as the protocol writes it. */
export type Element = Readonly<Record<typeof elementKey, string>>;
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export interface Visitor {
  /** What the browser says it is. */
  readonly version: string;
  open(address: string): Promise<void>;
  address(): Promise<string>;
  title(): Promise<string>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Resolves when the page's width is that; rejects when the browser cannot be made so. In CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** All elements of a selector. */
  all(css: string): Promise<Element[]>;
  click(element: Element): Promise<void>;
  /** Types at the end of what is there; a path, when the element is a field for files. */
  type(element: Element, text: string): Promise<void>;
  clear(element: Element): Promise<void>;
  /** What assistive technology is told: the name and the role that the browser has computed. */
  named(element: Element): Promise<{ readonly name: string; readonly role: string }>;
  /** One key for whoever has the focus, such as `keyOf.tab`. */
  press(key: string): Promise<void>;
  /** Runs a function in the page; what goes in and comes out is JSON or an element. */
  run<Out, In extends readonly unknown[]>(code: (...args: In) => Out, ...args: In): Promise<Out>;
  /** Runs a whole script in the page, which its policy would not let another script do. Resolves to what it returns. */
  script(code: string): Promise<unknown>;
  /** Of the window, as PNG. */
  picture(): Promise<Buffer>;
  leave(): Promise<void>;
}

/** Keys without a sign of their own (WebDriver, 15.4.2). */
export const keyOf = { tab: '\uE004', enter: '\uE007', space: ' ' } as const;

/** Starts a session at a driver. Rejects with the driver's own words when it refuses, here and in everything the visitor does. */
export async function visit(driver: string, capabilities: object): Promise<Visitor> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(driver + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: unknown };
    if (answer.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${path.replace(/^\/session\/[^/]+/u, '')}: ${error}. ${message}`);
  };
  const started = (await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as
    { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const session = `/session/${started.sessionId}`;
  const get = (path: string): Promise<unknown> => ask('GET', session + path);
  const post = (path: string, body: object = {}): Promise<unknown> => ask('POST', session + path, body);
  const at = (element: Element): string => `/element/${element[elementKey]}`;
  const run: Visitor['run'] = async (code, ...args) =>
    (await post('/execute/sync', { script: `return (${String(code)})(...arguments)`, args })) as Awaited<ReturnType<typeof code>>;
  return {
    version: `${started.capabilities.browserName} ${started.capabilities.browserVersion}`,
    run,
    open: async (url) => void (await post('/url', { url })),
    address: async () => (await get('/url')) as string,
    title: async () => (await get('/title')) as string,
    reload: async () => void (await post('/refresh')),
    back: async () => void (await post('/back')),
    async resize(width, height) {
      // Bars that the browser shows for a moment make the window wider than it was asked to be.
      for (const end = Date.now() + 10_000; Date.now() < end; await sleep(100)) {
        await post('/window/rect', { width, height });
        if ((await run(() => innerWidth)) === width) return;
      }
      throw new Error(`The window does not become ${String(width)} px wide.`);
    },
    all: async (value) => (await post('/elements', { using: 'css selector', value })) as Element[],
    click: async (element) => void (await post(`${at(element)}/click`)),
    type: async (element, text) => void (await post(`${at(element)}/value`, { text })),
    clear: async (element) => void (await post(`${at(element)}/clear`)),
    named: async (element) => ({ name: (await get(`${at(element)}/computedlabel`)) as string, role: (await get(`${at(element)}/computedrole`)) as string }),
    press: async (value) => void (await post('/actions', {
      actions: [{ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }],
    })),
    script: (code) => post('/execute/sync', { script: code, args: [] }),
    picture: async () => Buffer.from((await get('/screenshot')) as string, 'base64'),
    leave: async () => void (await ask('DELETE', session)),
  };
}
