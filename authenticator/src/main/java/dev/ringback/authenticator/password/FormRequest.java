package dev.ringback.authenticator.password;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

/**
 * A request as if its body had been a form.
 *
 * @param origin the request as it came
 * @param form what it says
 */
record FormRequest(HttpRequest origin, MultivaluedMap<String, String> form) implements HttpRequest {

  @Override
  public MultivaluedMap<String, String> getDecodedFormParameters() {
    return form;
  }

  @Override
  public String getHttpMethod() {
    return origin.getHttpMethod();
  }

  @Override
  public MultivaluedMap<String, FormPartValue> getMultiPartFormParameters() {
    return origin.getMultiPartFormParameters();
  }

  @Override
  public HttpHeaders getHttpHeaders() {
    return origin.getHttpHeaders();
  }

  @Override
  public X509Certificate[] getClientCertificateChain() {
    return origin.getClientCertificateChain();
  }

  @Override
  public UriInfo getUri() {
    return origin.getUri();
  }

  @Override
  public boolean isProxyTrusted() {
    return origin.isProxyTrusted();
  }
}
