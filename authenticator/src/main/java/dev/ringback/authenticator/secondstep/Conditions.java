package dev.ringback.authenticator.secondstep;

import java.util.Optional;
import org.keycloak.models.AuthenticationExecutionModel;

/** Tells whether a condition of a conditional flow is met. */
interface Conditions {

  /** Empty if only a login that runs can say. */
  Optional<Boolean> areMet(AuthenticationExecutionModel condition);

  /** Whether each way of a flow that asks for a set-up credential may be somebody's only one. */
  boolean countEveryWay();
}
