import { expect, test } from 'vitest';
import { listMail, previewDocument } from '../../../../../apps-script/local/http/mail-preview.ts';

const mail = (html: string | null) => ({
  id: 'm1',
  to: ['a@example.org', 'b@example.org'],
  subject: 'Lettre',
  html,
  text: 'x',
  at: 5,
});

test('a mail is listed with its http(s) links only, each once', () => {
  const html = `<a href="https://a.example/?x=1&amp;y=2">1</a><a href='https://b.example/'>2</a><a href="https://b.example/">2</a>
    <a href="javascript:alert(1)">3</a><a href=" data:text/html,x">4</a><a href="mailto:x@example.org">5</a>`;
  expect(listMail(mail(html))).toEqual({
    id: 'm1',
    to: 'a@example.org, b@example.org',
    subject: 'Lettre',
    at: 5,
    text: 'x',
    html: true,
    links: ['https://a.example/?x=1&y=2', 'https://b.example/'],
  });
  expect(listMail(mail(null))).toMatchObject({ html: false, links: [] });
});

test('a preview cannot reload itself elsewhere', () => {
  const shown = previewDocument(
    mail(
      '<META http-equiv="refresh" content="0;url=https://a.example"><base href="https://a.example"><link rel="preconnect" href="https://a.example"><p>x</p>',
    ),
  );
  expect(shown).toBe('<!DOCTYPE html><p>x</p>');
});
