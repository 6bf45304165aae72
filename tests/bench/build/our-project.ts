import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../tools/command.ts';
import { ourFile, type Piece } from './corpus.ts';
import { write } from './peers.ts';

/** Parts of the project that a build needs besides its packages, which are found further up. */
const parts = ['content', 'functions', 'public', 'src', 'astro.config.mjs', 'netlify.toml', 'package.json', 'tools.env', 'tsconfig.json'];

/** Copies the project below reports/, where its packages are found further up, and adds pieces to its content. Returns the copy's folder. */
export async function ourProject(name: string, pieces: readonly Piece[]): Promise<string> {
  const folder = join(root, 'reports', `bench-${name}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(parts.map((part) => cp(join(root, part), join(folder, part), { recursive: true })));
  await write(join(folder, 'content'), pieces.map((piece) => [`${piece.kind}/${piece.id}.md`, ourFile(piece)] as const));
  return folder;
}
