package dev.ringback.authenticator.phone;

import dev.ringback.telephony.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.models.UserModel;

/** Finds users by a number, in whichever spelling their attribute has it. */
final class NumberSearch {

  private final UserStores stores;

  NumberSearch(UserStores stores) {
    this.stores = stores;
  }

  /**
   * At most two users: two are as good as many.
   *
   * @param numberOf what counts as a user's number
   */
  List<UserModel> find(PhoneNumber number, Function<UserModel, Optional<PhoneNumber>> numberOf) {
    Set<String> found = new HashSet<>();
    return number
        .spellings()
        .flatMap(stores::search)
        .filter(user -> numberOf.apply(user).filter(number::equals).isPresent())
        .filter(user -> found.add(user.getId()))
        .limit(2)
        .toList();
  }
}
