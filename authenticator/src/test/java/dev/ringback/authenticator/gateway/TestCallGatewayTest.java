package dev.ringback.authenticator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.testnumber.TestNumbers;
import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

class TestCallGatewayTest {

  private static final PhoneNumber REVIEWER = new PhoneNumber("+79990000001");
  private static final Instant EVENING = Instant.parse("2027-01-31T23:59:50Z");

  private final ComponentModel component = component();
  private Instant now = EVENING;
  private final TestCallGateway gateway =
      new TestCallGateway("4711", "pbx", new TestNumbers(component), () -> now);

  @Test
  void theCallComesAfterTheSecondsThatAreSetAndOnAnyNode() {
    Line line = allocated().get(0);

    now = EVENING.plusMillis(4999);
    Inquiry before = gateway.ask(line);
    now = EVENING.plusSeconds(5);
    TestCallGateway anotherNode =
        new TestCallGateway("4711", "pbx", new TestNumbers(component), () -> now);

    assertThat(before).isInstanceOf(Inquiry.NotCalled.class);
    assertThat(anotherNode.ask(line)).isEqualTo(new Inquiry.Called(new CallReport(line, REVIEWER)));
  }

  @Test
  void noCallComesAfterTheLastDayOrWithoutAnEntry() {
    Line line = allocated().get(0);

    now = Instant.parse("2027-02-01T00:00:00Z");
    Inquiry nextDay = gateway.ask(line);
    now = EVENING.plusSeconds(6);
    component.getConfig().put("testNumbers", List.of());

    assertThat(nextDay).isInstanceOf(Inquiry.NotCalled.class);
    assertThat(gateway.ask(line)).isInstanceOf(Inquiry.NotCalled.class);
    assertThat(gateway.allocate(REVIEWER, "secret")).isInstanceOf(Allocation.Unavailable.class);
  }

  @Test
  void itHandsOutNumbersThatNobodyHasAndToNobodyElse() {
    assertThat(allocated())
        .hasSizeGreaterThan(8)
        .extracting(line -> line.dialled().e164())
        .allMatch(dialled -> dialled.matches("\\+447700900\\d{3}"))
        .doesNotHaveDuplicates();
    assertThat(gateway.allocate(new PhoneNumber("+79990000002"), "secret"))
        .isInstanceOf(Allocation.Unavailable.class);
  }

  @Test
  void itsIdIsThatOfItsComponentWithAMark() {
    assertThat(TestCallGateway.isOne(gateway.id())).isTrue();
    assertThat(TestCallGateway.component(gateway.id())).isEqualTo("4711");
    assertThat(TestCallGateway.isOne("4711")).isFalse();
    assertThat(TestCallGateway.component("4711")).isEqualTo("4711");
  }

  private List<Line> allocated() {
    return ((Allocation.Allocated) gateway.allocate(REVIEWER, "secret")).lines();
  }

  private static ComponentModel component() {
    ComponentModel component = new ComponentModel();
    component.setConfig(new MultivaluedHashMap<>());
    component.getConfig().put("testNumbers", List.of("+79990000001 2027-01-31"));
    return component;
  }
}
