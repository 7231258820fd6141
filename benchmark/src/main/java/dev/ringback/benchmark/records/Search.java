package dev.ringback.benchmark.records;

import java.util.List;

/**
 * One search, in both languages.
 *
 * @param name what is searched for
 * @param query for the API
 * @param condition for SQL
 */
record Search(String name, String query, String condition) {

  static final Search EVERYTHING = new Search("everything", "", "true");

  /** Each parameter of the API alone, and what is typical together. */
  static List<Search> ofEveryParameter() {
    String line = StoredRecords.line(7);
    return List.of(
        EVERYTHING,
        new Search("calls from or to a line", "number=%2B" + line.substring(1), parties(line)),
        new Search("calls from or to a customer", "number=%2B79240000031", parties("+79240000031")),
        new Search(
            "calls of all others",
            "number=%2B79240000031&not=1",
            "FROM_PARTY <> '+79240000031' and TO_PARTY <> '+79240000031'"),
        new Search("ten minutes or more", "durationmin=600", "DURATION_SECONDS >= 600"),
        new Search("all but two hours", "durationmin=7190", "DURATION_SECONDS >= 7190"),
        new Search("five seconds or less", "durationmax=5", "DURATION_SECONDS <= 5"),
        new Search("incoming", "direction=IN", "DIRECTION = 'IN'"),
        new Search(
            "of one day",
            "from=2024-06-01&to=2024-06-02",
            "STARTED_AT >= 1717200000000 and STARTED_AT < 1717286400000"),
        new Search("recorded", "recorded=true", "RECORDED = true"),
        new Search(
            "long, incoming, recorded",
            "durationmin=600&direction=IN&recorded=true",
            "DURATION_SECONDS >= 600 and DIRECTION = 'IN' and RECORDED = true"));
  }

  private static String parties(String number) {
    return "(FROM_PARTY = '" + number + "' or TO_PARTY = '" + number + "')";
  }
}
