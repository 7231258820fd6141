package dev.ringback.authenticator.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A string constant, and what its docstring says of it.
 *
 * @param value the string
 * @param kind the word before the colon if the docstring begins so, as in "Counter: logins"; empty
 *     if it does not
 * @param meaning the rest of the docstring, in Markdown
 */
record DocumentedConstant(String value, String kind, String meaning) {

  private static final Path SOURCES = Path.of("src", "main", "java", "dev", "ringback");
  private static final Pattern KIND_AND_MEANING = Pattern.compile("(?:([A-Z][a-z]+): )?(.*)");

  /**
   * All that have a docstring, in the order of the source.
   *
   * @param type a class of the module by the end of its name, such as {@code
   *     authenticator.flow.EventErrors}
   */
  static List<DocumentedConstant> in(String type) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Path source = SOURCES.resolve(type.replace('.', '/') + ".java");
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
      Stream.Builder<DocumentedConstant> found = Stream.builder();
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(Trees.instance(task), found).scan(unit, null);
      }
      return found.build().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static DocumentedConstant of(String value, String docstring) {
    String text =
        docstring.strip().replaceAll("\\s+", " ").replaceAll("\\{@(?:code|link) #?(.+?)}", "`$1`");
    Matcher parts = KIND_AND_MEANING.matcher(text);
    parts.matches();
    String kind = Optional.ofNullable(parts.group(1)).orElse("");
    return new DocumentedConstant(value, kind, capitalised(parts.group(2)));
  }

  private static String capitalised(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Goes through a source file and takes every variable that is a literal with a docstring. */
  private static final class Reader extends TreePathScanner<Void, Void> {

    private final Trees trees;
    private final Stream.Builder<DocumentedConstant> found;

    Reader(Trees trees, Stream.Builder<DocumentedConstant> found) {
      this.trees = trees;
      this.found = found;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      String docstring = trees.getDocComment(getCurrentPath());
      if (docstring != null
          && variable.getInitializer() instanceof LiteralTree literal
          && literal.getValue() instanceof String value) {
        found.add(of(value, docstring));
      }
      return super.visitVariable(variable, null);
    }
  }
}
