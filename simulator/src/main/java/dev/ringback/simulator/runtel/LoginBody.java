package dev.ringback.simulator.runtel;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The {@code body} of a login, member for member as the document prints it. */
@JsonNaming(SnakeCaseStrategy.class)
record LoginBody(
    Version version,
    String exp,
    int userId,
    String userName,
    String userLogin,
    int domainId,
    int roleId,
    String roleName,
    int roleType,
    Map<String, String> rolePerms,
    Map<String, String> roleVisible,
    Map<String, String> roleFilters,
    String authType,
    String domainName,
    String domainTestUntil,
    int domainMode,
    BillingOptions domainBillingOptions,
    String tz,
    String locale,
    String token) {

  /**
   * In the sample, from the answer's {@code Date} to {@code exp}, which is UTC without saying so.
   */
  private static final Duration LIFETIME = Duration.ofHours(4);

  private static final DateTimeFormatter NAIVE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

  @JsonNaming(SnakeCaseStrategy.class)
  record Version(String software, BigDecimal lastUpdate) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record BillingOptions(
      String balance, boolean blockInbound, boolean blockOutbound, boolean blockFace) {}

  static LoginBody of(Platform platform, Account account) {
    LocalDateTime expires = LocalDateTime.ofInstant(platform.now().plus(LIFETIME), ZoneOffset.UTC);
    return new LoginBody(
        new Version("2.9.0", new BigDecimal("1631889200.532154")),
        NAIVE.format(expires),
        account.userId(),
        account.name(),
        account.login(),
        account.domainId(),
        2,
        account.role(),
        1,
        Map.of(),
        Map.of(),
        Map.of(),
        "http",
        account.domain(),
        null,
        2,
        new BillingOptions("1000.0", false, false, false),
        account.tz(),
        account.locale(),
        platform.newToken(account));
  }
}
