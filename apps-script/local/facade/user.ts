import { offer } from './offer.ts';

/** A person, known by an address: the same class from Session, from an event and from a spreadsheet. */
export class User {
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  getUserLoginId(): string {
    return this.#email;
  }

  toString(): string {
    return this.#email;
  }
}

offer('Base.User', User.prototype);

/** The address meant by an argument that is a text or a User. */
export function emailOf(person: unknown): string {
  if (typeof person === 'string') return person;
  return (person as { getEmail(): string }).getEmail();
}
