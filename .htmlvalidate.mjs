import { defineConfig } from 'html-validate';

/** The recommended rules; every exception says why it is one. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Starlight writes <meta …/> and <link …/> into the head. The standard allows the slash and gives it no meaning.
    'void-style': 'off',
    // Advice for search engines, not the standard; an editor's long title is no mistake.
    'long-title': 'off',
    // The ticks of one question share its name, as radio buttons do; that is how a form sends several answers.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  },
});
