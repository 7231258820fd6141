const SECOND = 1000;
const EAGER_PERIOD = 10 * SECOND;
const EAGER_INTERVAL = SECOND;
const CALM_INTERVAL = 2 * SECOND;
const LONGEST_BACK_OFF = 5 * SECOND;
const LONGEST_RETRY_AFTER = 600 * SECOND; // no call is waited for longer
const REQUEST_TIMEOUT = 10 * SECOND;

/**
 * Asks the server for the state of a call, again and again, until it is no longer waited for: every second for
 * ten seconds, then every two; more and more slowly, up to five seconds, while the server cannot be reached.
 */
export class StatusWatch {
  #url;
  #listener;
  #watching = false;
  #startedAt;
  #failures;
  #quietUntil;
  #timer;
  #request;

  /**
   * @param {string} url - where the state is asked for.
   * @param {{waiting: function(number, string=): void, lost: function(): void, over: function(): void}} listener -
   * told of every answer: still waiting, with the seconds that are left and the name of a hint if there is one; no
   * answer; no longer waiting, after which nothing more is asked.
   */
  constructor(url, listener) {
    this.#url = url;
    this.#listener = listener;
  }

  /** Begins to ask, or begins anew. */
  start() {
    this.stop();
    this.#watching = true;
    this.#startedAt = performance.now();
    this.#failures = 0;
    this.#quietUntil = 0;
    this.#askIn(EAGER_INTERVAL);
  }

  /** Asks no more, and ignores an answer that is still on its way. */
  stop() {
    this.#watching = false;
    clearTimeout(this.#timer);
    this.#abandon();
  }

  /** Asks without waiting for the next turn, unless the server wanted to be left alone. */
  askNow() {
    if (this.#watching && performance.now() >= this.#quietUntil) {
      this.#ask();
    }
  }

  #askIn(milliseconds) {
    this.#timer = setTimeout(() => this.#ask(), milliseconds);
  }

  async #ask() {
    clearTimeout(this.#timer);
    this.#abandon();
    const request = (this.#request = new AbortController());
    const timeout = setTimeout(() => request.abort(), REQUEST_TIMEOUT);
    const answer = await ask(this.#url, request.signal);
    clearTimeout(timeout);
    // Stopped, or asked anew, in the meantime.
    if (request === this.#request) {
      this.#request = undefined;
      this.#take(answer);
    }
  }

  #abandon() {
    this.#request?.abort();
    this.#request = undefined;
  }

  #take(answer) {
    this.#failures = answer.kind === "lost" ? this.#failures + 1 : 0;
    switch (answer.kind) {
      case "waiting":
        this.#askIn(this.#interval());
        this.#listener.waiting(answer.expiresIn, answer.hint);
        break;
      case "busy":
        this.#quietUntil = performance.now() + answer.retryAfter;
        this.#askIn(answer.retryAfter);
        break;
      case "lost":
        this.#askIn(Math.min(SECOND * 2 ** (this.#failures - 1), LONGEST_BACK_OFF));
        this.#listener.lost();
        break;
      case "over":
        this.stop();
        this.#listener.over();
    }
  }

  #interval() {
    return performance.now() - this.#startedAt < EAGER_PERIOD ? EAGER_INTERVAL : CALM_INTERVAL;
  }
}

async function ask(url, signal) {
  try {
    const response = await fetch(url, {
      signal,
      cache: "no-store",
      credentials: "same-origin",
      redirect: "error",
      headers: { Accept: "application/json" },
    });
    return await read(response);
  } catch {
    return { kind: "lost" };
  }
}

async function read(response) {
  switch (response.status) {
    case 200: {
      const { state, expires_in: expiresIn, hint } = await response.json();
      return state === "waiting" ? { kind: "waiting", expiresIn, hint } : { kind: state ? "over" : "lost" };
    }
    case 404:
      return { kind: "over" };
    case 429:
    case 503:
      return { kind: "busy", retryAfter: retryAfter(response.headers.get("Retry-After")) };
    default:
      return { kind: "lost" };
  }
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function retryAfter(header) {
  const milliseconds = /^\d+$/.test(header) ? header * SECOND : Date.parse(header) - Date.now();
  return Number.isNaN(milliseconds)
    ? LONGEST_BACK_OFF
    : Math.min(Math.max(milliseconds, SECOND), LONGEST_RETRY_AFTER);
}
