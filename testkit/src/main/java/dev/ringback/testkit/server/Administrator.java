package dev.ringback.testkit.server;

/** The administrator of the realm {@code master} whom every server of this kit is born with. */
public final class Administrator {

  public static final String USERNAME = "admin";
  public static final String PASSWORD = "admin";

  private Administrator() {}
}
