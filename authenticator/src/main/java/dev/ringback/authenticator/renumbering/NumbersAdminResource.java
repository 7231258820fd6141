package dev.ringback.authenticator.renumbering;

import dev.ringback.authenticator.flow.ReverseCallConfig;
import dev.ringback.authenticator.limit.OneAtATime;
import dev.ringback.authenticator.phone.NumberSpelling;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * {@code /admin/realms/{realm}/ringback/numbers}: changes how the numbers of users are written.
 *
 * <p>Both operations need to manage users, and leave alone those whom the administrator may not
 * manage. They work on a page of users: one transaction, and a report that says where to go on. A
 * request may be repeated.
 */
public final class NumbersAdminResource {

  /**
   * A rule; see {@link Renumbering}.
   *
   * @param from such as {@code +229}
   * @param to such as {@code +22901}
   * @param digits how many follow {@code from}
   */
  public record Rule(String from, String to, Integer digits) {}

  /** For a page of users; a node that dies keeps the others waiting for so long. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final KeycloakSession session;
  private final RealmModel realm;
  private final AdminPermissionEvaluator auth;
  private final AdminEventBuilder adminEvent;

  public NumbersAdminResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder adminEvent) {
    this.session = session;
    this.realm = realm;
    this.auth = auth;
    this.adminEvent = adminEvent.resource(ResourceType.REALM);
  }

  /**
   * Writes numbers in E.164 that are written otherwise. They stay verified, or not, as they are.
   *
   * @return what was done; 409 while another request does so
   */
  @POST
  @Path("normalise")
  @Produces(MediaType.APPLICATION_JSON)
  public NumberReport normalise(
      @QueryParam("dryRun") @DefaultValue("true") String dryRun,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("max") @DefaultValue("500") String max) {
    auth.users().requireManage();
    String region = ReverseCallConfig.ofBrowserFlow(realm).defaultRegion();
    return run(new Normalisation(new NumberSpelling(region)), page(after, max, dryRun));
  }

  /**
   * Moves numbers to another prefix, with the verified flag and the credential. Of each user it
   * also needs to set the password: a phone opens the account as a password does.
   *
   * @return what was done; 400 if the rule is none; 409 while another request does so
   */
  @POST
  @Path("renumber")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Produces(MediaType.APPLICATION_JSON)
  public NumberReport renumber(
      @QueryParam("dryRun") @DefaultValue("true") String dryRun,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("max") @DefaultValue("500") String max,
      Rule rule) {
    auth.users().requireManage();
    if (rule == null) {
      throw refused("The body is missing");
    }
    Renumbering renumbering =
        Renumbering.of(rule.from(), rule.to(), rule.digits())
            .orElseThrow(
                () ->
                    refused(
                        "from and to are different prefixes such as +229, digits says how many"
                            + " digits follow from, and both make numbers in E.164"));
    return run(renumbering, page(after, max, dryRun));
  }

  private static NumberPage page(String after, String max, String dryRun) {
    return NumberPage.read(after, max, dryRun)
        .orElseThrow(() -> refused("dryRun is true or false, max a number from 1 to 1000"));
  }

  private NumberReport run(NumberChange change, NumberPage page) {
    NumberRun run = new NumberRun(session, realm, change, user -> mayChange(user, change));
    if (page.dryRun()) {
      return run.of(page);
    }
    if (!OneAtATime.begin(session, "numbers", LONGEST)) {
      throw ErrorResponse.error(
          "Another request is changing the numbers of this realm", Response.Status.CONFLICT);
    }
    NumberReport report = run.of(page);
    adminEvent
        .operation(OperationType.ACTION)
        .resourcePath("ringback", "numbers", change.word())
        .representation(report.summary())
        .success();
    return report;
  }

  private boolean mayChange(UserModel user, NumberChange change) {
    return auth.users().canManage(user)
        && (!change.isOfOtherNumbers() || auth.users().canResetPassword(user));
  }

  private static RuntimeException refused(String sentence) {
    return ErrorResponse.error(sentence, Response.Status.BAD_REQUEST);
  }
}
