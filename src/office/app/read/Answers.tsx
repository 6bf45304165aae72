import type { SheetSection } from '../../read/sheet.ts';
import { texts } from './texts.ts';

export interface AnswersProps {
  readonly sections: readonly SheetSection[];
  /** Level of the headings. */
  readonly level: 2 | 3;
}

/** All answers, section by section. */
export function Answers({ sections, level }: AnswersProps) {
  const Heading = `h${level}` as const;
  return (
    <>
      {sections.map(({ id, title, lines }) => (
        <section class="answers" key={id}>
          <Heading>{title}</Heading>
          <dl>
            {lines.map(({ name, label, parts, isText }) => (
              <div key={name} class={isText ? 'long' : undefined}>
                <dt>{label}</dt>
                <dd>{parts.length === 0 ? <span class="soft">{texts.noAnswer}</span> : <Parts parts={parts} />}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

const Parts = ({ parts }: { readonly parts: readonly string[] }) =>
  (parts.length === 1 ? <p>{parts[0]}</p> : <ul>{parts.map((part) => <li key={part}>{part}</li>)}</ul>);
