package io.stackport.report;

import io.stackport.workbench.doctor.Defect;
import io.stackport.workbench.doctor.Diagnosis;
import io.stackport.workbench.doctor.Doctor;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the doctor found, for a person: a paragraph for each, then how many of each class. */
public final class DoctorText {
  private DoctorText() {}

  public static String write(Doctor.Report report) {
    StringBuilder text = new StringBuilder();
    Map<Defect, Integer> counts = new EnumMap<>(Defect.class);
    for (Diagnosis each : report.diagnoses()) {
      counts.merge(each.defect(), 1, Integer::sum);
      text.append(each.file());
      if (each.line() > 0) {
        text.append(':').append(each.line());
      }
      text.append(": ").append(each.defect().word()).append(": ");
      if (!each.rules().isEmpty()) {
        text.append(each.rules().get(0)).append(": ");
      }
      text.append(each.sentence()).append('\n');
      if (!each.example().isEmpty()) {
        text.append("  example  ").append(each.example()).append('\n');
      }
      text.append("  fix      ").append(each.fix().replace("\n", "\n           ")).append("\n\n");
    }
    text.append(report.rules()).append(" rules: ");
    if (counts.isEmpty()) {
      return text.append("nothing found\n").toString();
    }
    return text.append(report.diagnoses().size())
        .append(" found (")
        .append(
            counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().word())
                .collect(Collectors.joining(", ")))
        .append(")\n")
        .toString();
  }
}
