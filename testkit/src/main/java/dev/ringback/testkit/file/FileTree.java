package dev.ringback.testkit.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory with all that is below it. */
public record FileTree(Path root) {

  public void copyTo(Path target) {
    replicate(target, (from, to) -> Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES));
  }

  /** A copy that takes no room: hard links, or real copies where the file system knows no links. */
  public void linkTo(Path target) {
    replicate(target, FileTree::linkOrCopy);
  }

  public void delete() {
    try {
      for (Path path : paths(Comparator.reverseOrder())) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the directory hold copies of these files and nothing else. */
  public void replaceWith(Collection<Path> files) {
    delete();
    try {
      Files.createDirectories(root);
      for (Path file : files) {
        Files.copy(file, root.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replicate(Path target, Replication replication) {
    try {
      Files.createDirectories(target.getParent());
      for (Path path : paths(Comparator.naturalOrder())) {
        Path replica = target.resolve(root.relativize(path));
        if (Files.isDirectory(path)) {
          Files.createDirectories(replica);
        } else {
          replication.replicate(path, replica);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> paths(Comparator<Path> order) throws IOException {
    if (Files.notExists(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(order).toList();
    }
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private interface Replication {
    void replicate(Path from, Path to) throws IOException;
  }
}
