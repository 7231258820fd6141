package dev.ringback.benchmark.recording;

import dev.ringback.benchmark.Scenario;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Heap;
import dev.ringback.benchmark.report.Report;
import java.util.List;
import java.util.Set;

/** B8: recordings that are decoded or encoded on their way through the server. */
public final class RecordingScenario implements Scenario {

  static final String ID = "B8";

  /** As many as a node sends at a time by default. */
  private static final int CROWD = 16;

  @Override
  public Set<String> questions() {
    return Set.of(ID);
  }

  @Override
  public String title() {
    return "recordings that come or go as base64";
  }

  @Override
  public void run(Stage stage, Report report) {
    RecordedCalls calls = RecordedCalls.in(stage);
    measureCost(stage, calls, report);
    measureHeap(stage, calls, report);
    report.note(
        "B8: either way the recordings have the same bytes of audio, and the figures count these;"
            + " what they are on the connections, a third more as base64, is told below. OVH sends"
            + " audio, and Allo Incognito base64 in JSON; audio leaves by `/records/{id}/audio`, and"
            + " base64 by `getcallrecordfile`. A MB is a million bytes.");
    report.note(
        "B8: the heap is what was added by %d who began to listen and then stood still, so that"
                .formatted(CROWD)
            + " all of the server's buffers are full; no recording so short that the network keeps"
            + " all of it.");
    report.note(
        "B8: what a long recording costs is the way of its pieces, of some 8 KiB each, from the"
            + " thread that reads them to the connection's event loop and on to the network: of 281"
            + " samples of a profile taken when this was written, 8 were in the decoder. A short one"
            + " costs what its request does, and at Allo Incognito the call has to be asked for.");
  }

  private static void measureCost(Stage stage, RecordedCalls calls, Report report) {
    PassageCost cost = new PassageCost(stage, calls, report);
    List<Integer> sizes = stage.size().recordings();
    calls.recordMegabytes(sizes.get(0));
    cost.warmUp(sizes.get(0), CROWD);
    for (int megabytes : sizes) {
      calls.recordMegabytes(megabytes);
      cost.measure(megabytes, 1);
      cost.measure(megabytes, CROWD);
    }
    cost.explain();
  }

  private static void measureHeap(Stage stage, RecordedCalls calls, Report report) {
    StreamHeap heap = new StreamHeap(new Heap(stage.jcmd()), CROWD);
    for (int megabytes : stage.size().recordings()) {
      if (megabytes >= StandingListeners.LEAST_MEGABYTES) {
        calls.recordMegabytes(megabytes);
        heap.warmUp(calls.recording(Way.PLAIN));
        for (Way way : Way.values()) {
          report.add(heap.measure(calls.recording(way), megabytes));
        }
      }
    }
  }
}
