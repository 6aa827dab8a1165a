export interface WebRequest {
  readonly method: 'GET' | 'POST';
  /** Raw query string, without the question mark. */
  readonly query: string;
  readonly body?: Uint8Array | string;
  readonly contentType?: string;
}

const FORM = 'application/x-www-form-urlencoded';

/**
 * The event object of doGet and doPost. It has no headers, no address and no method; a form's fields are merged into
 * the parameters; `contentLength` counts bytes and is -1 for GET.
 */
export function webEvent({ method, query, body, contentType }: WebRequest): Record<string, unknown> {
  const parameters: Record<string, string[]> = {};
  const merge = (text: string) => {
    for (const [name, value] of new URLSearchParams(text)) {
      if (Object.hasOwn(parameters, name)) (parameters[name] as string[]).push(value);
      else Object.defineProperty(parameters, name, { value: [value], enumerable: true, configurable: true });
    }
  };
  merge(query);
  const event: Record<string, unknown> = { contentLength: -1, queryString: query, contextPath: '' };
  if (method === 'POST') {
    const content = Buffer.from(body ?? '');
    event.contentLength = content.length;
    if (content.length > 0) {
      const type = contentType || FORM;
      const contents = content.toString('utf8');
      if (type.split(';', 1)[0]?.trim().toLowerCase() === FORM) merge(contents);
      event.postData = { type, length: content.length, contents, name: 'postData' };
    }
  }
  event.parameters = parameters;
  event.parameter = Object.fromEntries(Object.entries(parameters).map(([name, [first]]) => [name, first]));
  return event;
}
