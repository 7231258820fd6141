/**
 * The page that waits for a call. It follows the state of the call and sends the page's own form as soon as
 * the server has something else to show. Nothing is decided here: the form does what the button
 * "I have called" does, and the server looks for itself.
 */
import { Countdown } from "./reverse-call-countdown.js";
import { StatusWatch } from "./reverse-call-watch.js";

const FINISHED = "reverse-call-finished";

const page = document.getElementById("reverse-call-wait");

if (page) {
  follow(page);
}

function follow(page) {
  const { statusUrl, expiresIn } = page.dataset;
  const form = document.getElementById("reverse-call-finish");
  const lost = document.getElementById("reverse-call-lost");
  const hints = document.getElementById("reverse-call-hints");
  let leaving = false;

  const watch = new StatusWatch(statusUrl, {
    waiting(secondsLeft, hint) {
      lost.hidden = true;
      showHint(hint);
      countdown.resynchronise(secondsLeft);
    },
    lost() {
      lost.hidden = false;
    },
    over: finish,
  });
  const countdown = new Countdown(() => watch.askNow());

  function start() {
    leaving = false;
    page.dataset.live = "";
    countdown.start(Number(expiresIn));
    watch.start();
  }

  /** A call came that proves nothing. The page goes on waiting and says what to do. */
  function showHint(name) {
    for (const hint of hints.children) {
      hint.hidden = hint.dataset.hint !== name;
    }
  }

  function rest() {
    watch.stop();
    countdown.stop();
  }

  function finish() {
    // Once per call: should the server come back with this same page, sending it again would go round for ever.
    if (sessionStorage.getItem(FINISHED) === statusUrl) {
      rest();
      delete page.dataset.live;
      return;
    }
    sessionStorage.setItem(FINISHED, statusUrl);
    form.requestSubmit();
  }

  // Whatever form takes the user away, only the first one counts.
  document.addEventListener("submit", (event) => {
    if (leaving) {
      event.preventDefault();
      return;
    }
    leaving = true;
    rest();
  });

  // Dialling hides the page on a phone, and its timers sleep until the user is back.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      watch.askNow();
    }
  });

  globalThis.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      start();
      watch.askNow();
    }
  });

  start();
}
