import { expect, it } from 'vitest';
import { answering } from '../../../../src/site/search/answers.ts';

it('a question that was overtaken while an earlier one was answered is never asked', async () => {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const { ask, overtaken } = answering((question: string) => {
    asked.push(question);
    return new Promise<void>((resolve) => waiting.push(resolve));
  });
  ask('P');
  expect(overtaken()).toBe(false);
  ask('PJ');
  ask('PJ a');
  ask('PJ am');
  expect(overtaken()).toBe(true);
  waiting[0]?.();
  await new Promise((resolve) => { setTimeout(resolve); });
  expect(asked).toEqual(['P', 'PJ am']);
  expect(overtaken()).toBe(false);
  waiting[1]?.();
  await new Promise((resolve) => { setTimeout(resolve); });
  ask('UKL');
  expect(asked).toEqual(['P', 'PJ am', 'UKL']);
});
