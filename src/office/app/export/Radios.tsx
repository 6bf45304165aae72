export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
}

export interface RadiosProps<V extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly RadioOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few, all in sight. */
export const Radios = <V extends string>({ name, legend, options, value, onChange }: RadiosProps<V>) => (
  <fieldset class="q export-radios">
    <legend>{legend}</legend>
    {options.map((option) => {
      const id = `${name}-${option.value}`;
      return (
        <div class="export-line" key={option.value}>
          <input type="radio" name={name} id={id} checked={option.value === value} aria-describedby={option.hint === undefined ? undefined : `${id}-hint`} onChange={() => { onChange(option.value); }} />
          <label for={id}>{option.label}</label>
          {option.hint !== undefined && <span class="hint" id={`${id}-hint`}>{option.hint}</span>}
        </div>
      );
    })}
  </fieldset>
);
