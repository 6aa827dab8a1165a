import { expect, test } from 'vitest';
import { openQuestions } from '../../../../../apps-script/local/http/questions.ts';

const question = { kind: 'prompt', title: 'Relever', message: 'Adresse ?', buttons: 'OK_CANCEL' } as const;
const execution = {} as never;

test('a question stays open until it is answered, once', async () => {
  const questions = openQuestions();
  const heard: unknown[] = [];
  questions.onChange((change) => heard.push(change));
  const asked = questions.screen.ask(question, execution);
  const [open] = questions.open();
  expect(open).toMatchObject(question);
  expect(questions.answer(open?.id ?? '', { button: 'OK', text: 'https://a.example' })).toBe(true);
  expect(await asked).toEqual({ button: 'OK', text: 'https://a.example' });
  expect(questions.answer(open?.id ?? '', { button: 'OK', text: '' })).toBe(false);
  expect(questions.open()).toEqual([]);
  expect(heard).toEqual([{ question: open }, { closed: open?.id }]);
});

test('a question that nobody answers counts as closed', async () => {
  expect(await openQuestions(5).screen.ask(question, execution)).toEqual({ button: 'CLOSE', text: '' });
});
