package dev.ringback.testkit.ldap;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import java.util.ArrayList;
import java.util.List;

/** Notes what a directory is asked for. */
final class Searches extends InMemoryOperationInterceptor {

  private final List<String> filters = new ArrayList<>();

  @Override
  public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
    synchronized (filters) {
      filters.add(request.getRequest().getFilter().toString());
    }
  }

  /** The filters since this was asked last. */
  List<String> take() {
    synchronized (filters) {
      List<String> taken = List.copyOf(filters);
      filters.clear();
      return taken;
    }
  }
}
