/** What the programme and we have agreed to ask: one line per question, so that a change of a form is seen and never slips in. */
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { questionsOf, type Form } from '../../../src/forms/form.ts';
import type { AnyQuestion } from '../../../src/forms/question.ts';

const line = ([name, { control, optional, purpose }]: readonly [string, AnyQuestion]): string =>
  [name, optional ? 'optional' : 'needed', control.type, ...(control.type === 'area' ? [control.max] : []), purpose].join(' ');

const person = [
  'firstName needed line contact',
  'lastName needed line contact',
  'academicTitle optional line contact',
  'email needed line contact',
];

const mentoring = [
  'motivation needed area 1500 selection',
  'goals needed area 800 selection',
  'topics needed boxes matching',
  'expectations optional area 600 matching',
  'mentorSubject optional select matching',
  'mentorPath optional radios matching',
  'mentorPhase optional select matching',
  'wish optional line matching',
  'excludedUnits needed boxes independence',
];

const practical = ['format optional radios organisation', 'times optional boxes organisation', 'languages optional boxes organisation'];

const module: Record<string, string[]> = {
  studierende: [
    'unit optional select matching',
    'course needed radios selection',
    'semester needed line selection',
    'grouping needed radios matching',
    'interests optional boxes matching',
  ],
  pj: [
    'unit needed select matching',
    'pjStart needed line selection',
    'tertial needed radios selection',
    'tertialSubjects optional line matching',
    'specialistWish optional line matching',
    'careerStart optional line matching',
  ],
  qualifizierung: [
    'unit needed select matching',
    'stage needed radios selection',
    'subject needed select matching',
    'progress needed line selection',
    'employer needed radios selection',
    'path optional radios matching',
  ],
  'post-doc': [
    'unit needed select matching',
    'doctorateYear needed line selection',
    'habilitation needed radios selection',
    'careerGoal needed radios selection',
    'project needed area 500 selection',
    'publications optional line selection',
    'fundingAndTeaching optional area 500 selection',
  ],
};

describe.each(forms.filter(({ id }) => id === 'mentee'))('the mentee form of $module', (form: Form) => {
  it('asks what was agreed, in this order', () => {
    expect(questionsOf(form).map(line)).toEqual([
      ...person, 'phone optional line organisation', ...module[form.module!]!, ...mentoring, ...practical, 'earlier optional radios organisation',
      'privacy needed tick declaration', 'correct needed tick declaration', 'confidentiality needed tick declaration',
      'nextRound optional tick consent', 'alumni optional tick consent',
    ]);
  });
});

describe('the mentor form', () => {
  it('asks what was agreed, in this order', () => {
    expect(questionsOf(forms.find(({ id }) => id === 'mentor')!).map(line)).toEqual([
      ...person,
      'unit needed select matching', 'position needed line matching', 'subject needed select matching', 'background optional area 600 matching',
      'modules needed boxes matching', 'capacity needed line matching', 'grouping needed radios matching', 'topics needed boxes matching',
      'availableFrom optional line organisation', 'excludedUnits needed boxes independence',
      ...practical, 'coaching optional radios organisation',
      'privacy needed tick declaration', 'confidentiality needed tick declaration', 'voluntary needed tick declaration',
      'publicProfile optional tick consent',
    ]);
  });
});

describe('the limits', () => {
  const question = (form: string, name: string): AnyQuestion => questionsOf(forms.find(({ path }) => path === form)!).find(([found]) => found === name)![1];
  const accepts = (asked: AnyQuestion, ...values: string[]): boolean => asked.schema('de').safeParse({ values, other: '' }).success;
  const topics = ['karriereplanung', 'facharztweiterbildung', 'promotion', 'habilitation', 'fuehrung', 'ausland'];

  it('let mentees choose one to five topics and mentors any number', () => {
    const ofMentees = question('/bewerbung/mentee/pj/', 'topics');
    expect([0, 1, 5, 6].map((count) => accepts(ofMentees, ...topics.slice(0, count)))).toEqual([false, true, true, false]);
    const ofMentors = question('/bewerbung/mentor/', 'topics');
    expect([0, 1, 6].map((count) => accepts(ofMentors, ...topics.slice(0, count)))).toEqual([false, true, true]);
  });

  it('take a semester from 1 to 20 and one to five mentees', () => {
    const semester = question('/bewerbung/mentee/studierende/', 'semester');
    expect(['0', '1', '20', '21'].map((typed) => accepts(semester, typed))).toEqual([false, true, true, false]);
    const capacity = question('/bewerbung/mentor/', 'capacity');
    expect(['0', '1', '5', '6'].map((typed) => accepts(capacity, typed))).toEqual([false, true, true, false]);
  });

  it('hold for every long text, and its hint says so', () => {
    for (const [, asked] of forms.flatMap(questionsOf)) {
      if (asked.control.type !== 'area') continue;
      const { max } = asked.control;
      expect(accepts(asked, 'ä'.repeat(max))).toBe(true);
      expect(accepts(asked, 'ä'.repeat(max + 1))).toBe(false);
      expect(asked.hint?.de).toContain(`Höchstens ${max.toLocaleString('de')} Zeichen.`);
      expect(asked.hint?.en).toContain(`At most ${max.toLocaleString('en')} characters.`);
    }
  });
});
