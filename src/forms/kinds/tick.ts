import type { Question } from '../question.ts';
import type { Text } from '../text.ts';
import { common, schemaOf, type Common } from './common.ts';

/** The value a ticked box posts. */
const ticked = 'ja';

interface TickDeclaration extends Common {
  /** The sentence beside the box; the label is its short name. */
  readonly statement: Text;
  readonly shown: { readonly yes: Text; readonly no?: Text };
}

/** One box beside one sentence, never ticked beforehand. A needed one must be ticked, an optional one is a consent. */
export function tick(declared: TickDeclaration): Question<boolean | undefined> {
  const { yes, no } = declared.shown;
  return {
    ...common(declared),
    control: { type: 'tick', statement: declared.statement },
    schema: schemaOf<boolean>(declared, ({ values }) => (values[0] === ticked ? { answer: true } : undefined)),
    example: { values: [ticked], other: '' },
    retype: (answer) => ({ values: answer === true ? [ticked] : [], other: '' }),
    // Something else than a tick, from a record not made by us, must not read as a "no".
    show: (answer, language) => (answer === true ? [yes[language]] : no && answer === undefined ? [no[language]] : []),
  };
}

export { ticked as tickedValue };
