package dev.ringback.authenticator.database;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What Ringback's tables look like, in lines that can be compared; names in lower case. */
public final class Schema {

  private Schema() {}

  public static List<String> of(Vendor.TestDatabase database) {
    try (Connection connection = database.connect()) {
      DatabaseMetaData data = connection.getMetaData();
      List<String> lines = new ArrayList<>();
      try (ResultSet columns = data.getColumns(null, null, "%", "%")) {
        while (columns.next()) {
          if (isOurs(columns)) {
            lines.add(column(columns));
          }
        }
      }
      for (String table : tables(data)) {
        lines.addAll(indexes(data, table));
      }
      return lines.stream().sorted().toList();
    } catch (SQLException e) {
      throw new IllegalStateException("the schema cannot be read", e);
    }
  }

  private static String column(ResultSet columns) throws SQLException {
    return "%s.%s %s(%d)%s"
        .formatted(
            lower(columns.getString("TABLE_NAME")),
            lower(columns.getString("COLUMN_NAME")),
            columns.getString("TYPE_NAME"),
            columns.getInt("COLUMN_SIZE"),
            columns.getString("IS_NULLABLE").equals("NO") ? " not null" : "");
  }

  private static List<String> tables(DatabaseMetaData data) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found = data.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        if (isOurs(found)) {
          tables.add(found.getString("TABLE_NAME"));
        }
      }
    }
    return tables;
  }

  private static List<String> indexes(DatabaseMetaData data, String table) throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    Map<String, String> kinds = new TreeMap<>();
    try (ResultSet found = data.getIndexInfo(null, null, table, false, false)) {
      while (found.next()) {
        String name = found.getString("INDEX_NAME");
        kinds.put(name, found.getBoolean("NON_UNIQUE") ? "index" : "unique");
        columns
            .computeIfAbsent(name, index -> new ArrayList<>())
            .add(lower(found.getString("COLUMN_NAME")));
      }
    }
    return columns.entrySet().stream()
        .map(
            index ->
                index.getValue().stream()
                    .collect(
                        joining(", ", lower(table) + " " + kinds.get(index.getKey()) + " (", ")")))
        .toList();
  }

  private static boolean isOurs(ResultSet row) throws SQLException {
    return lower(row.getString("TABLE_NAME")).startsWith("ringback_");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
