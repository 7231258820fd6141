const OUTCOMES = {
  REJECTED_AND_REPORTED: "Reported",
  REJECTED_NOBODY_WAITS: "Nobody waits",
  NO_SUCH_NUMBER: "Not in service",
};
const REMEMBERED = "ringback.handset.from";

const form = document.getElementById("handset");
const from = document.getElementById("handset-from");
const to = document.getElementById("handset-to");
const callButton = document.getElementById("handset-call");
const log = document.getElementById("handset-log");

function fillIn() {
  const link = new URLSearchParams(location.search);
  from.value = link.get("from") ?? localStorage.getItem(REMEMBERED) ?? "";
  to.value = link.get("to") ?? "";
}

function press(key) {
  const { value, selectionStart: start, selectionEnd: end } = to;
  if (key !== "erase") {
    to.setRangeText(key, start, end, "end");
  } else if (start !== end) {
    to.setRangeText("", start, end, "end");
  } else if (start > 0) {
    to.setRangeText("", start - 1, start, "end");
  }
  if (to.value !== value) {
    complain(to, "");
  }
}

function complain(input, about) {
  const error = document.getElementById(`${input.id}-error`);
  error.textContent = about;
  error.hidden = about === "";
  input.setAttribute("aria-invalid", String(about !== ""));
}

/** Whether both fields hold something; the first that does not gets the focus. */
function isComplete() {
  complain(from, from.value.trim() ? "" : "Which phone number is yours?");
  complain(to, to.value.trim() ? "" : "Dial a number first.");
  const missing = [from, to].find((input) => !input.value.trim());
  missing?.focus();
  return !missing;
}

async function call() {
  const response = await fetch("/calls", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ from: from.value.trim(), to: to.value.trim() }),
  });
  const result = await response.json();
  if (!response.ok) {
    complain(from, result.error);
    from.focus();
    return;
  }
  note(OUTCOMES[result.answer], result.told, result.answer);
}

function note(heading, text, answer = "") {
  const entry = document.createElement("li");
  const title = document.createElement("strong");
  const time = document.createElement("time");
  const told = document.createElement("p");
  const now = new Date();
  time.dateTime = now.toISOString();
  time.textContent = now.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  title.append(heading, time);
  told.textContent = text;
  entry.dataset.answer = answer;
  entry.append(title, told);
  log.prepend(entry);
  entry.scrollIntoView({ block: "nearest" });
}

from.addEventListener("input", () => {
  complain(from, "");
  localStorage.setItem(REMEMBERED, from.value);
});

to.addEventListener("input", () => complain(to, ""));

form.addEventListener("click", (event) => {
  const key = event.target.closest("[data-key]");
  if (key) {
    press(key.dataset.key);
  }
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (callButton.getAttribute("aria-disabled") === "true" || !isComplete()) {
    return;
  }
  callButton.setAttribute("aria-disabled", "true");
  localStorage.setItem(REMEMBERED, from.value);
  try {
    await call();
  } catch {
    note("No network", "The simulator does not answer. Is it still running?");
  } finally {
    callButton.setAttribute("aria-disabled", "false");
  }
});

fillIn();
