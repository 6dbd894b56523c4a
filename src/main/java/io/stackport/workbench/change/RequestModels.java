package io.stackport.workbench.change;

import io.stackport.bundle.Request;
import io.stackport.bundle.RequestReader;
import io.stackport.configure.Configurator;
import io.stackport.determination.Posture;
import io.stackport.model.CompatibilityModel;
import java.nio.file.Path;

/** What can be configured from one request on each side. */
public record RequestModels(CompatibilityModel before, CompatibilityModel after) {

  /**
   * Reads a request and keeps nothing of it.
   *
   * @throws io.stackport.problem.ProblemException when the request is not right
   */
  public static void check(Path file) {
    new RequestReader().read(file);
  }

  /**
   * @throws io.stackport.problem.ProblemException when the request is not right
   */
  public static RequestModels of(Path file, Side before, Side after, Posture posture) {
    Request request = new RequestReader().read(file);
    return new RequestModels(model(request, before, posture), model(request, after, posture));
  }

  private static CompatibilityModel model(Request request, Side side, Posture posture) {
    return new Configurator(side.catalog(), side.book(), posture).model(request).model();
  }
}
