import { useEffect, useRef } from 'preact/hooks';
import type { Choice } from '../../list/facets.ts';
import { texts } from './texts.ts';

export interface DropProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** A filter folded behind its name. Of several only one is open; Escape and a click elsewhere fold it again. */
export function Drop({ title, choices, chosen, onToggle }: DropProps) {
  const element = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const details = element.current;
      if (details?.open && !(event.target instanceof Node && details.contains(event.target))) details.open = false;
    };
    document.addEventListener('click', close);
    return () => { document.removeEventListener('click', close); };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const details = element.current;
    if (event.key !== 'Escape' || !details?.open) return;
    event.preventDefault();
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  return (
    <details class="drop" name="list-filter" ref={element} onKeyDown={onKeyDown}>
      <summary>{title}{chosen.length > 0 && <> <span class="count num">{chosen.length}<span class="vh"> {texts.chosen}</span></span></>}</summary>
      <fieldset>
        <legend class="vh">{title}</legend>
        {choices.map(({ value, label }) => (
          <label class="tick" key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => { onToggle(value); }} />
            {label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
