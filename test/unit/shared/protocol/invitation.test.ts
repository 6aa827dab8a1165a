import { describe, expect, test } from 'vitest';
import { readCode, readInvitation, writeInvitation } from '../../../../shared/protocol/invitation.ts';

const address = 'https://script.google.com/macros/s/AKfycbx-0123456789_abcdefghijklmnop/exec';

describe('invitation', () => {
  test('what is written is read back', () => {
    const text = writeInvitation({ address, code: '7K2M9QX4TA', library: 'Médiathèque de Trifouilly', name: 'Marie' });
    expect(readInvitation(text)).toEqual({ address, code: '7K2M9QX4TA' });
  });

  test.each([
    ['wrapped in one line, angle brackets', `Adresse : <${address}> Code : 7k2m9-qx4ta`],
    ['only the two facts', `${address} 7K2M9-QX4TA`],
    ['full stop after the address', `Adresse : ${address}.\nCode : 7K2M9QX4TA`],
    ['letters people confuse', `${address}\nCode : 7K2M9-QX4TA`],
  ])('reads it when %s', (_, text) => {
    expect(readInvitation(text)).toEqual({ address, code: '7K2M9QX4TA' });
  });

  test('an O is a zero, an I or an L a one', () => {
    expect(readCode('code : OIL00-AAAAA')).toBe('01100AAAAA');
  });

  test.each([['', address, 'Code : 7K2M9-QX4TA', 'Bonjour bibliotheque']])('null without both: %s', (text) => {
    expect(readInvitation(text)).toBeNull();
  });

  test('the deployment id inside the address is never taken for the code', () => {
    expect(readInvitation('https://script.google.com/macros/s/ABCDEFGHJK/exec')).toBeNull();
  });
});
