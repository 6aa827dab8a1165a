import { bytes, call, exception, facts } from './bridge.ts';
import { install } from './install.ts';
import { offer } from './offer.ts';
import { mismatch } from './signature.ts';
import { type PreparedRequest, prepareRequest } from './url-fetch/request.ts';
import { type Answer, HTTPResponse } from './url-fetch/response.ts';
import { decodeText } from './utilities/byte-text.ts';

type Options = Record<string, unknown>;

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The default of Google's page, with the id of this project. */
function userAgent(): string {
  return `Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: ${facts().projectId})`;
}

function prepare(method: string, args: ArrayLike<unknown>): PreparedRequest {
  const [url, options] = [args[0], args[1]];
  if (typeof url !== 'string' || (options !== undefined && options !== null && !isOptions(options))) {
    throw mismatch(`UrlFetchApp.${method}`, args);
  }
  return prepareRequest(url, (options as Options | undefined) ?? {}, userAgent());
}

function crossing(request: PreparedRequest): unknown {
  const { payload, contentType: _, given: __, ...rest } = request;
  return { ...rest, body: payload ? bytes(payload) : null };
}

const urlFetchApp = {
  fetch(_url: string, _options?: Options): HTTPResponse {
    const request = prepare('fetch', arguments);
    return new HTTPResponse(call('UrlFetchApp', 'fetch', [crossing(request)]) as Answer, request.url);
  },

  fetchAll(requests: unknown): HTTPResponse[] {
    if (!Array.isArray(requests)) throw mismatch('UrlFetchApp.fetchAll', arguments);
    const prepared = requests.map((request: unknown) => {
      if (typeof request === 'string') return prepare('fetchAll', [request]);
      if (!isOptions(request)) throw mismatch('UrlFetchApp.fetchAll', [requests]);
      if (typeof request.url !== 'string') throw exception('Attribute provided with no value: url');
      return prepare('fetchAll', [request.url, request]);
    });
    if (prepared.length === 0) return [];
    const answers = call('UrlFetchApp', 'fetchAll', [prepared.map(crossing)]) as Answer[];
    return answers.map((answer, index) => new HTTPResponse(answer, (prepared[index] as PreparedRequest).url));
  },

  /** What would be sent, without what Google adds on the way. */
  getRequest(_url: string, _options?: Options): Record<string, unknown> {
    const { url, method, contentType, payload, given, followRedirects, validateHttpsCertificates } = prepare(
      'getRequest',
      arguments,
    );
    return {
      url,
      method,
      contentType,
      payload: payload ? decodeText(payload, 'utf8') : '',
      headers: Object.fromEntries(given),
      followRedirects,
      validateHttpsCertificates,
      useIntranet: false,
    };
  },
};

install('UrlFetchApp', offer('URL_Fetch.UrlFetchApp', urlFetchApp));
