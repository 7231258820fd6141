package dev.ringback.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.ClusterTest;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.Program;
import dev.ringback.token.TokenDesk;
import dev.ringback.token.TokenDesk.NewToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * What ends an API token at one node has ended it at the other one before anybody is told so: the
 * very next request is refused there. Once could be luck.
 */
@ClusterTest
class NodesShareTokensIT {

  private static final int TIMES = 5;

  private static TestRealm realm;
  private static TokenDesk desk;
  private static Program program;
  private static TestUser owner;

  private NewToken token;

  @BeforeAll
  static void importRealm(Cluster cluster) {
    realm = cluster.realm("nodes-share-tokens");
    desk = TokenDesk.of(cluster, realm);
    program = Program.of(realm, "program");
    owner = realm.existingUser("anna");
  }

  /** The second node knows token, owner and client by then, as far as it caches anything. */
  @BeforeEach
  void issueATokenThatIsGoodAtTheSecondNode(Cluster cluster) {
    token = desk.issue(owner, "records:read");
    cluster.turnTo(2);
    assertThat(isActive()).isTrue();
    assertThat(exchanged()).isInstanceOf(Tokens.class);
    cluster.turnTo(1);
  }

  @AfterEach
  void enableOwner() {
    owner.enable();
  }

  @RepeatedTest(TIMES)
  void aTokenRevokedAtOneNodeIsNotActiveAtTheOther(Cluster cluster) {
    desk.revoke(owner.id(), token.id());

    cluster.turnTo(2);

    assertThat(isActive()).isFalse();
    assertThat(exchanged()).isInstanceOf(Refusal.class);
  }

  @RepeatedTest(TIMES)
  void aTokenRevokedAtOneNodeIsNotExchangedAtTheOther(Cluster cluster) {
    desk.revoke(owner.id(), token.id());

    cluster.turnTo(2);

    assertThat(exchanged()).isInstanceOf(Refusal.class);
    assertThat(isActive()).isFalse();
  }

  @RepeatedTest(TIMES)
  void aTokenOfAnOwnerDisabledAtOneNodeIsNotActiveAtTheOther(Cluster cluster) {
    owner.disable();

    cluster.turnTo(2);

    assertThat(isActive()).isFalse();
    assertThat(exchanged()).isInstanceOf(Refusal.class);
  }

  @RepeatedTest(TIMES)
  void aTokenOfAnOwnerDisabledAtOneNodeIsNotExchangedAtTheOther(Cluster cluster) {
    owner.disable();

    cluster.turnTo(2);

    assertThat(exchanged()).isInstanceOf(Refusal.class);
    assertThat(isActive()).isFalse();
  }

  private boolean isActive() {
    return program.introspect(token.value()).path("active").asBoolean();
  }

  private TokenAnswer exchanged() {
    return program.exchange(token.value());
  }
}
