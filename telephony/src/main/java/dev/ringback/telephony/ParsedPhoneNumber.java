package dev.ringback.telephony;

/** What {@link PhoneNumber#parse} makes of a text: a number, or the reason why it is none. */
public sealed interface ParsedPhoneNumber {

  /** The text is a number that a caller can have. */
  record Accepted(PhoneNumber number) implements ParsedPhoneNumber {}

  /** The text is no such number. */
  record Refused(Reason reason) implements ParsedPhoneNumber {}

  /** Why a text is refused. */
  enum Reason {
    /** Nothing was typed. */
    EMPTY,
    /** More than {@value PhoneNumberParser#LONGEST_TEXT} characters. */
    TOO_LONG,
    /**
     * A character that no phone number is written with: letters, control or bidi characters,
     * extensions, parameters.
     */
    NOT_A_NUMBER,
    /**
     * Digits, but no number of the country's plan, or, of a number with its country code, none that
     * the plan has room for; short codes are among these.
     */
    NOT_ASSIGNED,
    /** Premium-rate or shared-cost: calling back or being called from it costs somebody money. */
    COSTS_EXTRA,
    /** A number of a country or of a kind that the realm takes no calls from. */
    NOT_ALLOWED
  }
}
