package dev.ringback.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void whatIsEncodedIsReadBack() {
    Map<String, String> parameters = Map.of("phone", "+7 924&=?/ü");

    URI address = URI.create("http://127.0.0.1/?" + Query.encode(parameters));

    assertThat(Query.of(address)).isEqualTo(parameters);
  }

  @Test
  void anAddressWithoutQueryHasNoParameters() {
    assertThat(Query.of(URI.create("http://127.0.0.1/"))).isEmpty();
  }

  @Test
  void aParameterMayHaveNoValue() {
    assertThat(Query.of(URI.create("http://127.0.0.1/?flag&empty=")))
        .isEqualTo(Map.of("flag", "", "empty", ""));
  }
}
