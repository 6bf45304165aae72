import type { Form } from './form.ts';
import { menteeForm } from './mentee.ts';
import { menteeModules, type ModuleId } from './mentee-modules.ts';
import { mentorForm } from './mentor.ts';

/** Every application form; pages, functions, office and tests loop over this list. */
export const forms: readonly Form[] = [...(Object.keys(menteeModules) as ModuleId[]).map(menteeForm), mentorForm];

/** The form at a German address, with or without the slash at its end. */
export const formAt = (path: string): Form | undefined =>
  forms.find((form) => form.path === (path.endsWith('/') ? path : `${path}/`));

/** The form a record was made with. */
export const formOf = (id: string, module?: string): Form | undefined =>
  forms.find((form) => form.id === id && form.module === module);
