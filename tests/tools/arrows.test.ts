import { describe, expect, test } from 'vitest';
import { rooms, unnamedPackages, wrongImports } from './arrows.ts';

describe.each(Object.keys(rooms))('%s', (room) => {
  test('imports only what its arrows allow', async () => {
    const { files, wrong } = await wrongImports(room);
    expect(files).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

test('every package that is imported is named in package.json', async () => {
  expect(await unnamedPackages()).toEqual([]);
});
