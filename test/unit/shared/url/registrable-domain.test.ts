import { expect, test } from 'vitest';
import { registrableDomain } from '../../../../shared/url/registrable-domain.ts';

test.each([
  ['www.bm-lyon.fr', 'bm-lyon.fr'],
  ['catalogue.ville.example.co.uk', 'example.co.uk'],
  ['localhost', 'localhost'],
])('%s', (host, wanted) => expect(registrableDomain(host)).toBe(wanted));
