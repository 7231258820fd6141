package dev.ringback.records.source.ovh;

import dev.ringback.records.source.ovh.api.OvhFailure;
import java.net.URI;

/** What becomes of a user's wish to link an account. */
public sealed interface LinkOffer {

  /** The user is to go there and agree. */
  record Begun(URI page) implements LinkOffer {}

  /** The realm has no source of this name, or none of this kind at all. */
  record NoSource() implements LinkOffer {}

  /** The user has no broken link of this id. */
  record NothingToRenew() implements LinkOffer {}

  /** The user has as many links as anybody may have. */
  record TooMany(int most) implements LinkOffer {}

  /** OVH cannot be asked now, or not with what the realm's administrator has configured. */
  record Unavailable(OvhFailure failure) implements LinkOffer {}
}
