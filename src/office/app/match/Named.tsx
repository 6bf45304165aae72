/** A button in a row: it says what it does, and to those who hear it also with whom. */
export const Named = ({ label, name, press }: { readonly label: string; readonly name: string; readonly press: () => void }) => (
  <button type="button" class="link" aria-label={`${label}: ${name}`} onClick={press}>{label}</button>
);
