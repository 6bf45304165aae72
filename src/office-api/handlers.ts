import { desk, event } from './adding.ts';
import { decision } from './deciding.ts';
import { exported, release, remove } from './deleting.ts';
import { hold } from './holding.ts';
import { info, keys, records } from './reading.ts';
import { reseal } from './resealing.ts';
import { endSession } from './session-token.ts';
import type { Handler, Handlers } from './visit.ts';

const end: Handler<'end'> = async (_, { ports, session, token }) => {
  await endSession(token, session, ports);
  return {};
};

/** Who answers which call. */
export const handlers: Handlers = { end, info, keys, records, event, desk, decision, hold, reseal, release, exported, delete: remove };
