package dev.ringback.testkit;

import dev.ringback.testkit.mail.Mail;
import dev.ringback.testkit.mail.MailServer;
import dev.ringback.testkit.server.Administrator;
import dev.ringback.testkit.server.Database;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.testkit.server.LoopbackPort;
import java.io.PrintStream;
import java.util.List;

/** A Keycloak with the demo realm, and a handset to phone into it, until somebody ends it. */
public final class Demo {

  private static final String REALM = "demo";
  private static final int KEYCLOAK = 8080;
  private static final int MANAGEMENT = 9000;
  private static final int SIMULATOR = 8099;

  private final PrintStream out;

  private Demo(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    new Demo(System.out).run();
  }

  private void run() {
    for (int port : List.of(KEYCLOAK, MANAGEMENT, SIMULATOR)) {
      if (!LoopbackPort.isFree(port)) {
        out.println(
            "The demo cannot start: port " + port + " is taken: end the program that has it.");
        System.exit(1);
      }
    }
    out.println("Starting Keycloak; the first start takes a minute, or several on a slow machine.");
    try (Ringback ringback = Ringback.start(options(), SIMULATOR);
        MailServer mail = MailServer.start()) {
      mail.serve(ringback.admin().realm(REALM));
      OvhLink.make(ringback.keycloak().realm(REALM), "anna@example.org", "anna");
      out.println(welcome(ringback));
      for (int number = 1; true; number++) {
        out.println(letter(mail.await(number)));
      }
    }
  }

  private static String letter(Mail mail) {
    return "Mail: %s%n%n%s%n".formatted(mail.subject(), mail.text());
  }

  private static KeycloakOptions options() {
    return KeycloakOptions.ofBuild("demo")
        .withPorts(KEYCLOAK, MANAGEMENT)
        .withDatabase(Database.KEPT_FILE)
        .forLongRun();
  }

  private static String welcome(Ringback ringback) {
    return """

        Ringback is running.

          Log in         %s/account/
                         phone +7 924 355-51-00
          Handset        %s/
                         call the number that the login page shows
          Call records   two hundred to search and to hear: see the README
          Admin console  %s/admin/
                         %s / %s

        Mail that Keycloak sends is printed here. Ctrl-C ends it.
        """
        .formatted(
            ringback.keycloak().realm(REALM),
            ringback.simulator().address(),
            ringback.keycloak().address(),
            Administrator.USERNAME,
            Administrator.PASSWORD);
  }
}
