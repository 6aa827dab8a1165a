import { connect, type Socket } from 'node:net';

type Reply = [1, number, { error: string; message: string } | null, unknown];
interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Firefox's own remote protocol over TCP: `<length>:<JSON>`, commands `[0, id, name, params]`, answers
 * `[1, id, error, result]`. It reaches what WebDriver tools cannot: the real toolbar button and the real popup.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #pending = new Map<number, Pending>();
  #received = Buffer.alloc(0);
  #next = 0;
  #greeted: () => void = () => {};

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('close', () => this.#fail(new Error('Firefox closed the connection.')));
    socket.on('error', (error) => this.#fail(error));
  }

  /** Connects and waits for the greeting: Firefox speaks first. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    const client = new Marionette(socket);
    await new Promise<void>((resolve, reject) => {
      client.#greeted = resolve;
      socket.once('error', reject);
    });
    return client;
  }

  send<T = { value: unknown }>(name: string, params: object = {}): Promise<T> {
    this.#next += 1;
    const id = this.#next;
    const text = Buffer.from(JSON.stringify([0, id, name, params]), 'utf8');
    this.#socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as (result: unknown) => void, reject });
    });
  }

  /** Runs an async function body with `done(answer)` in the browser's own window, not in a page. */
  async inBrowser<T>(body: string): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const script = `const done = arguments[arguments.length - 1]; ${body}`;
      const reply = await this.send('WebDriver:ExecuteAsyncScript', { script, args: [], sandbox: 'system' });
      return reply.value as T;
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Runs a function body in the current tab, with the page's own globals; a returned promise is awaited. */
  async inTab<T>(body: string): Promise<T> {
    const reply = await this.send('WebDriver:ExecuteScript', { script: body, args: [], sandbox: null });
    return reply.value as T;
  }

  end(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(58);
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString('ascii'));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString('utf8'));
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#settle(message as Reply);
      else this.#greeted();
    }
  }

  #settle([, id, error, result]: Reply): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new Error(`${error.error}: ${error.message}`));
    else pending?.resolve(result);
  }

  #fail(error: Error): void {
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}
