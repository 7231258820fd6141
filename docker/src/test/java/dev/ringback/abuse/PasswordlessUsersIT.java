package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.abuse.Medians.Verdict;
import dev.ringback.account.AccountApp;
import dev.ringback.account.LenientRealm;
import dev.ringback.pbx.PbxApp;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.net.http.HttpResponse;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A user without a password, as a call makes them, takes as long as an unknown name. */
@RingbackTest
@Alone("measures times")
class PasswordlessUsersIT {

  private static final int FEWEST_PAIRS = 100;
  private static final int MOST_PAIRS = 600;

  private static TestRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm =
        LenientRealm.create(
            ringback,
            "passwordless",
            json -> {
              json.withArray("users").addObject().put("username", "caller").put("enabled", true);
              json.withArray("users").addObject().put("username", "former").put("enabled", false);
            });
  }

  @Test
  void theAccountsLoginDoesNotTellThemFromUnknownNames() {
    AccountApp app = AccountApp.of(realm);

    assertAlike("caller", name -> app.login(name, "wrong"));
    assertAlike("former", name -> app.login(name, "wrong"));
  }

  @Test
  void theLoginOfAPbxDoesNotTellThemFromUnknownNames() {
    PbxApp app = PbxApp.of(realm);

    assertAlike("caller", name -> app.logIn(name, "wrong"));
  }

  private static void assertAlike(String user, Function<String, HttpResponse<String>> login) {
    for (int warmUp = 0; warmUp < 10; warmUp++) {
      milliseconds(login, "nobody");
      milliseconds(login, user);
    }
    Medians medians = new Medians();
    for (int pairs = 0;
        pairs < FEWEST_PAIRS || (medians.verdict() == Verdict.OPEN && pairs < MOST_PAIRS);
        pairs++) {
      boolean userFirst = pairs % 2 == 0;
      double first = milliseconds(login, userFirst ? user : "nobody");
      double second = milliseconds(login, userFirst ? "nobody" : user);
      medians.add(userFirst ? second : first, userFirst ? first : second);
    }
    assertThat(medians.verdict()).as("%s: %s", user, medians).isEqualTo(Verdict.EQUAL);
  }

  private static double milliseconds(Function<String, HttpResponse<String>> login, String name) {
    long begun = System.nanoTime();
    HttpResponse<String> answer = login.apply(name);
    double milliseconds = (System.nanoTime() - begun) / 1e6;
    assertThat(answer.statusCode()).isEqualTo(401);
    return milliseconds;
  }
}
