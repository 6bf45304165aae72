import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { exampleOf, fieldsOf } from '../../../src/forms/read.ts';
import { networkLimiter, networkOf } from '../../../src/intake/network-limit.ts';
import { refusals } from '../../../src/intake/refusals.ts';
import { browserReader } from '../tools/browser.ts';
import { bench } from '../tools/ports.ts';
import { answerTo, applyWith, fieldsFor, post } from '../tools/post.ts';
import { carriedIn, press, submitChange } from '../tools/receipts.ts';

const { read } = browserReader();
const minute = 60_000;
const times = (count: number, work: () => boolean): number => Array.from({ length: count }, work).filter(Boolean).length;

function limited(perMinute: number) {
  let now = 0;
  const allow = networkLimiter(perMinute, () => now);
  return { allow, wait: (milliseconds: number) => { now += milliseconds; } };
}

describe('the limit of one network', () => {
  it('lets three minutes\' worth through at once and then so many a minute', () => {
    const { allow, wait } = limited(20);
    expect(times(100, () => allow('192.0.2.1'))).toBe(60);
    wait(minute);
    expect(times(100, () => allow('192.0.2.1'))).toBe(20);
    wait(3000);
    expect(times(5, () => allow('192.0.2.1'))).toBe(1);
    wait(60 * minute);
    expect(times(100, () => allow('192.0.2.1'))).toBe(60);
  });

  it('slows a network that never stops down to its rate and does not lock it out', () => {
    const { allow, wait } = limited(20);
    times(60, () => allow('192.0.2.1'));
    let through = 0;
    for (let second = 0; second < 600; second += 1) {
      wait(1000);
      if (allow('192.0.2.1')) through += 1;
    }
    expect(through).toBeGreaterThanOrEqual(198);
    expect(through).toBeLessThanOrEqual(200);
  });

  it('is no other network\'s', () => {
    const { allow } = limited(1);
    times(10, () => allow('192.0.2.1'));
    expect([allow('192.0.2.1'), allow('192.0.2.2'), allow('2001:db8::1')]).toEqual([false, true, true]);
  });

  it('counts an IPv6 household as one, and an address that is mapped as what it is', () => {
    const { allow } = limited(1);
    expect(times(4, () => allow(`2001:db8:1:2::${String(Math.random()).slice(2, 6)}`))).toBe(3);
    expect(allow('2001:db8:1:3::1')).toBe(true);
    expect([allow('::ffff:192.0.2.7'), allow('192.0.2.7'), allow('::FFFF:192.0.2.7'), allow('192.0.2.7')]).toEqual([true, true, true, false]);
  });

  it('is off at 0, and where the host knows no address', () => {
    const off = limited(0);
    expect(times(10_000, () => off.allow('192.0.2.1'))).toBe(10_000);
    const { allow } = limited(1);
    expect(times(100, () => allow(undefined))).toBe(100);
  });

  it('remembers ten thousand networks and forgets the longest quiet first', () => {
    const { allow } = limited(1);
    times(3, () => allow('192.0.2.1'));
    times(3, () => allow('192.0.2.2'));
    const others = (from: number, count: number): void => {
      for (let number = from; number < from + count; number += 1) allow(`10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`);
    };
    others(0, 9_998);
    expect([allow('192.0.2.1'), allow('192.0.2.2')]).toEqual([false, false]);
    others(9_998, 9_999);
    // .1 spoke before .2 and is forgotten first, .2 is still known.
    expect(allow('192.0.2.2')).toBe(false);
    expect(allow('192.0.2.1')).toBe(true);
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'], ['::ffff:192.0.2.1', '192.0.2.1'], ['2001:db8::1', '2001:db8:0:0'], ['2001:0DB8:0000:0001:aaaa::', '2001:db8:0:1'], ['::1', '0:0:0:0'], ['fe80::1%eth0', 'fe80:0:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'], ['2001:db8:1:2::', '2001:db8:1:2'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe('a post over the limit', () => {
  const form = forms[0]!;

  it('is told to wait a minute, keeps everything typed and stores nothing', async () => {
    for (const step of ['check', 'send', 'change']) {
      const here = bench({ mayPost: () => false });
      const sent = await answerTo(post(form, fieldsFor(form, step, undefined, 'x')), here);
      const page = await read(sent.page);
      expect([sent.status, sent.headers.get('Retry-After')]).toEqual([429, '60']);
      expect(page.summary?.heading).toBe(refusals.rate.title.de);
      expect(page.text).toContain(refusals.rate.text.de);
      expect(page.posted.filter(([name, value]) => value !== '' && name !== 'step')).toEqual(fieldsOf(form, exampleOf(form)));
      expect([here.store.records.size, here.log]).toEqual([0, [{ event: 'refused', form: form.path, reason: 'rate' }]]);
    }
  });

  it('keeps in hand which application is being changed', async () => {
    const here = bench();
    const { receipt } = await applyWith(here, form);
    const carried = carriedIn((await press(here, receipt, 'change')).page);
    const limitedHere = { ...here, ports: { ...here.ports, mayPost: () => false } };
    expect(carriedIn((await submitChange(limitedHere, form, 'send', exampleOf(form), carried, 'x')).page)).toBe(carried);
  });

  it('to a receipt is told so too', async () => {
    const here = bench();
    const { receipt } = await applyWith(here, form);
    const sent = await press({ ...here, ports: { ...here.ports, mayPost: () => false } }, receipt, 'withdraw-now');
    expect([sent.status, sent.headers.get('Retry-After')]).toEqual([429, '60']);
    expect(here.store.records.has(`withdrawn/${receipt}`)).toBe(false);
  });
});
