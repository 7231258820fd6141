const SECOND = 1000;
const ANNOUNCED = [60, 30, 10];

/** Shows how long the number on the page can still be called. The server's word counts, not the clock of the device. */
export class Countdown {
  #time = document.getElementById("reverse-call-time");
  #label = document.getElementById("reverse-call-time-label");
  #progress = document.getElementById("reverse-call-progress");
  #announcement = document.getElementById("reverse-call-announcement");
  #onZero;
  #seconds = 0;
  #timer;

  /** @param {function(): void} onZero - called each time when the last second has passed. */
  constructor(onZero) {
    this.#onZero = onZero;
  }

  /** @param {number} seconds - what is left now. */
  start(seconds) {
    this.stop();
    this.#show(seconds);
    this.#timer = setInterval(() => this.#tick(), SECOND);
  }

  stop() {
    clearInterval(this.#timer);
  }

  /** @param {number} seconds - what is left now, as the server says: in whole seconds, and some time ago. */
  resynchronise(seconds) {
    // One second of difference is the time that the answer took; following it would make the display jump.
    if (Math.abs(seconds - this.#seconds) > 1) {
      this.#show(seconds);
    }
  }

  #tick() {
    if (this.#seconds === 0) {
      return;
    }
    this.#show(this.#seconds - 1);
    if (ANNOUNCED.includes(this.#seconds)) {
      this.#announce();
    }
    if (this.#seconds === 0) {
      this.#onZero();
    }
  }

  #show(seconds) {
    this.#seconds = Math.max(seconds, 0);
    this.#progress.value = this.#seconds;
    this.#time.textContent = clock(this.#seconds);
  }

  /** A screen reader that spoke every second would never let anybody dial. */
  #announce() {
    this.#announcement.textContent = `${this.#label.textContent} ${this.#time.textContent}`;
  }
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
