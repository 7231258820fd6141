package dev.ringback.records.source.alloincognito.api;

/** Finds, in a JSON document that comes byte by byte, where the text of a member begins. */
final class MemberFinder {

  private final String name;
  private final StringBuilder text = new StringBuilder();

  private boolean inText;
  private boolean escaped;
  private boolean named;
  private boolean colon;

  MemberFinder(String name) {
    this.name = name;
  }

  /** Whether the text begins after this byte. */
  boolean beginsAfter(int next) {
    if (inText) {
      readText(next);
      return false;
    }
    switch (next) {
      case '"' -> {
        inText = true;
        text.setLength(0);
        return named && colon;
      }
      case ':' -> colon = true;
      case ' ', '\t', '\r', '\n' -> {}
      default -> forget();
    }
    return false;
  }

  private void readText(int next) {
    if (escaped) {
      escaped = false;
    } else if (next == '\\') {
      escaped = true;
    } else if (next == '"') {
      inText = false;
      colon = false;
      named = name.contentEquals(text);
      return;
    }
    // One more than the name has tells that it is another
    if (text.length() <= name.length()) {
      text.append((char) next);
    }
  }

  private void forget() {
    colon = false;
    named = false;
  }
}
