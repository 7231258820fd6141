package dev.ringback.authenticator.setup;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a setup can be asked to create, beside the browser flow. */
enum SetupPart {
  /** What a login by phone needs of the user profile, and the required action. */
  PHONE,
  /** The client and the client scope of call records. */
  RECORDS,
  /** Accounts of call records, whose owners log in by password over REST. */
  ACCOUNTS,
  /** The login by password of programs of a PBX. */
  PBX;

  /** What no request has to name: parts that take no passwords. */
  static final Set<SetupPart> DEFAULT = EnumSet.of(PHONE, RECORDS);

  /** As requests write it, such as {@code phone}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of this name; empty if there is none. */
  static Optional<SetupPart> of(String word) {
    return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
  }

  /** All names, for a sentence. */
  static String words() {
    return Arrays.stream(values()).map(SetupPart::word).collect(Collectors.joining(", "));
  }
}
