package dev.ringback.testkit.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.net.InetAddress;
import java.util.List;

/**
 * An LDAP server in memory, on a free port of the loopback interface. A person is an entry {@code
 * inetOrgPerson}: {@code uid} is the user name, {@code mobile} the phone, and {@code employeeType}
 * says {@code true} if the phone is verified.
 */
public final class Directory implements AutoCloseable {

  /** Who may read and write everything. */
  public static final String ADMINISTRATOR = "cn=admin";

  /** The password of the administrator and of every person. */
  public static final String PASSWORD = "what only the directory knows";

  /** Where the people are. */
  public static final String PEOPLE = "ou=people,dc=example,dc=org";

  /** The attribute with the phone. */
  public static final String PHONE = "mobile";

  /** The attribute that says whether the phone is verified. */
  public static final String VERIFIED = "employeeType";

  private static final String ROOT = "dc=example,dc=org";

  private final InMemoryDirectoryServer server;
  private final Searches searches;

  private Directory(InMemoryDirectoryServer server, Searches searches) {
    this.server = server;
    this.searches = searches;
  }

  /** Starts an empty one. */
  public static Directory start() {
    try {
      InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(ROOT);
      config.addAdditionalBindCredentials(ADMINISTRATOR, PASSWORD);
      config.setListenerConfigs(
          InMemoryListenerConfig.createLDAPConfig(
              "people", InetAddress.getLoopbackAddress(), 0, null));
      Searches searches = new Searches();
      config.addInMemoryOperationInterceptor(searches);
      InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
      server.add(ROOT, new Attribute("objectClass", "domain"), new Attribute("dc", "example"));
      server.add(
          PEOPLE,
          new Attribute("objectClass", "organizationalUnit"),
          new Attribute("ou", "people"));
      server.startListening();
      return new Directory(server, searches);
    } catch (LDAPException e) {
      throw new IllegalStateException("no directory", e);
    }
  }

  /** Such as {@code ldap://127.0.0.1:10389}. */
  public String address() {
    return "ldap://127.0.0.1:" + server.getListenPort();
  }

  /** Adds somebody with these phones, verified. */
  public Directory add(String uid, String... phones) {
    return change(
        () -> {
          server.add(
              dn(uid),
              new Attribute("objectClass", "inetOrgPerson"),
              new Attribute("uid", uid),
              new Attribute("cn", uid),
              new Attribute("sn", "Example"),
              new Attribute("givenName", uid),
              new Attribute("mail", uid + "@example.org"),
              new Attribute("userPassword", PASSWORD),
              new Attribute(PHONE, phones),
              new Attribute(VERIFIED, "true"));
        });
  }

  /** Gives an attribute this value in place of all that it had. */
  public Directory set(String uid, String attribute, String value) {
    return change(
        () -> server.modify(dn(uid), new Modification(ModificationType.REPLACE, attribute, value)));
  }

  public Directory remove(String uid) {
    return change(() -> server.delete(dn(uid)));
  }

  /** The first value of an attribute. */
  public String value(String uid, String attribute) {
    try {
      return server.getEntry(dn(uid)).getAttributeValue(attribute);
    } catch (LDAPException e) {
      throw new IllegalStateException("the directory does not tell", e);
    }
  }

  /** The filters of all searches since this was asked last, as they came. */
  public List<String> searches() {
    return searches.take();
  }

  /** Answers nobody until it is {@link #resume resumed}; what it knows is kept. */
  public void stop() {
    server.shutDown(true);
  }

  /** Answers again at the same address. */
  public void resume() {
    change(server::startListening);
  }

  @Override
  public void close() {
    server.shutDown(true);
  }

  private Directory change(Change change) {
    try {
      change.make();
      return this;
    } catch (LDAPException e) {
      throw new IllegalStateException("the directory refuses a change", e);
    }
  }

  private static String dn(String uid) {
    return "uid=" + uid + "," + PEOPLE;
  }

  /** Something that the directory may refuse. */
  private interface Change {
    void make() throws LDAPException;
  }
}
