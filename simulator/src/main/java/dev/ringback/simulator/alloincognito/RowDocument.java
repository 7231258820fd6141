package dev.ringback.simulator.alloincognito;

/**
 * A call as {@code getcallhistory} tells it.
 *
 * @param duration seconds
 * @param recordFileId {@code null} if the call was not recorded
 * @param isRead 1 if a voice message was heard, 0 if not; {@code null} if the call left none
 */
record RowDocument(
    String callId,
    String startTime,
    String numberFrom,
    String numberTo,
    int direction,
    long duration,
    String recordFileId,
    Integer isRead) {

  static RowDocument of(Call call, Behaviour behaviour) {
    NumberStyle style = behaviour.numberStyle();
    return new RowDocument(
        call.callId(),
        behaviour.wallClock().write(call.start()),
        style.spell(call.from()),
        style.spell(call.to()),
        call.direction(),
        call.duration().toSeconds(),
        call.recordFileId().orElse(null),
        call.isRead().map(heard -> heard ? 1 : 0).orElse(null));
  }
}
