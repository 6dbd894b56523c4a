package io.stackport.workbench.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.bundle.BundleReader;
import io.stackport.document.Document;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads files of party profiles, such as {@code examples/profiles.yaml}. */
public final class ProfileReader {
  /** Keys of a bundle that a comparison sets itself. */
  private static final Set<String> OWN =
      Set.of("bundle", "on", "destinations", "select", "components");

  /** What would make an offer's answer hang on what else is in the package. */
  private static final Set<String> SHARED = Set.of("prices", "authorizations");

  private ProfileReader() {}

  /**
   * The profiles of a file, in its order.
   *
   * @param names those that are wanted; empty for all
   * @throws ProblemException when the file is not in the form, with file, line and column
   */
  public static List<Profile> read(Path file, List<String> names) {
    if (!Files.isRegularFile(file)) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "there is no such file")
              .withHelp("name a file of party profiles, such as examples/profiles.yaml"));
    }
    Document document = BundleReader.document(file);
    JsonNode all = document.root().path("profiles");
    if (!all.isObject() || all.isEmpty()) {
      throw new ProblemException(
          document
              .problem("", "a file of profiles has a mapping `profiles` with one profile at least")
              .withHelp("see examples/profiles.yaml"));
    }
    Map<String, Profile> profiles = new LinkedHashMap<>();
    all.fields()
        .forEachRemaining(
            each -> profiles.put(each.getKey(), profile(document, each.getKey(), each.getValue())));
    List<Profile> wanted = new ArrayList<>();
    for (String name : names.isEmpty() ? List.copyOf(profiles.keySet()) : names) {
      Profile profile = profiles.get(name);
      if (profile == null) {
        throw new ProblemException(
            Problem.at(file.toString(), 0, "there is no profile `" + name + "`")
                .withHelp(hint(name, profiles.keySet())));
      }
      wanted.add(profile);
    }
    return wanted;
  }

  private static String hint(String name, Set<String> known) {
    String hint = DidYouMean.hint(name, known);
    return hint.isEmpty() ? "profiles: " + String.join(", ", known) : hint;
  }

  private static Profile profile(Document document, String name, JsonNode node) {
    String pointer = "/profiles/" + Document.step(name);
    if (!node.isObject()) {
      throw new ProblemException(document.problem(pointer, "`" + name + "` is no mapping"));
    }
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (OWN.contains(key) || SHARED.contains(key)) {
                throw new ProblemException(
                    document
                        .problem(pointer + "/" + key, "a profile does not state `" + key + "`")
                        .withHelp(
                            "a profile holds title, parties, endUse, exceptions and the like"));
              }
            });
    ObjectNode stated = JsonNodeFactory.instance.objectNode();
    if (document.root().path("base") instanceof ObjectNode base) {
      stated.setAll(base.deepCopy());
    }
    stated.setAll(((ObjectNode) node).deepCopy());
    String title = stated.path("title").asText(name);
    stated.remove("title");
    Profile profile = new Profile(name, title, stated);
    // Held against the schema once, so that what is wrong is said before anything is judged.
    ObjectNode trial = profile.bundle(name, "KE", "KE", LocalDate.EPOCH);
    trial.withArray("select").addObject().put("id", "item");
    new BundleReader().of(new Document(document.file() + " " + name, trial, Map.of()), null);
    return profile;
  }
}
