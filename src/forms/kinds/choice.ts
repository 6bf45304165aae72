import { tidyLine } from '../characters.ts';
import { nothingTyped, type Choices, type Option, type Question, type Typed } from '../question.ts';
import type { Language, Text } from '../text.ts';
import { common, schemaOf, type Common } from './common.ts';
import { readText } from './text.ts';

export interface Choice { readonly choice: string; readonly other?: string }
export interface ChosenSet { readonly choices: readonly string[]; readonly other?: string }

interface ChoiceDeclaration extends Common, Choices {
  readonly as?: 'radios' | 'select';
  readonly example: Typed;
}

interface ChoicesDeclaration extends Common, Choices {
  /** How many may be chosen; no limit where nothing is said. */
  readonly max?: number;
  readonly example: Typed;
}

const unknownOption: Text = {
  de: 'Wählen Sie aus der Liste. Die übermittelte Auswahl gibt es hier nicht.',
  en: 'Choose from the list. What was sent is not on it.',
};

const readOther = readText({ subject: { de: 'Die eigene Angabe', en: 'Your own entry' }, max: 200 }, tidyLine);

/** Reads the line behind "andere": a text, nothing, or what is wrong with it. */
function otherOf(typed: Typed): { readonly text: string | undefined } | { readonly wrong: Text } {
  const read = readOther({ values: [typed.other], other: '' });
  if (read && 'wrong' in read) return read;
  return { text: read?.answer };
}

const otherMissing = ({ label }: { readonly label: Text }): Text => ({
  de: `Tragen Sie ein, was Sie mit „${label.de}“ meinen.`,
  en: `Enter what you mean by “${label.en}”.`,
});

const otherUnchosen = ({ label }: { readonly label: Text }): Text => ({
  de: `Wählen Sie „${label.de}“ oder leeren Sie das Feld dazu.`,
  en: `Choose “${label.en}” or clear its field.`,
});

const choicesOf = ({ options, other, none, fold }: Choices): Choices => ({
  options,
  ...(other && { other }),
  ...(none !== undefined && { none }),
  ...(fold && { fold }),
});

/** One of several: radio buttons, or a list to open where there are many. */
export function choice(declared: ChoiceDeclaration): Question<Choice | undefined> {
  const known = new Set(declared.options.map(({ value }) => value));
  return {
    ...common(declared),
    control: { type: declared.as ?? 'radios', ...choicesOf(declared) },
    schema: schemaOf<Choice>(declared, (typed) => {
      const chosen = typed.values[0] ?? '';
      const other = otherOf(typed);
      if ('wrong' in other) return other;
      if (chosen === '') return other.text !== undefined && declared.other ? { wrong: otherUnchosen(declared.other) } : undefined;
      if (!known.has(chosen)) return { wrong: unknownOption };
      if (declared.other && chosen === declared.other.value) {
        return other.text === undefined ? { wrong: otherMissing(declared.other) } : { answer: { choice: chosen, other: other.text } };
      }
      if (declared.other && other.text !== undefined) return { wrong: otherUnchosen(declared.other) };
      return { answer: { choice: chosen } };
    }),
    example: declared.example,
    retype: (answer) => (isChoice(answer) ? { values: [answer.choice], other: answer.other ?? '' } : nothingTyped),
    show: (answer, language) => (isChoice(answer) ? labels([answer.choice], answer.other, declared, language) : []),
  };
}

/** Any number of several; `none` excludes the rest, a filled line behind "andere" counts as chosen. */
export function choices(declared: ChoicesDeclaration): Question<ChosenSet | undefined> {
  const known = new Set(declared.options.map(({ value }) => value));
  return {
    ...common(declared),
    control: { type: 'boxes', ...choicesOf(declared) },
    schema: schemaOf<ChosenSet>(declared, (typed) => {
      const other = otherOf(typed);
      if ('wrong' in other) return other;
      const chosen = new Set(typed.values.filter((value) => value !== ''));
      if (declared.other && other.text !== undefined) chosen.add(declared.other.value);
      if (chosen.size === 0) return undefined;
      const wrong = setProblem(chosen, other.text, known, declared);
      if (wrong) return { wrong };
      // In the order of the list, whatever order the browser sent.
      const inOrder = declared.options.map(({ value }) => value).filter((value) => chosen.has(value));
      return { answer: { choices: inOrder, ...(other.text !== undefined && { other: other.text }) } };
    }),
    example: declared.example,
    retype: (answer) => (isChosenSet(answer) ? { values: answer.choices, other: answer.other ?? '' } : nothingTyped),
    show: (answer, language) => (isChosenSet(answer) ? labels(answer.choices, answer.other, declared, language) : []),
  };
}

function setProblem(chosen: ReadonlySet<string>, other: string | undefined, known: ReadonlySet<string>, declared: ChoicesDeclaration): Text | undefined {
  if ([...chosen].some((value) => !known.has(value))) return unknownOption;
  if (declared.none !== undefined && chosen.has(declared.none) && chosen.size > 1) {
    const label = optionOf(declared.options, declared.none)?.label;
    return {
      de: `Wählen Sie entweder „${label?.de}“ oder einzelne Einträge, nicht beides.`,
      en: `Choose either “${label?.en}” or single entries, not both.`,
    };
  }
  if (declared.other && chosen.has(declared.other.value) && other === undefined) return otherMissing(declared.other);
  if (declared.max !== undefined && chosen.size > declared.max) {
    return {
      de: `Wählen Sie höchstens ${declared.max} Einträge. Gewählt sind ${chosen.size}.`,
      en: `Choose at most ${declared.max}. ${chosen.size} are chosen.`,
    };
  }
  return undefined;
}

const optionOf = (options: readonly Option[], value: string): Option | undefined =>
  options.find((option) => option.value === value);

/** An option that a newer form no longer has is shown by its value: an old record must stay readable. */
const labels = (values: readonly string[], other: string | undefined, { options, other: otherOption }: Choices, language: Language): readonly string[] =>
  values.map((value) => {
    const label = optionOf(options, value)?.label[language] ?? value;
    return value === otherOption?.value && other !== undefined ? `${label}: ${other}` : label;
  });

const isChoice = (answer: unknown): answer is Choice =>
  typeof answer === 'object' && answer !== null && 'choice' in answer && typeof answer.choice === 'string';

const isChosenSet = (answer: unknown): answer is ChosenSet =>
  typeof answer === 'object' && answer !== null && 'choices' in answer && Array.isArray(answer.choices);
