/**
 * Loaded before a server of the tests (`--import`): turns its clock by as many milliseconds as stand in the file CLOCK_FILE, read
 * anew each time, so that a test can move it on while the server runs. The server itself knows nothing of this.
 */
import { readFileSync } from 'node:fs';

const file = process.env['CLOCK_FILE'];
if (file !== undefined) {
  const RealDate = Date;
  const now = (): number => RealDate.now() + Number(readFileSync(file, 'utf8'));
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: [], newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key) as unknown),
  });
}
