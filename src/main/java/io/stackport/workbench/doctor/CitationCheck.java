package io.stackport.workbench.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.problem.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Citations against the forms of {@code catalogs/law/instruments.csv}. */
final class CitationCheck {
  private final List<Pattern> forms = new ArrayList<>();
  private final List<String> instruments = new ArrayList<>();

  CitationCheck(Rows rows) {
    for (JsonNode row : rows.of("instruments")) {
      forms.add(Pattern.compile(row.path("pattern").asText()));
      instruments.add(row.path("instrument").asText());
    }
  }

  List<Diagnosis> of(Examined rule) {
    String citation = rule.source().authority().citation();
    if (citation.isBlank() || known(citation)) {
      return List.of();
    }
    List<Diagnosis> found = new ArrayList<>();
    for (String part : citation.split(";", -1)) {
      if (!known(part.strip())) {
        String near = DidYouMean.hint(part.strip(), instruments);
        found.add(
            rule.diagnosis(
                Defect.CITATION,
                part.isBlank()
                    ? "the citation has an empty part"
                    : "no source is known for the citation `" + part.strip() + "`",
                "cites " + citation,
                "cite an instrument and its paragraph as catalogs/law/instruments.csv has them, or"
                    + " add the instrument with where it can be read"
                    + (near.isEmpty() ? "" : "; " + near)));
      }
    }
    return found;
  }

  private boolean known(String part) {
    return forms.stream().anyMatch(form -> form.matcher(part).matches());
  }
}
