package dev.ringback.simulator.alloincognito;

import static java.util.Objects.requireNonNull;

import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.RequestLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A customer's contract with its calls. Behaviour, clock, tokens and requests belong to it alone,
 * so that tests running side by side do not disturb each other.
 */
public final class Contract {

  static final int MOST_REQUESTS_KEPT = 10_000;

  private final int number;
  private final Clock clock;
  private final Tokens tokens;
  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final EarlierAnswers answers = new EarlierAnswers();
  private final RequestLog<SeenRequest> requests = new RequestLog<>(MOST_REQUESTS_KEPT);
  private final AtomicReference<Behaviour> behaviour =
      new AtomicReference<>(Behaviour.asDocumented());

  Contract(int number, String authorizationToken, Clock clock) {
    this.number = number;
    this.clock = clock;
    this.tokens = new Tokens(number, authorizationToken);
  }

  /** From now on this is the call of its id, and there is no other one. */
  public Contract keep(Call call) {
    calls.put(call.callId(), call);
    return this;
  }

  /** From now on no call has this id. */
  public void forget(String callId) {
    calls.remove(callId);
  }

  /** From now on the vendor behaves like this. */
  public Contract behave(Behaviour as) {
    behaviour.set(requireNonNull(as));
    return this;
  }

  /** How the vendor behaves. */
  public Behaviour behaviour() {
    return behaviour.get();
  }

  /** What the vendor was asked, oldest first; the last {@value #MOST_REQUESTS_KEPT}. */
  public List<SeenRequest> requests() {
    return requests.all();
  }

  /** How many pairs were handed out, and how many of them ended before their time. */
  public Rotations rotations() {
    return tokens.rotations();
  }

  /** What the vendor believes that the time is. */
  public Instant time() {
    return clock.instant().plus(behaviour().clockAhead());
  }

  /** Whether there is an access token that is good now. */
  public boolean hasValidPair() {
    return pairEnds().isPresent();
  }

  /** When the access token ends that is good now, by the vendor's clock; empty if there is none. */
  public Optional<Instant> pairEnds() {
    return tokens.current(time()).map(Pair::accessEnds);
  }

  /** What a program creates pairs with. */
  public String authorizationToken() {
    return tokens.authorization();
  }

  /**
   * Presses the button in the vendor's cabinet: from now on there is another authorization token,
   * and no token is good that was good before.
   *
   * @return the new one
   */
  public String renewAuthorizationToken() {
    return tokens.renewAuthorization(time());
  }

  int number() {
    return number;
  }

  Optional<Pair> create(String token) {
    return tokens.create(token, time());
  }

  Optional<Pair> refresh(String token) {
    return tokens.refresh(token, time());
  }

  boolean admits(String token) {
    return tokens.admit(token, time());
  }

  /** Whether this is one of the answers that are to be lost. */
  boolean losesAnswer() {
    return behaviour.getAndUpdate(Behaviour::withOneAnswerLost).loseAnswer() > 0;
  }

  Stream<Call> calls() {
    return calls.values().stream();
  }

  Optional<Call> recorded(String recordFileId) {
    return calls().filter(call -> call.recordFileId().equals(Optional.of(recordFileId))).findAny();
  }

  /** Gives an answer that can be had again. */
  Reply answered(Heading heading, Supplier<Reply> answer) {
    answers.keep(heading.requestHash(), time(), answer);
    return answer.get();
  }

  Optional<Reply> answeredBefore(String hash) {
    return answers.find(hash, time());
  }

  /** Remembers what was asked, and passes the answer on. */
  Reply seen(Request request, Reply reply) {
    requests.add(SeenRequest.of(time(), request, reply));
    return reply;
  }
}
