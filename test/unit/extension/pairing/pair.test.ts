import { describe, expect, test } from 'vitest';
import { hostsOf, isSafeAddress } from '../../../../extension/pairing/pair.ts';

describe('isSafeAddress', () => {
  test.each([
    'https://script.google.com/macros/s/A/exec',
    'http://127.0.0.1:8477/macros/s/vigie/exec',
    'http://localhost:80/x',
  ])('takes %s', (address) => expect(isSafeAddress(address)).toBe(true));
  test.each([
    'http://feuille.example/exec',
    'http://127.0.0.1.example/exec',
    'http://192.168.1.4/exec',
    'https://user:secret@script.google.com/exec',
    'ftp://127.0.0.1/',
    'javascript:alert(1)',
    '',
  ])('refuses %s', (address) => expect(isSafeAddress(address)).toBe(false));
});

describe('hostsOf', () => {
  const invitation = (address: string) => `Adresse : ${address}\nCode : ABCDE-FGHJK`;
  test('both hosts of Google, for the answer comes through the second', () => {
    expect(hostsOf(invitation('https://script.google.com/macros/s/A/exec'))).toEqual([
      'https://script.google.com/*',
      'https://script.googleusercontent.com/*',
    ]);
  });
  test('this machine only for this machine', () => {
    expect(hostsOf(invitation('http://localhost:8477/macros/s/A/exec'))).toEqual(['http://localhost/*']);
    expect(hostsOf(invitation('http://feuille.example/exec'))).toEqual([]);
  });
  test('nothing that the manifest may not ask for, nothing without an invitation', () => {
    expect(hostsOf(invitation('https://feuille.example/exec'))).toEqual([]);
    expect(hostsOf('https://script.google.com/macros/s/A/exec')).toEqual([]);
  });
});
