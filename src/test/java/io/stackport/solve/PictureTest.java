package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.model.ModelFile;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture in the document is that of the example. */
final class PictureTest {
  /**
   * 16 accelerators take four air-cooled servers of 4, with one port each, or two liquid-cooled of
   * 8, with two ports each: four ports, so a switch in either case. The switch is Ethernet with or
   * without a key store, or InfiniBand with one: three ways. An air-cooled server stands in either
   * hall, a liquid-cooled one in one: (2 + 1) × 3 = 9.
   */
  @Test
  void theDocumentShowsTheNineConfigurationsOfTheSmallPod() throws IOException {
    NormalForm form =
        Normalizer.of(ModelFile.read(Path.of("examples/models/pod.json")), View.POSSIBLE);
    Diagram diagram = ((Diagram.Built) Diagram.of(form)).diagram();
    assertThat(diagram.count()).isEqualTo(BigInteger.valueOf(9));
    assertThat(diagram.count(form.ids().indexOf("air-box") + 1)).isEqualTo(BigInteger.valueOf(6));
    assertThat(Files.readString(Path.of("docs/configurator.svg"))).isEqualTo(Picture.svg(diagram));
  }
}
