import type { AccessValue } from '../access/access-verdict.ts';

/** Everything one weekly letter says to one person. Plain data, already chosen and ordered; rendering adds nothing. */
export interface DigestModel {
  /** ISO week told, `2026-W48`, and its bounds as days, Europe/Paris (Monday, Sunday). */
  week: string;
  from: string;
  to: string;
  library: string;
  recipient: { name: string; email: string };
  workbookUrl: string;
  /** New clips of the week. */
  resources: DigestResource[];
  /** Observations of other libraries' sites. */
  observations: DigestObservation[];
  /** Feed items first seen this week, still in À trier. */
  items: DigestItem[];
  feedHealth: DigestFeedHealth[];
}

export interface DigestResource {
  title: string;
  url: string;
  publisher: string;
  /** Day or ''. */
  published: string;
  access: AccessValue;
  /** The first reason in words, '' when unknown. */
  accessProof: string;
  by: string;
  note: string;
  themes: string[];
}

export interface DigestObservation {
  site: string;
  criterion: string;
  state: string;
  value: string;
  proof: string;
  url: string;
  by: string;
}

export interface DigestItem {
  title: string;
  url: string;
  feed: string;
  /** Day or ''. */
  published: string;
}

export interface DigestFeedHealth {
  feed: string;
  url: string;
  /** A French sentence: what happens and since when. */
  problem: string;
}

export interface RenderedDigest {
  subject: string;
  html: string;
  text: string;
}
