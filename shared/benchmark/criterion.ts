/** `count` a number · `scale` ordered labels · `yes-no` · `choice` one label, unordered · `list` several labels. */
export type CriterionType = 'count' | 'scale' | 'yes-no' | 'choice' | 'list';

/** How the value is found: measured on the page, by following links, by a person, or by both. */
export type CriterionMethod = 'page' | 'crawl' | 'manual' | 'mixed';

/** What the value is for: `detail` is part of another criterion and never counted twice; `stratum` forms groups. */
export type CriterionRole = 'decision' | 'detail' | 'information' | 'list' | 'stratum';

/** One line of the grid. */
export interface Criterion {
  /** `A01`: stable, the letter is the group. */
  id: string;
  group: string;
  label: string;
  /** What to look at and how, in one sentence. */
  question: string;
  type: CriterionType;
  /** Labels of `scale`, `yes-no` and `choice`, lowest first; suggestions for `list`; empty for an open list. */
  options: readonly { value: string; label: string }[];
  unit?: string;
  min?: number;
  max?: number;
  /** Which way is better for the public; `none`: told, never ranked. */
  better: 'more' | 'less' | 'none';
  /** Differences up to this much mean nothing, in the unit of the criterion. */
  noise?: number;
  method: CriterionMethod;
  weight: number;
  role: CriterionRole;
  /** Value to reach, in the unit of the criterion. */
  target?: number;
  /** Required by law for public bodies: to be reached whatever the field does. */
  mandatory?: boolean;
}

export interface CriterionGroup {
  id: string;
  label: string;
}
