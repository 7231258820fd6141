package dev.ringback.openapi;

import java.util.List;

/** What no client writes that means well. Texts stand for bytes, character by character. */
final class OddValues {

  private static final String LONG = "x".repeat(3_000);

  /** In the place of a path's parameter, or of a value in a query. */
  static final List<String> SEGMENTS =
      List.of(
          "",
          ".",
          "..",
          "%2e%2e",
          "%2f",
          "a%2fb",
          "%5c",
          ";a=b",
          "x;jsessionid=1",
          "%00",
          "%0d%0a",
          "%ff%fe",
          "%ed%a0%80",
          "%f0%9f%98%80",
          "%c3",
          "%",
          "%zz",
          "-1",
          "0",
          "1e9",
          "9223372036854775808",
          "'",
          "%22",
          "%20",
          "+",
          "*",
          "{}",
          "|",
          "~",
          "null",
          "true",
          LONG);

  /** After a path. */
  static final List<String> ENDINGS =
      List.of("/", "//", "/.", "/..", ";", ";x=y", "%2f", "/x", "%00");

  /** After the question mark. */
  static final List<String> QUERIES =
      List.of(
          "",
          "&&&",
          "=",
          "=x",
          "a",
          "a=%",
          "a=%zz",
          "a=%00",
          "a=%ed%a0%80",
          "a=%ff",
          "a[]=1",
          "a=1&a=2&a=3",
          "a=" + LONG,
          "ticket=1.2.3",
          "ticket=999999999999.eA.x",
          "api_token=x",
          "limit=99999999999",
          "cursor=x",
          "number=%00",
          "from=x",
          "access_token=x",
          "?",
          "/");

  /** Of the header {@code Content-Type}. */
  static final List<String> CONTENT_TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          "multipart/form-data; boundary=",
          "multipart/mixed; boundary=x",
          "multipart/x",
          "application/x-www-form-urlencoded",
          "application/x-www-form-urlencoded; charset=utf-16",
          "application/x-www-form-urlencoded; charset=nonsense",
          "*/*",
          "application/*",
          "application/json",
          "application/json; charset=utf-16",
          "application/json; charset=none",
          "application/problem+json",
          "application/octet-stream",
          "garbage",
          "/",
          ";",
          "a/b; c",
          "application/json, text/plain",
          "image/png",
          "application/json;charset=\"",
          "",
          LONG);

  /** Of a body. */
  static final List<String> BODIES =
      List.of(
          "",
          " ",
          "null",
          "true",
          "0",
          "1e999999999",
          "\"text\"",
          "[]",
          "[{}]",
          "{}",
          "{",
          "}{",
          "{\"a\":1,\"a\":2}",
          "{} {}",
          "\u00ef\u00bb\u00bf{}",
          "\u00ff\u00fe{\u0000}\u0000",
          "\u00fe\u00ff\u0000{\u0000}",
          "\u00c3(",
          "\u00ed\u00a0\u0080",
          "\u0000",
          "\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000",
          "[".repeat(5_000),
          "{\"a\":".repeat(2_000),
          "a=%zz",
          "a=%",
          "a&b=&=c&&",
          "a=%ff",
          "x".repeat(9_000),
          "x".repeat(200_000),
          "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--",
          "--x\r\nContent-Disposition: form-data; name=\"a\"",
          "--x--",
          "<a/>",
          "--x\r\n\r\n");

  /** In the place of a member of a JSON object, or of a field of a form. */
  static final List<String> MEMBERS =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "9223372036854775808",
          "\"\"",
          "\" \"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\u202e\"",
          "[]",
          "[null]",
          "[[\"x\"]]",
          "{}",
          "{\"a\":{}}",
          "\"" + LONG + "\"",
          "\"http://[\"",
          "\"2026-99-99 99:99:99\"",
          "\"*\"");

  /** Headers by name and value in turn. */
  static final List<List<String>> HEADERS =
      List.of(
          List.of("Range", "bytes=0-"),
          List.of("Range", "bytes=99999999999999999999-"),
          List.of("Range", "bytes=-0"),
          List.of("Range", "bytes=5-1,,"),
          List.of("Range", "lines=1"),
          List.of("If-Match", "*"),
          List.of("If-Match", "\"x"),
          List.of("If-Match", "W/\"x\", \"y\""),
          List.of("If-None-Match", "*"),
          List.of("If-None-Match", ",,"),
          List.of("If-Range", "x"),
          List.of("If-Modified-Since", "yesterday"),
          List.of("If-Unmodified-Since", "yesterday"),
          List.of("Accept", "image/*"),
          List.of("Accept", "text/csv"),
          List.of("Accept", "text/html"),
          List.of("Accept", "application/json;q=2"),
          List.of("Accept", "*/*;q=0"),
          List.of("Accept", "garbage"),
          List.of("Accept", "/"),
          List.of("Accept", ""),
          List.of("Accept", "text/html;level=\"", "accept", "x/y"),
          List.of("Accept-Language", "*"),
          List.of("Accept-Language", "xx-yy-zz;q=x"),
          List.of("Accept-Language", "a".repeat(1_000)),
          List.of("Accept-Language", "de,,;q=,"),
          List.of("Accept-Charset", "nonsense"),
          List.of("Accept-Encoding", "nonsense;q=x"),
          List.of("Authorization", ""),
          List.of("Authorization", "Bearer"),
          List.of("Authorization", "Bearer "),
          List.of("Authorization", "Bearer a b"),
          List.of("Authorization", "Bearer \u00ff"),
          List.of("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."),
          List.of("Authorization", "Bearer a.b.c"),
          List.of("Authorization", "Bearer " + "x".repeat(6_000)),
          List.of("Authorization", "bearer rbk_x", "authorization", "Bearer y"),
          List.of("Authorization", "Basic"),
          List.of("Authorization", "Basic !!!"),
          List.of("Authorization", "Basic eA=="),
          List.of("Authorization", "Basic Og=="),
          List.of("Authorization", "Basic /////w=="),
          List.of("Authorization", "DPoP x"),
          List.of("Authorization", "Digest x"),
          List.of("DPoP", "x"),
          List.of("Origin", "null"),
          List.of("Origin", ""),
          List.of("Origin", "//"),
          List.of("Origin", "https://foreign.example"),
          List.of("Content-Encoding", "gzip"),
          List.of("Content-Encoding", "deflate"),
          List.of("Content-Encoding", "br"),
          List.of("Content-Encoding", "nonsense"),
          List.of("Cookie", "AUTH_SESSION_ID=x"),
          List.of("Cookie", "AUTH_SESSION_ID=x.y.z; KC_RESTART=x; KEYCLOAK_IDENTITY=x"),
          List.of("Cookie", "=;=;;"),
          List.of("X-Forwarded-For", "unknown"),
          List.of("X-Forwarded-For", "[2001:db8::1]:4711"),
          List.of("Sec-Purpose", "prefetch"),
          List.of("Sec-Fetch-Site", "cross-site"),
          List.of("X-HTTP-Method-Override", "DELETE"),
          List.of("webhook-id", "x", "webhook-timestamp", "99999999999999999999"),
          List.of("webhook-id", "x", "webhook-timestamp", "0", "webhook-signature", "v1,!!!"),
          List.of("webhook-id", "\u00ff", "webhook-timestamp", "x", "webhook-signature", ","));

  static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO");

  private OddValues() {}
}
