import { forms } from '../../forms/all.ts';

/** The pages of the mentees' forms, one for each module. */
export const menteePaths = () => forms.filter(({ id }) => id === 'mentee').map((form) => ({ params: { module: form.module }, props: { form } }));
