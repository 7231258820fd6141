package dev.ringback.records.recording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The media type of a recording: audio, and nothing that a browser could take for a page.
 *
 * @param mediaType such as {@code audio/mpeg}, without parameters
 */
public record AudioType(String mediaType) {

  private static final Pattern AUDIO =
      Pattern.compile("(audio/[a-z0-9][a-z0-9.+-]{0,63}|application/ogg)[ \\t]*(;.*)?");

  private static final Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("audio/mpeg", "mp3"),
          Map.entry("audio/mp3", "mp3"),
          Map.entry("audio/wav", "wav"),
          Map.entry("audio/wave", "wav"),
          Map.entry("audio/x-wav", "wav"),
          Map.entry("audio/vnd.wave", "wav"),
          Map.entry("audio/ogg", "ogg"),
          Map.entry("application/ogg", "ogg"),
          Map.entry("audio/mp4", "m4a"),
          Map.entry("audio/x-m4a", "m4a"),
          Map.entry("audio/aac", "aac"),
          Map.entry("audio/flac", "flac"),
          Map.entry("audio/basic", "au"));

  /** Reads what a vendor says; empty if that is not audio. */
  public static Optional<AudioType> read(String contentType) {
    Matcher audio = AUDIO.matcher(contentType.strip().toLowerCase(Locale.ROOT));
    return audio.matches() ? Optional.of(new AudioType(audio.group(1))) : Optional.empty();
  }

  /** What files of this type are called after the dot. */
  public String extension() {
    return EXTENSIONS.getOrDefault(mediaType, "audio");
  }
}
