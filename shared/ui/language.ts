/** The two languages of the screens; French first. */
export type Language = 'fr' | 'en';

/** A text in both languages. */
export type Said = Readonly<Record<Language, string>>;
