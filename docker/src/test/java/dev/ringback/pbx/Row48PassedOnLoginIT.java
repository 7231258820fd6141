package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.runtel.Account;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Security, row 48: a login at a PBX that is given to another person opens no account. */
@RingbackTest
class Row48PassedOnLoginIT {

  private static final String PHONE = "+79243555148";

  private static Office office;
  private static Office unlisted;

  @BeforeAll
  static void connect(Ringback ringback) {
    office = Office.create(ringback, "row48");
    unlisted =
        Office.create(ringback, "row48-not-imported", Map.of("importUsers", List.of("false")));
  }

  @BeforeEach
  void forgetEvents() {
    office.realm().events().clear();
  }

  @ParameterizedTest
  @CsvSource({"999,34", "101,77", "999,77"})
  void anotherNumberOfUserOrPbxIsAnotherPersonAndIsRefused(int userId, int domainId) {
    Account old = hires("passed-on-%d-%d@office.example.org".formatted(userId, domainId));
    TestUser user = office.realm().existingUser(old.login()).withVerifiedPhone(PHONE);
    office.pbx().keep(old.withIds(userId, domainId).withName("New Person").withRole("Operator"));

    int status = office.askForTokens(old.login(), Office.PASSWORD).statusCode();

    assertThat(status).isEqualTo(400);
    assertThat(office.program().logIn(old.login(), Office.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(user.sessions()).isEqualTo(1);
    assertThat(user.attribute("user_name")).contains("Alexej Example");
    assertThat(user.attribute("role_name")).contains("PBX administrator");
    assertThat(event(office))
        .satisfies(
            told ->
                assertThat(told.getDetails())
                    .containsEntry("pbx", "office")
                    .containsEntry("username", old.login())
                    .containsEntry("linked", "101/34")
                    .containsEntry("answered", userId + "/" + domainId))
        .extracting(EventRepresentation::getUserId)
        .isEqualTo(user.id());
  }

  @Test
  void thePersonWhoKeepsTheNumbersGoesOnUnderAnotherNameAndPassword() {
    Account account = hires("renamed@office.example.org");
    office.pbx().keep(account.withName("Alexej Married").withPassword("another one"));

    assertThat(office.askForTokens(account.login(), "another one").statusCode()).isEqualTo(200);
  }

  @Test
  void anAdministratorWhoRemovesTheUserLetsTheNewPersonBecomeOne() {
    Account old = hires("removed@office.example.org");
    TestUser user = office.realm().existingUser(old.login()).withVerifiedPhone(PHONE);
    office.pbx().keep(old.withIds(999, 34));
    assertThat(office.askForTokens(old.login(), Office.PASSWORD).statusCode()).isEqualTo(400);

    user.delete();

    assertThat(office.askForTokens(old.login(), Office.PASSWORD).statusCode()).isEqualTo(200);
    TestUser successor = office.realm().existingUser(old.login());
    assertThat(successor.id()).isNotEqualTo(user.id());
    assertThat(successor.attribute("phoneNumber")).isEmpty();
    assertThat(successor.attribute("pbx_user_id")).contains("999");
  }

  @Test
  void anAdministratorWhoKnowsItIsTheSamePersonRemovesTheNumbers() {
    Account old = hires("same-person@office.example.org");
    TestUser user = office.realm().existingUser(old.login());
    office.pbx().keep(old.withIds(102, 35));
    assertThat(office.askForTokens(old.login(), Office.PASSWORD).statusCode()).isEqualTo(400);

    UserRepresentation unlinked = user.admin().toRepresentation();
    unlinked.getAttributes().remove("pbx_user_id");
    unlinked.getAttributes().remove("pbx_domain_id");
    user.admin().update(unlinked);

    assertThat(office.askForTokens(old.login(), Office.PASSWORD).statusCode()).isEqualTo(200);
    assertThat(user.attribute("pbx_user_id")).contains("102");
    assertThat(user.attribute("pbx_domain_id")).contains("35");
  }

  @Test
  void aUserWhoIsNotImportedIsKeptFromAnotherPersonToo() {
    Account old = unlisted.hires("b@office.example.org");
    assertThat(unlisted.askForTokens(old.login(), Office.PASSWORD).statusCode()).isEqualTo(200);
    unlisted.realm().events().clear();
    unlisted.pbx().keep(old.withIds(999, 34));

    assertThat(unlisted.askForTokens(old.login(), Office.PASSWORD).statusCode()).isEqualTo(400);

    String user = event(unlisted).getUserId();
    assertThat(user).startsWith("f:");
    unlisted.realm().admin().users().delete(user).close();
    assertThat(unlisted.askForTokens(old.login(), Office.PASSWORD).statusCode()).isEqualTo(200);
  }

  /** Somebody with the number 101 at the PBX 34, who has logged in once. */
  private static Account hires(String login) {
    Account account = office.hires(login).withIds(101, 34);
    office.pbx().keep(account);
    assertThat(office.askForTokens(login, Office.PASSWORD).statusCode()).isEqualTo(200);
    return account;
  }

  private static EventRepresentation event(Office office) {
    return office.realm().admin().getEvents().stream()
        .filter(event -> "pbx_other_person".equals(event.getError()))
        .findFirst()
        .orElseThrow();
  }
}
