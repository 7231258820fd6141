package dev.ringback.simulator.ovh;

import dev.ringback.simulator.audio.Mp3Tone;
import dev.ringback.simulator.web.MediaType;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import dev.ringback.simulator.web.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The recordings: {@code /ovh/recordings/{application key}/{record id}/{code}.mp3}. Whoever has the
 * address may listen; nobody guesses the code.
 */
final class AudioResource implements Route {

  static final String PATH = Ovh.PATH + "/recordings";

  private final Ovh vendor;

  AudioResource(Ovh vendor) {
    this.vendor = vendor;
  }

  @Override
  public Reply answer(Request request) {
    List<String> path = request.segmentsUnder(PATH);
    if (path.size() != 3) {
      return notFound();
    }
    return vendor
        .existingApplication(path.get(0))
        .map(application -> answer(application, path.get(1), path.get(2), request))
        .orElseGet(AudioResource::notFound);
  }

  private Reply answer(Application application, String id, String file, Request request) {
    Behaviour behaviour = application.behaviour();
    Instant at = application.now();
    Reply reply =
        behaviour
            .audioOutage()
            .spoil(
                () -> documented(application, id, file, request),
                vendor.address("/recordings/%s/0/elsewhere".formatted(application.key())))
            .after(behaviour.audioDelay());
    String path = request.rawPath().substring(Ovh.PATH.length());
    application.seen(new SeenRequest(at, request.method(), path, "", reply.status()));
    return reply;
  }

  private Reply documented(Application application, String id, String file, Request request) {
    if (!List.of("GET", "HEAD").contains(request.method())) {
      return Reply.error(405, "A recording is read by GET or HEAD.");
    }
    Behaviour behaviour = application.behaviour();
    return recorded(application, id)
        .filter(call -> file(application, call).equals(file))
        .map(call -> stored(call, behaviour.audioBytes()))
        .map(stored -> behaviour.audioRanges() ? stored.answer(request) : stored.whole())
        .orElseGet(AudioResource::notFound);
  }

  private static Optional<PabxRecord> recorded(Application application, String id) {
    return Optional.of(id)
        .filter(PabxRecord::isId)
        .map(Long::valueOf)
        .flatMap(application::record)
        .filter(PabxRecord::recorded);
  }

  /**
   * @param bytes how long the file is; 0 for as long as the call
   */
  private static StoredFile stored(PabxRecord call, long bytes) {
    Mp3Tone tone =
        bytes == 0
            ? Mp3Tone.lasting(call.duration(), call.id())
            : Mp3Tone.ofLength(bytes, call.id());
    String etag = "\"%x-%x\"".formatted(call.id(), tone.length());
    return new StoredFile(tone, MediaType.MPEG_AUDIO, etag, call.callEnd());
  }

  /** The last part of the address, which cannot be guessed. */
  static String file(Application application, PabxRecord call) {
    return Signature.sha1(application.secret() + "+" + call.id()) + ".mp3";
  }

  private static Reply notFound() {
    return Reply.error(404, "No such recording.");
  }
}
