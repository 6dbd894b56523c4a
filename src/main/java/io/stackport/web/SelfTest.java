package io.stackport.web;

import io.stackport.Desk;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Asks the rule book what no rule book may get wrong: an accelerator of class 3A090.a for an
 * embargoed destination, of which nothing else is known, is never found free.
 */
final class SelfTest {
  private SelfTest() {}

  /** Whether the desk's book passes; said in words where it does not. */
  static String failure(Desk desk) {
    try (InputStream in = SelfTest.class.getResourceAsStream("/self-test.yaml")) {
      if (in == null) {
        return "the bundle of the self-test is not there";
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int exit =
          desk.check(new Source.Text("self-test", text, false), Posture.ENFORCED, null)
              .verdict()
              .exitCode();
      return exit >= 10 ? "" : "an accelerator for an embargoed destination ends with " + exit;
    } catch (IOException | RuntimeException failed) {
      return "the self-test failed: " + failed.getMessage();
    }
  }
}
