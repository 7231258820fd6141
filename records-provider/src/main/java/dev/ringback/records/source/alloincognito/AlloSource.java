package dev.ringback.records.source.alloincognito;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.RecordingAnswer;
import dev.ringback.records.source.SourcePage;
import dev.ringback.records.source.alloincognito.api.AlloApi;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.AlloReply;
import dev.ringback.records.source.alloincognito.api.AlloReply.Failed;
import dev.ringback.records.source.alloincognito.api.AlloReply.Said;
import dev.ringback.records.source.alloincognito.api.AlloSettings;
import dev.ringback.records.source.alloincognito.api.Call;
import dev.ringback.records.source.alloincognito.pair.PairKeeper;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Everything stays at Allo Incognito, and is asked for when somebody wants it. */
final class AlloSource implements RecordSource {

  /** As the document has it. */
  private static final String MP3 = "audio/mpeg";

  private final ComponentModel component;
  private final AlloApi api;
  private final PairKeeper pair;
  private final RecordId ids;
  private final Contract contract;

  AlloSource(KeycloakSession session, ComponentModel component) {
    RealmModel realm = session.getContext().getRealm();
    AlloSettings settings = new AlloSettings(component);
    this.component = component;
    api = settings.api(session, realm, OnBehalf.of(session));
    pair = new PairKeeper(session, realm, component);
    ids = new RecordId(component.getId());
    contract =
        new Contract(
            new CallReader(component.getName(), ids, settings.clock(), settings.lines()),
            question -> pair.ask(token -> api.calls(question, token)));
  }

  @Override
  public String id() {
    return component.getId();
  }

  @Override
  public String name() {
    return component.getName();
  }

  @Override
  public SourcePage page(
      RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    return new CallSearch(contract, KeycloakClock.CLOCK).page(query, visible, after, limit);
  }

  @Override
  public FoundRecord find(String id, Visibility visible) {
    AlloReply<Optional<Call>> reply = call(id, visible);
    if (reply instanceof Failed<Optional<Call>> failed) {
      return new FoundRecord.Unavailable(failed.failure().told());
    }
    return ((Said<Optional<Call>>) reply)
        .value()
        .flatMap(contract.reader()::read)
        .<FoundRecord>map(FoundRecord.Found::new)
        .orElseGet(FoundRecord.None::new);
  }

  /** Base64 within JSON cannot be begun in the middle; nor is it known how long it will be. */
  @Override
  public RecordingAnswer recording(String id, Visibility visible, long firstByte) {
    AlloReply<Optional<Call>> reply = call(id, visible);
    if (reply instanceof Failed<Optional<Call>> failed) {
      return new RecordingAnswer.Unavailable(failed.failure().told());
    }
    return ((Said<Optional<Call>>) reply)
        .value()
        .flatMap(Call::recording)
        .map(name -> answer(pair.ask(token -> api.recording(name, token))))
        .orElseGet(RecordingAnswer.Absent::new);
  }

  private static RecordingAnswer answer(AlloReply<InputStream> reply) {
    if (reply instanceof Said<InputStream> said) {
      return new RecordingAnswer.Opened(
          MP3, OptionalLong.empty(), 0, Optional.empty(), said.value());
    }
    Failed<InputStream> failed = (Failed<InputStream>) reply;
    return failed.isBecause(Kind.ABSENT)
        ? new RecordingAnswer.Absent()
        : new RecordingAnswer.Unavailable(failed.failure().told());
  }

  /** The call of a record that may be seen; the vendor is asked for all calls of its second. */
  private AlloReply<Optional<Call>> call(String id, Visibility visible) {
    Set<Party> lines = contract.lines(visible);
    Optional<Instant> start = ids.start(id).filter(known -> !lines.isEmpty());
    if (start.isEmpty()) {
      return new Said<>(Optional.empty());
    }
    AlloReply<List<Call>> reply = contract.ask(contract.question(lines, start.get(), start.get()));
    if (reply instanceof Failed<List<Call>> failed) {
      return new Failed<>(failed.failure());
    }
    return new Said<>(
        ((Said<List<Call>>) reply)
            .value().stream().filter(call -> isVisible(call, id, visible)).findFirst());
  }

  private boolean isVisible(Call call, String id, Visibility visible) {
    return contract
        .reader()
        .read(call)
        .filter(record -> record.id().equals(id))
        .filter(visible::shows)
        .isPresent();
  }
}
