package io.stackport.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks things up in the catalog. */
@Command(name = "catalog", description = "Lists, shows and validates the catalogs.")
final class CatalogCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what: catalog list [SHELF], catalog show ID or catalog validate");
  }

  @Command(name = "list", description = "Lists components, of one shelf or of all.")
  int list(
      @Parameters(
              arity = "0..1",
              paramLabel = "SHELF",
              description =
                  "chips, servers, network, storage, datacenters, cloud, pipelines, models, controls,"
                      + " apps; or a layer A to E.")
          @Nullable String wanted,
      @Mixin DeskOptions options) {
    PrintWriter out = spec.commandLine().getOut();
    Catalog catalog = options.desk(spec.commandLine().getErr()).catalog();
    List<Shelf> shelves =
        Arrays.stream(Shelf.values())
            .filter(s -> wanted == null || s.key().equals(wanted) || s.layer().equals(wanted))
            .toList();
    if (shelves.isEmpty()) {
      List<String> keys = Arrays.stream(Shelf.values()).map(Shelf::key).toList();
      throw new ProblemException(
          Problem.at("catalog list", 0, "no shelf `" + wanted + "`")
              .withHelp(DidYouMean.hint(String.valueOf(wanted), keys)));
    }
    Table table = new Table("shelf", "id", "vendor", "name", "confidence");
    int rows = 0;
    for (Shelf shelf : shelves) {
      for (Row row : catalog.rows(shelf)) {
        table.row(
            shelf.key(), row.id(), row.text("vendor"), row.text("name"), row.text("confidence"));
        rows++;
      }
    }
    out.print(table);
    out.println(rows + " components");
    return 0;
  }

  @Command(name = "show", description = "Shows a component with its source and confidence.")
  int show(
      @Parameters(paramLabel = "ID", description = "Id of a component.") String id,
      @Mixin DeskOptions options)
      throws JsonProcessingException {
    Catalog catalog = options.desk(spec.commandLine().getErr()).catalog();
    Row row = catalog.row(id);
    if (row == null) {
      throw new ProblemException(
          Problem.at("catalog show", 0, "no component has the id `" + id + "`")
              .withHelp(DidYouMean.hint(id, catalog.ids())));
    }
    ObjectNode shown = row.node().deepCopy();
    shown.remove("#line");
    PrintWriter out = spec.commandLine().getOut();
    out.println("# " + row.file() + ":" + row.line());
    out.print(
        new YAMLMapper(
                YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .build())
            .writeValueAsString(shown));
    out.flush();
    return 0;
  }

  @Command(name = "validate", description = "Holds every catalog file against its schema.")
  int validate(@Mixin DeskOptions options) {
    PrintWriter out = spec.commandLine().getOut();
    Catalog catalog = options.desk(spec.commandLine().getErr()).catalog();
    Table table = new Table("file", "rows");
    List<String> all = new ArrayList<>();
    for (Shelf shelf : Shelf.values()) {
      int rows = catalog.rows(shelf).size();
      table.row("components/" + shelf.key() + ".yaml", String.valueOf(rows));
      all.add(shelf.key());
    }
    catalog.tableSizes().forEach((name, rows) -> table.row("law/" + name + ".csv", "" + rows));
    out.print(table);
    out.println("valid; digest " + catalog.digest());
    return 0;
  }
}
