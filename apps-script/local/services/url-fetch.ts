import { type Execution, type Service, ServiceError } from '../execution/service.ts';
import { type FetchAnswer, type FetchRequest, type FetchRules, fetchAddress } from './url-fetch/fetch-address.ts';
import { FetchFailure } from './url-fetch/fetch-failure.ts';
import { systemResolver } from './url-fetch/resolve-target.ts';

/** Google gives a fetch one minute. */
const timeout = 60_000;
const shownOfRefusal = 150;

/** What the facade gets: the body with one character a byte, which a blob holds without a list of numbers. */
interface CrossedAnswer {
  readonly status: number;
  readonly headers: FetchAnswer['headers'];
  readonly body: string;
}

/** UrlFetchApp: the network, behind the address rule and the daily quota. */
export const urlFetchService: Service = {
  name: 'UrlFetchApp',
  methods: {
    fetch: async (execution: Execution, request: FetchRequest) => {
      spend(execution, 1);
      return fetchOne(request, rulesOf(execution));
    },
    fetchAll: async (execution: Execution, requests: FetchRequest[]) => {
      spend(execution, requests.length);
      const rules = rulesOf(execution);
      const settled = await Promise.allSettled(requests.map((request) => fetchOne(request, rules)));
      const refused = settled.find((one) => one.status === 'rejected');
      if (refused) throw refused.reason;
      return settled.map((one) => (one as PromiseFulfilledResult<CrossedAnswer>).value);
    },
  },
};

function spend(execution: Execution, calls: number): void {
  if (!execution.host.spend('urlfetch', calls, execution.limits.fetchCallsPerDay)) {
    throw new ServiceError('Service invoked too many times for one day: urlfetch.');
  }
}

function rulesOf({ host, limits }: Execution): FetchRules {
  return {
    resolve: systemResolver,
    allowPrivate: host.allowPrivate,
    proxy: host.proxy ? new URL(host.proxy) : null,
    responseLimit: limits.fetchResponse,
    timeout,
  };
}

async function fetchOne(request: FetchRequest, rules: FetchRules): Promise<CrossedAnswer> {
  let answer: FetchAnswer;
  try {
    answer = await fetchAddress(request, rules);
  } catch (error) {
    if (error instanceof FetchFailure) throw new ServiceError(error.message);
    throw error;
  }
  if (answer.status >= 400 && !request.muteHttpExceptions) throw new ServiceError(refusalText(request.url, answer));
  return { status: answer.status, headers: answer.headers, body: answer.body.toString('latin1') };
}

/** Scheme and host only: Google does not repeat the path. */
function refusalText(address: string, { status, body }: FetchAnswer): string {
  const origin = URL.parse(/:\/\//.test(address) ? address : `http://${address}`)?.origin ?? address;
  const head = `Request failed for ${origin} returned code ${status}`;
  if (body.length === 0) return head;
  const text = body.toString('utf8');
  const shown = text.length > shownOfRefusal ? `${text.slice(0, shownOfRefusal - 3)}...` : text;
  return `${head}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`;
}
