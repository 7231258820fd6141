package dev.ringback.records.source;

import dev.ringback.authenticator.PlainProviderFactory;
import org.keycloak.component.ComponentFactory;

/** Makes record sources out of realm components. */
public interface RecordSourceFactory
    extends ComponentFactory<RecordSource, RecordSource>, PlainProviderFactory<RecordSource> {}
