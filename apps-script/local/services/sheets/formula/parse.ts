import { type A1Reference, parseA1 } from '../value/a1-notation.ts';
import type { SheetLocale } from '../value/locale.ts';
import { FormulaSyntaxError, type Token, tokensOf } from './tokens.ts';

export type Node =
  | { kind: 'value'; value: number | string | boolean | null }
  | { kind: 'error'; error: string }
  | { kind: 'reference'; reference: A1Reference }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'unary'; operator: string; operand: Node }
  | { kind: 'binary'; operator: string; left: Node; right: Node }
  | { kind: 'array'; rows: Node[][] };

const PRECEDENCE: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 6,
};

const parsed = new Map<string, Node | null>();

/** The tree of a formula (with its `=`); null when it cannot be read, which Sheets shows as `#ERROR!`. */
export function parseFormula(formula: string, locale: SheetLocale): Node | null {
  const key = `${locale.decimal}${formula}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  if (parsed.size > 5000) parsed.clear();
  let tree: Node | null;
  try {
    tree = new Reader(tokensOf(formula.slice(1), locale)).whole();
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    tree = null;
  }
  parsed.set(key, tree);
  return tree;
}

class Reader {
  readonly #tokens: Token[];
  #at = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  whole(): Node {
    const node = this.#expression(0);
    if (this.#at < this.#tokens.length) throw new FormulaSyntaxError();
    return node;
  }

  #isNext(...operators: string[]): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === 'operator' && operators.includes(token.value);
  }

  #skip(operator: string): void {
    if (!this.#isNext(operator)) throw new FormulaSyntaxError();
    this.#at++;
  }

  #expression(floor: number): Node {
    let left = this.#prefix();
    for (;;) {
      const token = this.#tokens[this.#at];
      const power = token?.kind === 'operator' ? PRECEDENCE[token.value] : undefined;
      if (power === undefined || power <= floor) return left;
      this.#at++;
      left = {
        kind: 'binary',
        operator: (token as Token & { value: string }).value,
        left,
        right: this.#expression(power),
      };
    }
  }

  #prefix(): Node {
    if (this.#isNext('-', '+')) {
      const operator = (this.#tokens[this.#at++] as { value: string }).value;
      // A minus sign binds tighter than a power: -2^2 is 4.
      return this.#postfix({ kind: 'unary', operator, operand: this.#prefix() });
    }
    return this.#postfix(this.#primary());
  }

  #postfix(node: Node): Node {
    let shown = node;
    while (this.#isNext('%')) {
      this.#at++;
      shown = { kind: 'unary', operator: '%', operand: shown };
    }
    return shown;
  }

  #primary(): Node {
    const token = this.#tokens[this.#at++];
    if (!token) throw new FormulaSyntaxError();
    switch (token.kind) {
      case 'number':
      case 'text':
        return { kind: 'value', value: token.value };
      case 'error':
        return { kind: 'error', error: token.value };
      case 'reference': {
        const reference = parseA1(token.value);
        if (!reference) throw new FormulaSyntaxError();
        return { kind: 'reference', reference: { ...reference, sheetName: token.sheet } };
      }
      case 'name':
        return this.#named(token.value);
      case 'operator':
        if (token.value === '(') {
          const inner = this.#expression(0);
          this.#skip(')');
          return inner;
        }
        if (token.value === '{') return this.#array();
        throw new FormulaSyntaxError();
    }
  }

  #named(name: string): Node {
    const upper = name.toUpperCase();
    if (!this.#isNext('(')) {
      if (upper === 'TRUE' || upper === 'VRAI') return { kind: 'value', value: true };
      if (upper === 'FALSE' || upper === 'FAUX') return { kind: 'value', value: false };
      return { kind: 'name', name };
    }
    this.#at++;
    const args: Node[] = [];
    if (this.#isNext(')')) {
      this.#at++;
      return { kind: 'call', name: upper, args };
    }
    for (;;) {
      args.push(this.#isNext(',', ';', ')') ? { kind: 'value', value: null } : this.#expression(0));
      if (this.#isNext(')')) break;
      if (!this.#isNext(',', ';')) throw new FormulaSyntaxError();
      this.#at++;
    }
    this.#at++;
    return { kind: 'call', name: upper, args };
  }

  /** `{1,2;3,4}`; where a comma is the decimal sign, `\` separates columns. */
  #array(): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      (rows[rows.length - 1] as Node[]).push(this.#expression(0));
      if (this.#isNext('}')) break;
      if (this.#isNext(';')) rows.push([]);
      else if (!this.#isNext(',', '\\')) throw new FormulaSyntaxError();
      this.#at++;
    }
    this.#at++;
    return { kind: 'array', rows };
  }
}
