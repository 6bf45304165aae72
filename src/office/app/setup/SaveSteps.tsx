import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Made } from './state.ts';
import { texts } from './texts.ts';

/** Saving the key file, and printing the recovery sheet where there is one. */
export function SaveSteps({ made }: { readonly made: Made }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);
  const address = useMemo(() => URL.createObjectURL(new Blob([made.file], { type: 'text/plain' })), [made]);
  useEffect(() => () => { URL.revokeObjectURL(address); }, [address]);
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>2. {texts.saveStep}</h2>
      <p>{texts.saveText}</p>
      <p><a class="btn" href={address} download={made.recovery ? 'mentee-plus-buero.age.txt' : 'mentee-plus-person.age.txt'}>{texts.save}</a></p>
      {made.recovery && (
        <>
          <h2>3. {texts.sheetStep}</h2>
          <p>{texts.sheetText}</p>
          <p><button class="btn" type="button" onClick={() => { window.print(); }}>{texts.print}</button></p>
        </>
      )}
    </>
  );
}
