package dev.ringback.benchmark.recording;

/** How a recording comes to the server, and how it leaves. */
enum Way {
  PLAIN("audio → audio", Wire.AUDIO, Wire.AUDIO),
  DECODED("base64 → audio", Wire.BASE64, Wire.AUDIO),
  ENCODED("audio → base64", Wire.AUDIO, Wire.BASE64);

  private final String title;
  private final Wire in;
  private final Wire out;

  Way(String title, Wire in, Wire out) {
    this.title = title;
    this.in = in;
    this.out = out;
  }

  String title() {
    return title;
  }

  Wire in() {
    return in;
  }

  Wire out() {
    return out;
  }
}
