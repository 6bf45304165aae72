import type { APIRoute, GetStaticPaths } from 'astro';
import { moduleIds, type ModuleId } from '../../../../../content/module-ids.ts';
import { calendarAnswer, siteOf } from '../../../../../site/events/answer.ts';
import { feed } from '../../../../../site/events/events.ts';

export const getStaticPaths = (() => moduleIds.map((module) => ({ params: { module }, props: { module } }))) satisfies GetStaticPaths;

/** The dates of one module, to subscribe to. */
export const GET: APIRoute<{ module: ModuleId }> = async (context) => calendarAnswer(await feed('de', siteOf(context), context.props.module));
