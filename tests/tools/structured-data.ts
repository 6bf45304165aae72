import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { root } from './command.ts';

/** A piece of data as a page carries it, and where that was. */
export interface Told { readonly page: string; readonly data: Readonly<Record<string, unknown>> }

const script = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/gu;

/** All data for search engines in the markup of a page, the parts of a graph each for itself. Throws where it is no JSON. */
export const toldIn = (page: string, markup: string): Told[] => [...markup.matchAll(script)].flatMap(({ 1: text = '' }) => {
  const data = JSON.parse(text) as Record<string, unknown>;
  const context = data['@context'];
  const graph = data['@graph'] as readonly Record<string, unknown>[] | undefined;
  return (graph ?? [data]).map((part) => ({ page, data: { '@context': context, ...part } }));
});

/** The shape of data: types, properties and the words of the vocabulary itself, without what they say of us. */
const shapeOf = (data: unknown): string => JSON.stringify(data, (key, value: unknown) => (typeof value === 'string' && key !== '@type' && !value.startsWith('https://schema.org') ? '' : value));

/** One of each shape: the vocabulary says the same of a hundred ways down to a page. */
const oneOfEach = (told: readonly Told[]): readonly Told[] => [...new Map(told.map((each) => [shapeOf(each.data), each])).values()];

/**
 * What does not belong to schema.org's vocabulary: a property that its type does not have, a value of another type. TypeScript checks the
 * data as if we had written it, with the types that Google makes from the vocabulary (package schema-dts).
 * @returns one line for each mistake, empty when there is none
 */
export async function againstVocabulary(all: readonly Told[]): Promise<string[]> {
  const told = oneOfEach(all);
  const folder = join(root, 'reports');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `structured-data-${String(process.pid)}.ts`);
  const types = [...new Set(told.map(({ data }) => String(data['@type'])))];
  const lines = told.map(({ data }, index) => `export const d${String(index)}: WithContext<${String(data['@type'])}> = ${JSON.stringify(data)};`);
  await writeFile(file, `import type { WithContext, ${types.join(', ')} } from 'schema-dts';\n${lines.join('\n')}\n`);
  const program = ts.createProgram([file], {
    strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const found = ts.getPreEmitDiagnostics(program);
  await rm(file);
  return found.map(({ file: source, messageText, start }) => {
    const line = source && start !== undefined ? source.getLineAndCharacterOfPosition(start).line - 1 : -1;
    return `${told[line]?.page ?? 'schema-dts'}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

const address = z.url({ protocol: /^https$/u });
const time = z.iso.datetime({ offset: true });
const text = z.string().trim().min(1);
const item = z.object({ '@type': z.literal('ListItem'), position: z.int().positive(), name: text, item: address.optional() });

/** What Google asks for before it shows anything (developers.google.com/search/docs/appearance/structured-data, as of November 2026). */
export const asked: Readonly<Record<string, z.ZodType>> = {
  Organization: z.object({ name: text, url: address, logo: address, description: text }),
  WebSite: z.object({ name: text, url: address }),
  BreadcrumbList: z.object({ itemListElement: z.array(item).min(2) }).refine(({ itemListElement: list }) =>
    list.every(({ position }, index) => position === index + 1) && list.slice(0, -1).every((each) => each.item !== undefined), 'The way has gaps.'),
  Event: z.object({
    name: text, startDate: time, endDate: time, eventStatus: address, eventAttendanceMode: address,
    location: z.union([z.array(z.looseObject({ '@type': text })).min(1), z.looseObject({ '@type': z.literal('Place'), name: text, address: text }), z.looseObject({ '@type': z.literal('VirtualLocation'), url: address })]),
  }),
  FAQPage: z.object({ mainEntity: z.array(z.object({ '@type': z.literal('Question'), name: text, acceptedAnswer: z.object({ '@type': z.literal('Answer'), text }) })).min(1) }),
};

/** What Google would miss in a piece of data, or that nobody has said what it asks for. */
export function againstGoogle({ data, page }: Told): string[] {
  const type = String(data['@type']);
  const schema = asked[type];
  if (!schema) return [`${page}: nobody has written down what is asked for of ${type}.`];
  const read = schema.safeParse(data);
  return read.success ? [] : read.error.issues.map(({ message, path }) => `${page}: ${type}.${path.join('.')}: ${message}`);
}
